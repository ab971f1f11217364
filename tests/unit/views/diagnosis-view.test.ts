import { describe, expect, test } from 'vitest';
import type { FrameDiagnosis } from '../../../lib/views/diagnosis.ts';
import { browserName, diagnosisReport } from '../../../lib/views/diagnosis-report.ts';
import { conditionIds, diagnosisView } from '../../../lib/views/diagnosis-view.ts';
import { frame, withoutRows } from './diagnosed.ts';
import { today } from './judged.ts';

const viewOf = (...frames: FrameDiagnosis[]) => diagnosisView({ frames, faults: [] }, today, 'da');
const only = (change: Partial<FrameDiagnosis> = {}) => viewOf(frame(change)).frames[0]!;
const states = (change: Partial<FrameDiagnosis>) =>
  Object.fromEntries(only(change).conditions.map(({ id, state }) => [id, state]));
const nextOf = (change: Partial<FrameDiagnosis>) => only(change).conditions.filter(({ next }) => next !== null);

describe('the conditions', () => {
  test('a page where all is well has every one of them ticked, in order, and nothing to do', () => {
    const { conditions } = only();
    expect(conditions.map(({ id }) => id)).toEqual([...conditionIds]);
    expect(conditions.every(({ state }) => state === 'yes')).toBe(true);
    expect(nextOf({})).toEqual([]);
  });

  const closed = { permitted: false, answered: false, systems: [], tried: [], page: null, rows: null, coverage: null };
  test.each<[string, Partial<FrameDiagnosis>, string, string | null]>([
    ['not allowed', closed, 'permitted', 'grant'],
    ['not allowed, its address not even seen', { ...closed, origin: null, path: null }, 'permitted', 'settings'],
    [
      'switched off',
      { off: 'site', systems: [], tried: [], page: null, rows: null, coverage: null },
      'on',
      'switch-on',
    ],
    ['loaded before Rettidig came', { answered: false }, 'answered', 'reload'],
    [
      'of a system that no set-up knows',
      { systems: [], tried: [], page: null, rows: null, coverage: null },
      'system',
      null,
    ],
    ['that the set-up does not know', { page: null, rows: null, coverage: null }, 'page', null],
    ['without rows', withoutRows, 'rows', null],
    ['whose rows tell no case', { rows: { ...frame().rows!, keyless: 3 }, coverage: null }, 'case', null],
    ['without a place for the badge', { rows: { ...frame().rows!, anchorless: 3 } }, 'place', null],
    ['whose cases have no known group', { coverage: { ...frame().coverage!, grouped: 0, clear: 0 } }, 'group', null],
    ['whose groups have no rule', { coverage: { ...frame().coverage!, ruled: 0, clear: 0 } }, 'rule', null],
  ])('on a page %s the first crossed one says what to do', (_page, change, id, action) => {
    const [first, ...others] = nextOf(change);
    expect(first).toMatchObject({ id, state: 'no' });
    expect(first!.next!.action?.kind ?? null).toBe(action);
    expect(first!.next!.words.length).toBeGreaterThan(20);
    expect(others).toEqual([]);
    expect(viewOf(frame(change))).toMatchObject({ calm: false, sentence: expect.stringMatching(/ikke|fra|[Ii]ngen/) });
  });

  test('what cannot be told before something else is in order is neither ticked nor crossed', () => {
    expect(states(withoutRows)).toMatchObject({ page: 'yes', rows: 'no', case: 'open', fields: 'open', clear: 'open' });
  });

  test('what holds for some rows only is half ticked and says for how many', () => {
    const change = { rows: { ...frame().rows!, found: 4, keyless: 1 } };
    expect(states(change)).toMatchObject({ rows: 'yes', case: 'partly', clear: 'yes' });
    expect(only(change).conditions.find(({ id }) => id === 'case')!.details).toContain('1 af 4 rækker siger det ikke');
  });

  test('a list that is truly empty is in order, and nothing is asked of cases that are not there', () => {
    const empty = { rows: { ...frame().rows!, found: 0, truly: 'empty' as const }, coverage: null, fields: [] };
    expect(only(empty).conditions.at(-1)).toMatchObject({ id: 'rows', state: 'yes' });
    expect(viewOf(frame(empty))).toMatchObject({ sentence: 'Siden læses. Listen er tom.', calm: true });
  });

  test('each page that was tried says why it is not this one', () => {
    const tried: FrameDiagnosis['tried'] = [
      { page: 'Mine sager', misses: { condition: 'path', wanted: '/sager' } },
      { page: 'Alle sager', misses: { condition: 'query', wanted: '?vis=alle' } },
      { page: 'Fanen', misses: { condition: 'fragment', wanted: '#/liste' } },
      { page: 'Sagen', misses: { condition: 'has', wanted: 'table.history' } },
      { page: 'Listen', misses: { condition: 'hasNot', wanted: 'form' } },
    ];
    const { details } = only({ page: null, tried, rows: null, coverage: null }).conditions.find(
      ({ id }) => id === 'page',
    )!;
    expect(details).toEqual([
      '»Mine sager«: adressen skal være /sager',
      '»Alle sager«: adressen skal have ?vis=alle',
      '»Fanen«: adressen skal slutte med #/liste',
      '»Sagen«: på siden skal stå table.history',
      '»Listen«: på siden må ikke stå form',
    ]);
  });
});

