// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { WeekComing } from '../../../components/week/week-coming.tsx';
import { Week, type WeekProps } from '../../../components/week/week.tsx';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules as rules } from '../../../lib/rules/packs/index.ts';
import { weekEntry, type WeekEntry } from '../../../lib/views/week-entry.ts';
import { everything, filterChoices } from '../../../lib/views/week-filter.ts';
import type { WeekNumbers } from '../../../lib/views/week-head.ts';
import { caseOf } from '../rules/build-case.ts';
import { seenOn, today } from '../views/judged.ts';
import { click, drawn, type } from './drawn.ts';

const settings = { ...usualLeadDays, staleAfterWorkingDays: 5, maskPersons: false };

function late(id: string, name = `Borger ${id}`, ref = `26-${id}`): WeekEntry {
  const words = { group: 'flexjob', events: ['flexjob-start 2026-01-05', 'file-access-requested 2026-11-11'] };
  const judgement = judge(seenOn(caseOf(words), today), rules, today);
  return weekEntry({ id, ref, name, judgement }, [], rules, today, { ...settings, language: 'da' });
}

const numbers: WeekNumbers = {
  bands: [
    { place: 'late', label: 'Ikke rettidige', count: 2 },
    { place: 'soon', label: 'Inden for 3 uger', count: 0 },
    { place: 'timely', label: 'Rettidige', count: 0 },
  ],
  outside: [{ place: 'unknown', label: 'Kan ikke beregnes', count: 3 }],
  outsideNone: null,
  sum: '5 sager i alt',
  share: '0 % rettidige: 0 af 2 sager i båndene med lovpligtig frist',
  byNorm: null,
  coverage: 'Klart svar i 2 af 5 sager',
  unopened: null,
};

const two = [late('1', 'Mette Prøvesen'), late('2', 'Ida Øvelse', '650391-1234')];

function props(change: Partial<WeekProps> = {}): WeekProps {
  return {
    title: 'Uge 48 · mandag 23. november',
    numbers,
    changes: null,
    entries: { shown: two, all: 5, isNarrowed: false },
    days: null,
    filter: everything,
    typed: '',
    choices: filterChoices(two, rules, everything, 'da'),
    saved: [],
    context: { rules, today, language: 'da', settings },
    hrefs: { list: '#ugen', days: '#ugen/dage', kept: 'options.html#gemte-sager', caseOf: (id) => `#samtaler/${id}` },
    onFilter: () => {},
    onType: () => {},
    onSave: async () => {},
    onSeen: async () => {},
    onPrint: () => {},
    copy: async () => true,
    ...change,
  };
}
const draw = (change: Partial<WeekProps> = {}) => drawn(<Week {...props(change)} />);
const button = (place: ParentNode, words: RegExp) =>
  [...place.querySelectorAll('button')].find((one) => words.test(one.getAttribute('aria-label') ?? one.textContent))!;

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});

