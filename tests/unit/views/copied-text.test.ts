import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseEvent, CaseFacts } from '../../../lib/case/case-facts.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { shippedTexts } from '../../../lib/guidance/texts-shipped.ts';
import { workflowsInUse } from '../../../lib/guidance/workflow-in-use.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { caseGuidance } from '../../../lib/views/case-guidance.ts';
import { copiedTexts, fillingOf, publishedTimeOf } from '../../../lib/views/copied-text.ts';

const today = isoDate('2026-11-23');
const letterhead = { unitName: 'Jobcenter Prøvekøbing', unitPhone: '12 34 56 78', ownName: 'Lise Prøve' };

function facts(events: [string, string, Partial<CaseEvent>?][], others: Partial<CaseFacts> = {}): CaseFacts {
  return {
    ref: '26-004117',
    targetGroup: 'cash-benefit-job-ready',
    suspensions: [],
    ...others,
    events: events.map(([type, on, more]) => ({ type, on: isoDate(on), ...more })),
  };
}

const filled = (given: CaseFacts) => fillingOf(judge(given, allRules, today), letterhead, today);

describe('what a case fills in', () => {
  test('is told with weekday, month and year', () => {
    const filling = filled(facts([['interview-booked', '2026-12-04', { channel: 'phone' }]]));
    expect(filling).toMatchObject({ interviewOn: 'fredag 4. december 2026', interviewHow: 'pr. telefon' });
  });

  test('is the newest interview held and the next one agreed, never one of the past as if it were to come', () => {
    const filling = filled(
      facts([
        ['interview-held', '2026-09-02'],
        ['interview-held', '2026-07-06'],
        ['interview-booked', '2026-11-03'],
      ]),
    );
    expect(filling.heldOn).toBe('onsdag 2. september 2026');
    expect(filling.interviewOn).toBeUndefined();
  });

  test('leaves out what is not known, and a unit that was not told', () => {
    const filling = fillingOf(judge(facts([]), allRules, today), { unitName: '', unitPhone: '', ownName: '' }, today);
    expect(Object.keys(filling).toSorted()).toEqual(['caseRef', 'preparationGuide', 'today']);
  });

  test('leaves out a reference that could be a CPR number', () => {
    expect(filled(facts([], { ref: '650391-1234' })).caseRef).toBeUndefined();
    expect(filled(facts([])).caseRef).toBe('26-004117');
  });

  test('promises no day for an answer but that of the application which came with the inquiry', () => {
    const answerBy = (...events: [string, string][]) => filled(facts(events)).answerBy;
    const asked: [string, string] = ['inquiry-received', '2026-11-16'];
    expect(answerBy(asked, ['application-cash-benefit', '2026-11-16'])).toBe('mandag 7. december 2026');
    expect(answerBy(asked)).toBeUndefined();
    // One that was decided in January, and one that waits, are of another matter.
    const decided: [string, string] = ['decision-sent', '2026-01-20'];
    expect(answerBy(asked, ['application-cash-benefit', '2026-01-05'], decided)).toBeUndefined();
    expect(answerBy(asked, ['application-cash-benefit', '2026-11-09'])).toBeUndefined();
    expect(answerBy(['application-cash-benefit', '2026-11-16'])).toBeUndefined();
  });

  test('promises no day that has passed, none for what is answered, and none where two days could be meant', () => {
    const answerBy = (day: string, ...more: [string, string][]) =>
      filled(facts([['inquiry-received', day], ['application-cash-benefit', day], ...more])).answerBy;
    expect(answerBy('2026-10-26')).toBeUndefined();
    expect(answerBy('2026-11-16', ['decision-sent', '2026-11-18'])).toBeUndefined();
    expect(answerBy('2026-11-16', ['application-flex-benefit', '2026-11-16'])).toBeUndefined();
  });

  test('finds the application by the name that each published processing time shares with it', () => {
    const published = allRules.filter(({ id }) => id.startsWith('published-processing-times-'));
    expect(published).toHaveLength(9);
    for (const { id, versions } of published) {
      for (const { trigger } of versions) expect(publishedTimeOf(trigger!)).toBe(id);
    }
  });

  test('is the guide for the citizen’s own group', () => {
    expect(filled(facts([], { targetGroup: 'sickness-benefit' })).preparationGuide).toContain('læge');
  });
});

