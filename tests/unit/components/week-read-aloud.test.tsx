// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Week, type WeekProps } from '../../../components/week/week.tsx';
import { LongList } from '../../../components/planning/long-list.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { standingsOf } from '../../../lib/plan/changed-since.ts';
import { countCases } from '../../../lib/plan/daily-counts.ts';
import { weekCounts } from '../../../lib/plan/week-counts.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules as rules } from '../../../lib/rules/packs/index.ts';
import { weekChanges } from '../../../lib/views/week-changes.ts';
import { weekEntry, type WeekEntry } from '../../../lib/views/week-entry.ts';
import { everything, filterChoices } from '../../../lib/views/week-filter.ts';
import { weekNumbers, weekTitle } from '../../../lib/views/week-head.ts';
import { caseOf } from '../rules/build-case.ts';
import { seenOn, today } from '../views/judged.ts';
import { click, drawn } from './drawn.ts';
import { inRegion, readAloud } from './read-aloud.ts';

const settings = { ...usualLeadDays, staleAfterWorkingDays: 5, maskPersons: false };
const context = { rules, today, language: 'da', settings } as const;

function entry(id: string, name: string, ...events: string[]): WeekEntry {
  const judgement = judge(seenOn(caseOf({ group: 'flexjob', events }), today), rules, today);
  return weekEntry({ id, ref: `26-${id}`, name, judgement }, [], rules, today, { ...settings, language: 'da' });
}

const entries = [
  entry('1', 'Mette Prøvesen', 'flexjob-start 2023-05-02'),
  entry('2', 'Ida Øvelse', 'flexjob-start 2024-06-03'),
];

/** The week as its page makes it of these two cases, when both stood elsewhere or by another date on Friday. */
function week(change: Partial<WeekProps> = {}) {
  const counts = countCases(
    entries.map(({ judged }) => judged),
    rules,
    today,
  );
  const before = standingsOf(entries.map((one) => ({ ...one, place: 'timely' as const })));
  const look = { on: isoDate('2026-11-20'), at: '14:05', standings: before };
  return (
    <Week
      title={weekTitle(today, 'da')}
      numbers={weekNumbers(weekCounts(counts, 0), 'da')}
      changes={weekChanges(look, entries, [], context)}
      entries={{ shown: entries, all: 2, isNarrowed: false }}
      days={null}
      filter={everything}
      typed=""
      choices={filterChoices(entries, rules, everything, 'da')}
      saved={[]}
      context={context}
      hrefs={{ list: '#ugen', days: '#ugen/dage', kept: 'options.html', caseOf: (id) => `#samtaler/${id}` }}
      onFilter={() => {}}
      onType={() => {}}
      onSave={async () => {}}
      onSeen={async () => {}}
      onPrint={() => {}}
      copy={async () => true}
      {...change}
    />
  );
}

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

describe('the week, read aloud', () => {
  test('what changed comes first, then where the cases stand, then the cases themselves', async () => {
    await drawn(week());
    const said = await readAloud();
    expect(said.filter((phrase) => phrase.startsWith('region, '))).toEqual([
      'region, Ændret siden fre. 20. nov. kl. 14.05 (2)',
      'region, Hvor sagerne står',
      'region, Ikke rettidige',
      'region, Inden for 3 uger',
    ]);
  });

  test('each count is a button with its words, and says whether it is chosen', async () => {
    await drawn(week({ filter: { ...everything, place: 'late' } }));
    const counts = inRegion(await readAloud(), 'Hvor sagerne står');
    expect(counts.filter((phrase) => phrase.startsWith('button, '))).toEqual([
      'button, Ikke rettidige 1, pressed',
      'button, Inden for 3 uger 1, not pressed',
      'button, Rettidige 0, not pressed',
    ]);
    expect(counts).toContain('50 % rettidige: 1 af 2 sager i båndene med lovpligtig frist');
  });

  test('a case tells who it is, what is due and when, and its badge in words', async () => {
    await drawn(week());
    const said = await readAloud();
    const late = inRegion(said, 'Ikke rettidige');
    const order = [
      'link, Mette P.',
      'Opfølgning, søn. 2. nov. 2025',
      '386 dage over fristen',
      'button, Kopiér nr. 26-1',
    ];
    expect(late.filter((phrase) => order.includes(phrase))).toEqual(order);
    expect(inRegion(said, 'Inden for 3 uger')).toEqual(
      expect.arrayContaining(['link, Ida Ø.', '10 dage til', 'indkald senest ons. 25. nov.']),
    );
  });

  test('what changed names the case and says from where to where', async () => {
    await drawn(week());
    const changes = inRegion(await readAloud(), 'Ændret siden fre. 20. nov. kl. 14.05 (2)');
    expect(changes).toContain('button, Markér som set');
    expect(changes.indexOf('Rettidige → Ikke rettidige')).toBeGreaterThan(changes.indexOf('link, Mette P.'));
    expect(changes.indexOf('Rettidige → Inden for 3 uger')).toBeGreaterThan(changes.indexOf('link, Ida Ø.'));
  });

  test('every control has a name', async () => {
    await drawn(week({ saved: [{ ...everything, name: 'Fleksjob', group: 'flexjob' }] }));
    const said = await readAloud();
    const controls = said.filter((phrase) => /^(button|link|searchbox|combobox)\b/.test(phrase));
    expect(controls.length).toBeGreaterThan(12);
    expect(controls.filter((phrase) => !/^\w+, \S/.test(phrase))).toEqual([]);
  });
});

describe('the keyboard goes on where something happened', () => {
  test('when what changed is marked as seen, at its heading; and that nothing has changed is spoken', async () => {
    const place = await drawn(week());
    await click(place, 'Markér som set');
    expect(document.activeElement?.id).toBe('changes');
    expect(place.querySelector('section[aria-labelledby=changes] [role=status]')).not.toBeNull();
  });

  test('when a filter is given its name, or is not, at the button it began with', async () => {
    const place = await drawn(week());
    expect(document.activeElement).toBe(document.body);
    await click(place, 'Gem filter');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await click(place, 'Fortryd');
    expect(document.activeElement?.textContent).toBe('Gem filter');
  });

  test('when a filter is deleted, at what takes that back', async () => {
    const place = await drawn(week({ saved: [{ ...everything, name: 'Fleksjob', group: 'flexjob' }] }));
    const button = place.querySelector<HTMLButtonElement>('[aria-label="Slet filteret »Fleksjob«"]')!;
    await act(async () => button.click());
    expect(document.activeElement?.textContent).toBe('Fortryd sletning');
  });

  test('when more of a long list is asked for, at the first line that came', async () => {
    const lines = Array.from({ length: 14 }, (_one, index) => `Borger ${index + 1}`);
    const place = await drawn(
      <LongList items={lines} language="da">
        {(line) => (
          <li key={line}>
            <a href="#samtaler">{line}</a>
          </li>
        )}
      </LongList>,
    );
    await click(place, 'Vis 4 flere');
    expect(document.activeElement?.textContent).toBe('Borger 11');
  });
});