describe('the numbers', () => {
  test('a number shows its cases, and once more all of them', async () => {
    const onFilter = vi.fn();
    const place = await draw({ onFilter });
    await act(async () => button(place, /^Ikke rettidige 2$/).click());
    expect(onFilter).toHaveBeenLastCalledWith({ ...everything, place: 'late' });
    const chosen = await draw({ onFilter, filter: { ...everything, place: 'late' } });
    expect(button(chosen, /^Ikke rettidige 2$/).getAttribute('aria-pressed')).toBe('true');
    await act(async () => button(chosen, /^Ikke rettidige 2$/).click());
    expect(onFilter).toHaveBeenLastCalledWith(everything);
  });

  test('what stands in no band is told below them, and the share with its coverage', async () => {
    const place = await draw();
    expect(place.textContent).toContain('Uden for båndene:Kan ikke beregnes 3');
    expect(place.textContent).toMatch(/0 af 2 sager i båndene med lovpligtig frist\. Klart svar i 2 af 5 sager/);
  });

  describe('while the cases are being worked out', () => {
    const coming = {
      title: 'Uge 48',
      progress: '100 af 10000 sager er regnet ud …',
      rows: null,
      saved: [],
      hrefOf: (id: string) => `#samtaler/${id}`,
      copy: async () => true,
      language: 'da',
    } as const;

    test('the page says how far it is, and the numbers are no buttons', async () => {
      const place = await drawn(<WeekComing {...coming} numbers={numbers} />);
      expect(place.textContent).toContain('100 af 10000 sager er regnet ud');
      expect(place.textContent).toContain('Ikke rettidige 2');
      expect(place.querySelector('button')).toBeNull();
      expect((await drawn(<WeekComing {...coming} numbers={null} />)).textContent).not.toContain('Ikke rettidige');
    });

    test('what the week begins with is there already, and what finds and sorts waits for the rest', async () => {
      const rows = { entries: two, context: props().context };
      const place = await drawn(<WeekComing {...coming} numbers={numbers} rows={rows} />);
      expect([...place.querySelectorAll('section li a')].map((link) => link.getAttribute('href'))).toEqual([
        '#samtaler/1',
        '#samtaler/2',
      ]);
      const controls = [...place.querySelectorAll('[role=search] :is(input, select, button)')];
      expect(controls.length).toBeGreaterThan(4);
      expect(controls.filter((one) => one.matches(':enabled'))).toEqual([]);
    });
  });
});

describe('the rows', () => {
  test('each case leads to its interviews', async () => {
    const place = await draw();
    const links = [...place.querySelectorAll('section li a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#samtaler/1', '#samtaler/2']);
  });

  test('a CPR number is copied as it is, and never printed', async () => {
    const copy = vi.fn(async () => true);
    const place = await draw({ copy });
    await act(async () => button(place, /^Kopiér nr\. 650391-1234$/).click());
    expect(copy).toHaveBeenCalledWith('650391-1234');
    expect(place.textContent).toContain('Kopieret');
    const onPaper = [...place.querySelectorAll('section[aria-labelledby=place-late] li')].map((row) => {
      for (const one of row.querySelectorAll('.print\\:hidden')) one.remove();
      return row.textContent;
    });
    expect(onPaper[1]).toMatch(/^Ida Ø\. ••••••-••••/);
    expect(onPaper.join()).not.toContain('1234');
  });

  test('a number that could not be copied says so', async () => {
    const place = await draw({ copy: async () => false });
    await act(async () => button(place, /^Kopiér nr\. 26-1$/).click());
    expect(place.textContent).toContain('Kunne ikke kopieres');
  });

  test('of many cases the first are drawn, and more on request; paper says how many it leaves out', async () => {
    const many = Array.from({ length: 150 }, (_one, index) => late(String(index)));
    const place = await draw({ entries: { shown: many, all: 150, isNarrowed: false } });
    expect(place.querySelectorAll('section li a')).toHaveLength(60);
    await click(place, 'Vis 60 mere');
    expect(place.querySelectorAll('section li a')).toHaveLength(120);
    await click(place, 'Vis 30 mere');
    expect(place.querySelectorAll('section li a')).toHaveLength(150);
    expect(place.textContent).toMatch(/1\d\d sager mere er ikke trykt/);
  });

  test('where nothing fits, it says what to do', async () => {
    const place = await draw({ entries: { shown: [], all: 5, isNarrowed: true }, typed: 'xyz' });
    expect(place.textContent).toContain('Ingen sag passer. Ryd filteret');
  });

  test('before anything was read it teaches what will be here', async () => {
    const place = await draw({ entries: { shown: [], all: 0, isNarrowed: false } });
    expect(place.textContent).toContain('Her kommer dine sager');
    expect(place.textContent).not.toContain('Ikke rettidige');
  });
});