test('whatever a case and the settings hold, no CPR number is in any text', () => {
  const cpr = fc.constantFrom('650391-1234', '6503911234', '650391 1234', '65 03 91-1234');
  const where = fc.record({ ref: cpr, unitName: cpr, ownName: cpr, channel: cpr });
  fc.assert(
    fc.property(where, ({ ref, unitName, ownName, channel }) => {
      const given = facts([['interview-booked', '2026-12-04', { channel }]], { ref });
      const filling = fillingOf(judge(given, allRules, today), { unitName, unitPhone: ref, ownName }, today);
      const rules = allRules.map(({ id }) => id);
      const texts = copiedTexts(shippedTexts, { rules, targetGroup: null }, filling, 20);
      expect(texts.length).toBeGreaterThan(5);
      for (const { text } of texts) expect(text.replace(/\D+/g, '')).not.toContain('650391');
    }),
  );
});

describe('the texts beside a case', () => {
  const context = { ...letterhead, hosts: [], loopback: false, today, oldAfterDays: 365, language: 'da' as const };
  const inUse = { workflows: workflowsInUse(null, null), texts: shippedTexts, offers: [] };
  const ids = (given: CaseFacts) =>
    caseGuidance(judge(given, allRules, today), inUse, 'case', context).texts.map(({ id }) => id);
  const started: [string, string][] = [['first-contact', '2026-05-18']];

  test('are the invitation where an interview is over its deadline', () => {
    expect(ids(facts(started))[0]).toBe('invitation');
  });

  test('are the note about the interview where one was held last week', () => {
    expect(ids(facts([...started, ['interview-held', '2026-11-18']]))[0]).toBe('note-interview-held');
    expect(ids(facts([...started, ['interview-held', '2026-09-02']]))).not.toContain('note-interview-held');
  });

  test('are the note about the no-show where the citizen did not come', () => {
    expect(ids(facts([...started, ['interview-no-show', '2026-11-20']]))[0]).toBe('note-no-show');
  });

  test('are the receipt where an inquiry waits', () => {
    expect(ids(facts([...started, ['inquiry-received', '2026-11-16']]))).toContain('receipt');
  });

  test('are three at the most', () => {
    const much = facts([
      ...started,
      ['inquiry-received', '2026-11-16'],
      ['file-access-requested', '2026-11-19'],
      ['interview-no-show', '2026-11-20'],
    ]);
    expect(ids(much)).toHaveLength(3);
  });
});

test('the workflows beside an overdue interview say why they were chosen, and may be opened', () => {
  const context = {
    ...letterhead,
    hosts: ['arbejdsgange.example.dk'],
    loopback: false,
    today,
    oldAfterDays: 365,
    language: 'da' as const,
  };
  const events: [string, string][] = [
    ['first-contact', '2026-05-18'],
    ['interview-held', '2026-05-22'],
  ];
  const judged = judge(facts(events), allRules, today);
  const inUse = { workflows: workflowsInUse(null, null), texts: [], offers: [] };
  const { workflows, isExample } = caseGuidance(judged, inUse, 'list', context);
  expect(isExample).toBe(true);
  expect(workflows[0]).toMatchObject({
    title: 'Kontaktforløb for kontanthjælpsmodtagere',
    because: 'Passer til reglen, målgruppen og siden',
    href: 'https://arbejdsgange.example.dk/kontaktforloeb-kontanthjaelp',
    closed: null,
  });
  const elsewhere = caseGuidance(judged, inUse, 'list', { ...context, hosts: [] });
  expect(elsewhere.workflows[0]).toMatchObject({ href: null, closed: expect.stringContaining('listen') });
});
