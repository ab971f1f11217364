import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { CaseRemarks } from '../../../lib/plan/interview-remarks.ts';
import { noRemarks } from '../../../lib/plan/interview-remarks.ts';
import { countCases } from '../../../lib/plan/daily-counts.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { interviewCaseView } from '../../../lib/views/interview-list-case.ts';
import { interviewListView, type RemarkedCase } from '../../../lib/views/interview-list-view.ts';
import type { PlanningContext } from '../../../lib/views/planning-cases.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { seenOn, today } from './judged.ts';

const rules = inventedRule({});
const context: PlanningContext = {
  ...{ rules, today, language: 'da' },
  settings: { bookingDays: 8, noticeDays: 8, staleAfterWorkingDays: 5 },
};

function one(id: string, events: string[], remarks?: Partial<CaseRemarks>): RemarkedCase {
  const facts = seenOn(caseOf({ events }), today);
  return {
    judged: { id, ref: `26-${id}`, name: null, judgement: judge(facts, rules, today) },
    remarks: remarks && { ...noRemarks, ...remarks },
  };
}

/** An invented duty: an interview within 30 days; of the one it was due on 17 November, of the other it is on 7 December. */
const late = 'first-contact 2026-10-18';
const due = 'first-contact 2026-11-07';
const reminder = { code: 'call-citizen' as const, on: isoDate('2026-11-23'), toldOn: isoDate('2026-11-20') };

describe('all interviews', () => {
  test('stand in one of three lists, each case once', () => {
    const cases = [
      one('noshow', [due, 'interview-no-show 2026-11-19']),
      one('late', [late]),
      one('agreed', [due, 'interview-booked 2026-12-01']),
      one('sooner', [due, 'interview-booked 2026-11-26']),
      one('nothing', [due]),
    ];
    const { look, agreed, others } = interviewListView(cases, context);
    expect(look.map(({ caseId }) => caseId)).toEqual(['noshow', 'late']);
    expect(agreed.map(({ caseId }) => caseId)).toEqual(['sooner', 'agreed']);
    expect(others.map(({ caseId }) => caseId)).toEqual(['nothing']);
  });

  test.each([
    ['a no-show', [due, 'interview-no-show 2026-11-19'], {}, 'Udeblev tor. 19. nov. – indkald igen'],
    [
      'two agreements close together',
      [due, 'interview-booked 2026-11-24', 'interview-booked 2026-11-26'],
      {},
      'Aftalt både tir. 24. nov. og tor. 26. nov. – er den ene flyttet?',
    ],
    [
      'an agreement after the deadline',
      [due, 'interview-booked 2026-12-10'],
      {},
      'Aftalt tor. 10. dec., efter fristen man. 7. dec.',
    ],
    ['a reminder of today', [due], { reminders: [reminder] }, 'Påmindelse: ringe til borgeren'],
    ['something late without a cause', [late], {}, 'Årsag mangler til det, der er sent'],
  ] satisfies [string, string[], Partial<CaseRemarks>, string][])(
    'ask for a look at %s',
    (_what, events, remarks, words) => {
      expect(interviewListView([one('a', events, remarks)], context).look[0]!.signals).toEqual([words]);
    },
  );

  test('ask for the cause of whatever own deadline is late, as the counts do', () => {
    const facts = seenOn(
      caseOf({ group: 'flexjob', events: ['flexjob-start 2026-01-05', 'file-access-requested 2026-11-02'] }),
      today,
    );
    const judgement = judge(facts, allRules, today);
    const access = { judged: { id: 'a', ref: '26-a', name: null, judgement }, remarks: undefined };
    const of = { ...context, rules: allRules };
    expect(countCases([{ judgement }], allRules, today)).toMatchObject([{ place: 'late', cause: null }]);
    expect(interviewListView([access], of).look[0]!.signals).toEqual(['Årsag mangler til det, der er sent']);
    expect(interviewCaseView(access, [], 'off', of).causes).toMatchObject([{ chosen: null }]);
  });

  test('ask for no cause where somebody has told it', () => {
    const causes = [{ rule: 'invented', due: isoDate('2026-11-17'), cause: 'no-time' as const, on: today }];
    expect(interviewListView([one('a', [late], { causes })], context).look).toEqual([]);
  });
});

describe('the interviews of one case', () => {
  const viewOf = (of: RemarkedCase) => interviewCaseView(of, [], 'off', context);

  test('have the cause chosen beforehand that its events show', () => {
    expect(viewOf(one('a', [late, 'interview-no-show 2026-11-16'])).causes).toEqual([
      {
        rule: 'invented',
        due: '2026-11-17',
        what: '1. samtale · frist tir. 17. nov.',
        chosen: 'no-show',
        fromEvents: true,
      },
    ]);
  });

  test('ask for the cause of what was held late too', () => {
    const [cause] = viewOf(one('a', [late, 'interview-held 2026-11-20'])).causes;
    expect(cause).toMatchObject({ due: '2026-11-17', chosen: null });
  });

  test('offer to write down a move where two agreements stand close together', () => {
    const { moves } = viewOf(one('a', [due, 'interview-booked 2026-11-24', 'interview-booked 2026-11-26']));
    expect(moves.map(({ entry }) => entry)).toEqual([
      { type: 'interview-booked', on: '2026-11-26', movedFrom: '2026-11-24' },
    ]);
  });

  test('show reminders with what is due', () => {
    const later = { ...reminder, code: 'write-note' as const, on: isoDate('2026-11-30') };
    expect(viewOf(one('a', [due], { reminders: [later, reminder] })).reminders).toMatchObject([
      { what: 'Ringe til borgeren', isDue: true },
      { what: 'Skrive notat', isDue: false },
    ]);
  });
});
