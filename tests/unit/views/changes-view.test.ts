import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import type { SideChoices } from '../../../lib/views/changes.ts';
import { changesView, usualSides, type ChangesInput, type ComparedCase } from '../../../lib/views/changes-view.ts';
import { explanationView } from '../../../lib/views/explanation-view.ts';
import { citizens } from '../../demo-case-system/citizens.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { today } from './judged.ts';

const newYear = isoDate('2027-01-01');

function compared(id: string, group: string, ...events: string[]): ComparedCase {
  return { id, ref: `26-${id}`, name: null, facts: caseOf({ group, events }) };
}

const reform = compared('1', 'cash-benefit-job-ready', 'first-contact 2026-09-14', 'offer-started 2026-10-01');
const older = compared('2', 'cash-benefit-job-ready', 'first-contact 2026-06-29', 'offer-started 2026-07-20');

function viewOf(cases: ComparedCase[], more: Partial<ChangesInput> = {}) {
  const rules = { 'in-force': allRules, shipped: allRules };
  return changesView({ cases, unopened: 0, sides: usualSides(today), rules, today, language: 'da', ...more });
}

describe('today against new year', () => {
  test('is what is asked first', () => {
    expect(usualSides(today)).toEqual({
      before: { set: 'in-force', on: today },
      after: { set: 'in-force', on: newYear },
    });
  });

  test('says what it comes to, and how sure the dates were that go', () => {
    const view = viewOf([reform, older]);
    expect(view.summary).toBe('2026-reglerne ophører 31. december 2026: 1 sag mister en fast dato');
    expect(view.notes).toEqual(['1 af datoerne, der forsvinder, hviler på en regel, der ikke er bekræftet.']);
    expect(view.unchanged).toBe('Uændret: 1 af 2 sager.');
    expect(view.columns).toEqual({ before: 'Reglerne her, 23. nov. 2026', after: 'Reglerne her, 1. jan. 2027' });
  });

  test('each case is a line: who, what, before and after', () => {
    const view = viewOf([{ ...reform, name: 'Mette Prøvesen' }]);
    expect(view.groups).toEqual([
      {
        title: 'Mister en fast dato',
        lines: [
          {
            id: '1',
            who: 'Mette P.',
            what: 'Mangler 4 samtaler',
            before: 'lør. 13. marts 2027 · regel ikke bekræftet',
            after: 'ingen dato: reglerne efter 31. dec. 2026 kendes ikke',
            more: null,
          },
        ],
      },
    ]);
  });

  test('names the rules that end without a new one', () => {
    const [ended, ...more] = viewOf([reform]).ended;
    expect(ended?.words).toBe('De gjaldt til og med 31. december 2026. De nye kendes ikke endnu');
    expect(ended?.titles).toContain('Reform: fire samtaler det første halve år');
    expect(more).toEqual([]);
    expect(viewOf([reform], { sides: usualSides(isoDate('2027-02-01')) }).ended).toEqual([]);
  });

  test('the groups and what is unchanged add up to all the cases of the demo', () => {
    const cases = citizens.map(({ ref, name, ...facts }) => ({ id: ref, ref, name, facts: { ...facts, ref } }));
    const view = viewOf(
      cases.map((one) => ({ ...one, facts: { ...one.facts, birthDate: isoDate(one.facts.birthDate) } })),
    );
    const changed = view.groups.reduce((sum, { lines }) => sum + lines.length, 0);
    const [, unchanged, all] = /^Uændret: (\d+) af (\d+) sager\.$/.exec(view.unchanged)!;
    expect(changed + Number(unchanged)).toBe(cases.length);
    expect(Number(all)).toBe(cases.length);
    expect(changed).toBeGreaterThan(0);
  });
});

describe('other rules', () => {
  const longer = inventedRule({
    obligation: { kind: 'within', span: { unit: 'days', count: 40 }, counting: 'after' },
  });
  const rules = { 'in-force': longer, shipped: inventedRule({}) };
  const sides: SideChoices = { before: { set: 'shipped', on: today }, after: { set: 'in-force', on: today } };
  const started = compared('1', 'insured', 'first-contact 2026-11-10');

  test('a local change is seen beside what was shipped', () => {
    expect(viewOf([started], { rules, sides })).toMatchObject({
      summary: '1 sag får en anden dato',
      columns: { before: 'Uden lokale ændringer, 23. nov. 2026', after: 'Reglerne her, 23. nov. 2026' },
      groups: [{ title: 'Får en anden dato', lines: [{ before: 'tor. 10. dec.', after: 'søn. 20. dec.' }] }],
      ended: [],
    });
  });

  test('what is lost and what is gained are told together, the loss first', () => {
    const none: Rule[] = [];
    const both = { 'in-force': none, shipped: inventedRule({}) };
    expect(viewOf([started], { rules: both, sides }).summary).toBe('1 sag mister en fast dato');
    const back = { before: sides.after, after: sides.before };
    expect(viewOf([started], { rules: both, sides: back })).toMatchObject({
      summary: '1 sag får en dato',
      groups: [{ lines: [{ before: 'ingen regel', after: 'tor. 10. dec.' }] }],
    });
  });

  test('the newest rules laid on every case are marked as hypothetical', () => {
    const forAll: SideChoices = { before: sides.after, after: { set: 'for-all', on: newYear } };
    const view = viewOf([started], { rules, sides: forAll });
    expect(view.columns.after).toBe('Hvis de nyeste regler gjaldt alle sager (tænkt), 1. jan. 2027');
    expect(view.notes[0]).toMatch(/^Tænkt: /);
  });

  test('no change is said as such', () => {
    const same = { before: sides.after, after: sides.after };
    expect(viewOf([started], { rules, sides: same }).summary).toBe('Sagen får ingen anden frist');
    expect(viewOf([started, { ...started, id: '2' }], { rules, sides: same })).toMatchObject({
      summary: 'Ingen af de 2 sager får en anden frist',
      groups: [],
      unchanged: 'Uændret: 2 af 2 sager.',
    });
  });

  test('an empty record is said to be one, and cases that do not open are', () => {
    expect(viewOf([], { rules, sides, unopened: 2 })).toMatchObject({
      isEmpty: true,
      notes: ['2 gemte sager kan ikke åbnes og er ikke regnet med.'],
    });
  });

  test('a case known by its CPR number shows the day of birth of it only', () => {
    const view = viewOf([{ ...started, ref: '610203-4567' }], { rules, sides });
    expect(view.groups[0]!.lines[0]!.who).toBe('610203-····');
  });
});

test('the panel of a case whose rules have ended says until when they applied', () => {
  const judgement = judge(reform.facts, allRules, newYear);
  const { sentence, timeline } = explanationView(judgement, [], allRules, newYear, 'da');
  expect(sentence).toBe('Reglen gjaldt til og med 31. december 2026. Den nye kendes ikke endnu');
  expect(timeline.some(({ kind }) => kind === 'due')).toBe(false);
});