describe('saved filters', () => {
  const saved = [{ ...everything, name: 'Fleksjob', group: 'flexjob' }];

  test('what is chosen is saved under a name', async () => {
    const onSave = vi.fn(async () => {});
    const filter = { ...everything, group: 'flexjob' };
    const place = await draw({ onSave, filter });
    await click(place, 'Gem filter');
    await type(place.querySelector<HTMLInputElement>('form input')!, ' Fleksjob ');
    await act(async () => place.querySelector('form')!.requestSubmit());
    expect(onSave).toHaveBeenCalledWith([{ ...filter, name: 'Fleksjob' }]);
    expect(place.querySelector('form')).toBeNull();
  });

  test('one that is chosen is the filter, whole', async () => {
    const onFilter = vi.fn();
    await click(await draw({ saved, onFilter }), 'Fleksjob');
    expect(onFilter).toHaveBeenCalledWith({ ...everything, group: 'flexjob' });
  });

  test('one that is deleted can be had back', async () => {
    const onSave = vi.fn(async () => {});
    const place = await draw({ saved, onSave });
    await act(async () => button(place, /^Slet filteret »Fleksjob«$/).click());
    expect(onSave).toHaveBeenLastCalledWith([]);
    await click(place, 'Fortryd sletning');
    expect(onSave).toHaveBeenLastCalledWith(saved);
  });

  test('one that could not be saved is told, and its name stays as typed', async () => {
    const place = await draw({ onSave: () => Promise.reject(new Error('The disk is full.')) });
    await click(place, 'Gem filter');
    await type(place.querySelector<HTMLInputElement>('form input')!, 'Mine');
    await act(async () => place.querySelector('form')!.requestSubmit());
    expect(place.querySelector('[role=alert]')?.textContent).toContain('Filteret kunne ikke gemmes');
    expect(place.querySelector<HTMLInputElement>('form input')!.value).toBe('Mine');
  });
});

describe('what has changed', () => {
  const person = { who: 'Mette P.', number: '26-1', printed: { who: 'Mette P.', number: '26-1' }, copied: '26-1' };
  const line = (id: string) => ({ id, person, what: 'Inden for 3 uger → Ikke rettidige', isMine: true });
  const changes = { title: 'Ændret siden fre. 20. nov. kl. 14.05', lines: [line('1')], deleted: null };

  test('is told until it is marked as seen', async () => {
    const onSeen = vi.fn(async () => {});
    const place = await draw({ changes, onSeen });
    expect(place.textContent).toContain('Inden for 3 uger → Ikke rettidige');
    await click(place, 'Markér som set');
    expect(onSeen).toHaveBeenCalledOnce();
    expect((await draw({ changes: { ...changes, lines: [] } })).textContent).toContain('Intet er ændret.');
  });

  test('of much, the first is told and the rest on request', async () => {
    const lines = Array.from({ length: 9 }, (_one, index) => line(String(index)));
    const place = await draw({ changes: { ...changes, lines } });
    await click(place, 'Vis 4 mere');
    expect(place.querySelectorAll('section[aria-labelledby=changes] li')).toHaveLength(9);
  });

  test('a case that left leads to where it is answered for', async () => {
    const gone = { ...line('9'), what: 'Ikke længere på din liste', isMine: false };
    const place = await draw({ changes: { ...changes, lines: [gone] } });
    const links = [...place.querySelectorAll('section[aria-labelledby=changes] a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['options.html#gemte-sager']);
  });
});

test('day by day each thing stands under its day', async () => {
  const person = { who: 'Mette P.', number: '26-1', printed: { who: 'Mette P.', number: '26-1' }, copied: '26-1' };
  const line = { key: 'interview 1', id: '1', kind: 'interview' as const, person, what: 'Aftalt samtale' };
  const day = { id: '2026-11-24', title: 'I morgen, tirsdag 24. november', isOverdue: false, lines: [line] };
  const place = await draw({ days: { days: [day], later: '2 frister ligger længere ude.' } });
  expect(place.querySelector('#day-2026-11-24')?.closest('section')?.textContent).toContain('Mette P. 26-1');
  expect(place.textContent).toContain('2 frister ligger længere ude.');
});