describe('a page with frames', () => {
  test('is told by the frame that came furthest', () => {
    const shell = frame({ page: null, rows: null, coverage: null, fields: [] });
    expect(viewOf(shell, frame({ frameId: 4 })).sentence).toBe('Siden læses. 3 af 3 sager har et klart svar.');
  });

  test('has a place for each of them', () => {
    expect(viewOf(frame(), frame({ frameId: 4 })).frames.map(({ title }) => title)).toEqual([
      'Siden',
      'Ramme 1 på siden',
    ]);
  });
});

describe('coverage', () => {
  const coverage = {
    cases: 40,
    grouped: 40,
    ruled: 38,
    clear: 33,
    unclear: [
      { because: { missing: ['all:interview-held'] }, cases: 3 },
      { because: { missing: ['first-contact'] }, cases: 1 },
      { because: { missing: ['unemployment-start'] }, cases: 1 },
      { because: { noRule: 'resource-course' }, cases: 1 },
      { because: { noRule: 'job-clarification' }, cases: 1 },
    ],
    helps: { missing: 'all:interview-held', cases: 3 },
  };

  test('says of how many, why not the others, and what would help most', () => {
    expect(only({ coverage }).coverage).toEqual({
      read: '40 sager er læst',
      clear: '33 af 40 har et klart svar (82 %)',
      reasons: [
        '3 sager: ikke alle samtaler kendes',
        '2 sager: startdato mangler',
        '2 sager: ingen regel for målgruppen (Jobafklaringsforløb, Ressourceforløb)',
      ],
      helps: {
        words: 'Ikke alle samtaler kendes. Med den oplysning kunne 3 sager mere få et klart svar.',
        todo: 'Åbn sagen. Så kender Rettidig også det, listen ikke viser.',
      },
    });
  });

  test('one case without an answer is never rounded away', () => {
    const almost = { ...coverage, cases: 1000, clear: 999, unclear: [{ because: 'two-answers' as const, cases: 1 }] };
    expect(only({ coverage: almost }).coverage!.clear).toContain('(99 %)');
  });

  test('where no single fact is enough it says so', () => {
    expect(only({ coverage: { ...coverage, helps: null } }).coverage!.helps!.words).toContain('Ingen enkelt oplysning');
  });
});

describe('the fault report', () => {
  const from = { version: '1.2.3', userAgent: 'Mozilla/5.0 … Firefox/153.0', today, language: 'da' } as const;
  const faults = [
    { code: 'page-unreadable', adapter: 'fag', page: 'Mine sager', firstOn: '2026-11-20', lastOn: '2026-11-23' },
  ];

  test('tells version, browser, page, each condition, what was looked for and the faults met', () => {
    const report = diagnosisReport({ frames: [frame(withoutRows)], faults }, from);
    for (const words of [
      'Rettidig 1.2.3 · Firefox 153 · da',
      'Siden: https://fag.example.dk/sager',
      'Opsætning: fag · Mine sager',
      '[ja] Rettidig må læse siden',
      '[nej] Sagerne er fundet på siden',
      'Ledt efter: listen table.cases, og i den rækkerne tbody tr',
      '[ikke undersøgt] Målgruppen er kendt',
      '- page-unreadable · fag · Mine sager · 2026-11-20 – 2026-11-23',
    ]) {
      expect(report).toContain(words);
    }
  });

  test('in English it is English throughout', () => {
    const report = diagnosisReport({ frames: [frame(withoutRows)], faults: [] }, { ...from, language: 'en' });
    expect(report).toContain('[no] The cases are found on the page');
    expect(report).toContain('No recent faults');
    expect(report).not.toMatch(/[æøåÆØÅ]/);
  });

  test.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    ['Mozilla/5.0 (X11) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
    [
      'Mozilla/5.0 (Windows) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
      'Edge 156',
    ],
    ['something else', '?'],
  ])('%s is %s', (userAgent, name) => {
    expect(browserName(userAgent)).toBe(name);
  });
});
