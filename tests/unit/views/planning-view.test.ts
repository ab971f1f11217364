import { describe, expect, test } from 'vitest';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { plannedCases, type PlanningContext } from '../../../lib/views/planning-cases.ts';
import { jointChoices } from '../../../lib/views/planning-joint.ts';
import { planningView, type PlanningParts } from '../../../lib/views/planning-view.ts';
import type { JudgedCase } from '../../../lib/views/popup-view.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { seenOn, today } from './judged.ts';

/** An invented duty: an interview within 30 days of the first contact. */
const rules = inventedRule({});
const context: PlanningContext = {
  ...{ rules, today, language: 'da' },
  settings: { bookingDays: 8, noticeDays: 8, staleAfterWorkingDays: 5 },
};

function one(id: string, contact: string, ...events: string[]): JudgedCase {
  const facts = seenOn(caseOf({ events: [`first-contact ${contact}`, ...events] }), today);
  return { id, ref: `26-${id}`, name: null, judgement: judge(facts, rules, today) };
}

const nothing: PlanningParts = {
  capacity: { perWeek: null, perDay: null },
  closed: danishClosedDays,
  accepted: [],
  joint: [],
  slots: new Map(),
};

const needy = (judged: JudgedCase[]) => plannedCases(judged, context);
const viewOf = (judged: JudgedCase[], parts: Partial<PlanningParts> = {}) =>
  planningView(needy(judged), { ...nothing, ...parts }, context);

describe('the planning page', () => {
  const late = one('late', '2026-10-18');
  const due = one('due', '2026-11-07');
  const agreed = one('agreed', '2026-11-07', 'interview-booked 2026-12-01');

  test('says where each case stands, and the numbers add up', () => {
    expect(viewOf([late, due, agreed]).counts).toBe(
      'Dine 3 sager: 2 mangler en aftale · 1 har en aftale, der er nok, eller ingen dato.',
    );
  });

  test('names weeks by number and days, and what is closed', () => {
    const { rows } = viewOf([due]).load;
    expect(rows[0]).toMatchObject({ week: 'uge 48', days: '23.–29. nov.', closed: '' });
    expect(rows[1]).toMatchObject({ week: 'uge 49', days: '30. nov. – 6. dec.' });
    expect(rows[4]!.closed).toBe('juleaftensdag, juledag, 2. juledag');
    expect(rows[6]).toMatchObject({ week: 'uge 1', days: '4.–10. jan. 2027' });
  });

  test('says what is missing only where it knows the room there is', () => {
    expect(viewOf([due]).load).toMatchObject({ isCapacityMissing: true });
    expect(viewOf([due]).load.summary).toBe('0 samtaler er aftalt, og 1 mangler at blive aftalt.');
    const full = viewOf([late, due, agreed], { capacity: { perWeek: 1, perDay: null } }).load;
    expect(full.summary).toMatch(/Der er plads til dem alle\.$/);
    const none = viewOf([late], { capacity: { perWeek: null, perDay: 0 } }).load;
    expect(none.summary).toMatch(/Der mangler 1 samtaletid, de første i uge 48\.$/);
  });

  test('proposes a day for what is missing, and says why something cannot be in time', () => {
    const { spread } = viewOf([late, due, agreed]);
    expect(spread.lead).toBe('I 1 af 2 sager, der mangler en aftale, kan næste samtale holdes i tide.');
    expect(spread.proposed).toMatchObject([{ who: '26-due', what: '1. samtale · frist man. 7. dec.' }]);
    expect(spread.unsaved).toMatchObject([
      { who: '26-late', why: 'Fristen var tirsdag 17. november. Dagen er den første ledige.', when: 'man. 23. nov.' },
    ]);
  });

  test('shows an accepted day as proposed until it is agreed, and uses its room', () => {
    const on = isoDate('2026-12-03');
    const accepted = [{ caseId: 'due', on }];
    expect(viewOf([due], { accepted }).spread).toMatchObject({
      lead: null,
      proposed: [],
      accepted: [{ who: '26-due', when: 'foreslået tor. 3. dec.', problem: null, canAgree: true }],
    });
    expect(viewOf([{ ...agreed, id: 'due' }], { accepted }).spread.accepted).toEqual([]);
    const passed = viewOf([due], { accepted: [{ caseId: 'due', on: isoDate('2026-11-20') }] }).spread.accepted;
    expect(passed).toMatchObject([{ problem: 'dagen er gået', canAgree: false }]);
    const tooLate = viewOf([due], { accepted: [{ caseId: 'due', on: isoDate('2026-12-09') }] }).spread.accepted;
    expect(tooLate[0]!.problem).toBe('efter sidste dag i tide, man. 7. dec.');
  });

  test('lists what must be sent, the nearest day first, and not what was seen too long ago', () => {
    const soon = one('soon', '2026-11-01');
    const facts = seenOn(due.judgement.facts, '2026-11-02');
    const stale = { ...due, id: 'stale', judgement: judge(facts, rules, today) };
    expect(viewOf([due, stale, soon]).summons).toMatchObject([
      { caseId: 'soon', when: 'i dag', what: 'Indkald til første samtale · frist tir. 1. dec.' },
      { caseId: 'due', when: 'fre. 27. nov.', what: 'Indkald til første samtale · frist man. 7. dec.' },
    ]);
  });

  test('offers for a joint summons whom the day suits, and says of those in one what has changed', () => {
    const on = isoDate('2026-12-01');
    expect(jointChoices(on, [], needy([late, due, agreed]), context).map(({ who }) => who)).toEqual([
      '26-late',
      '26-due',
    ]);
    const joint = [{ id: 'j', on, at: '09:30', places: 10, caseIds: ['due', 'agreed', 'gone'] }];
    const [view] = viewOf([due, agreed], { joint }).joint;
    expect(view).toMatchObject({
      heading: 'tir. 1. dec. kl. 09.30',
      filled: '3 sager af 10 pladser',
    });
    expect(view!.people.map(({ who, problem }) => [who, problem])).toEqual([
      ['26-due', null],
      ['26-agreed', null],
      ['en sag, der ikke er på din liste', null],
    ]);
  });
});
