import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { asIfInForceForAll, compareRuleSets, type Change } from '../../../lib/rules/compare-rule-sets.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { caseOf, inventedRule } from './build-case.ts';

const today = isoDate('2026-11-23');
const newYear = isoDate('2027-01-01');

type Words = Parameters<typeof caseOf>[0];

function compared(words: Words, before: readonly Rule[], after: readonly Rule[], days = [today, today]): Change | null {
  const sides = [
    { rules: before, on: days[0]! },
    { rules: after, on: days[1]! },
  ] as const;
  return compareRuleSets([{ id: 'a', facts: caseOf(words) }], sides[0], sides[1])[0] ?? null;
}

const started = { events: ['first-contact 2026-11-10'] };
const thirtyDays = inventedRule({});
const fortyDays = inventedRule({
  obligation: { kind: 'within', span: { unit: 'days', count: 40 }, counting: 'after' },
});

describe('two rule sets on one day', () => {
  test('the same rules change nothing', () => {
    expect(compared(started, thirtyDays, thirtyDays)).toBeNull();
  });

  test('another period gives another date, with both beside each other', () => {
    expect(compared(started, thirtyDays, fortyDays)).toMatchObject({
      id: 'a',
      kind: 'moved',
      changes: [{ before: { due: '2026-12-10' }, after: { due: '2026-12-20' }, rulesEndedOn: null }],
    });
  });

  test('a rule that is switched off loses its date, and one that is switched on gains it', () => {
    const none: Rule[] = [];
    expect(compared(started, thirtyDays, none)).toMatchObject({
      kind: 'lost',
      changes: [{ before: { due: '2026-12-10' }, after: null, rulesEndedOn: null }],
    });
    expect(compared(started, none, thirtyDays)).toMatchObject({
      kind: 'gained',
      changes: [{ before: null, after: { due: '2026-12-10' } }],
    });
  });

  test('of several changes in a case, what is lost stands first, then what moves, then what is new; each by its day', () => {
    const noted = (id: string, count: number): Rule => ({
      ...inventedRule({
        obligation: { kind: 'within', span: { unit: 'days', count }, counting: 'after' },
        fulfilledBy: [{ type: 'note-made' }],
      })[0]!,
      id,
    });
    const before = [noted('moves', 5), noted('goes-late', 20), noted('goes-soon', 10), noted('moves-too', 3)];
    const after = [noted('comes-late', 9), noted('comes-soon', 8), noted('moves', 6), noted('moves-too', 7)];
    const order = (one: readonly Rule[], other: readonly Rule[]) =>
      compared(started, one, other)?.changes.map((change) => (change.before ?? change.after)?.rule);
    const expected = ['goes-soon', 'goes-late', 'moves-too', 'moves', 'comes-soon', 'comes-late'];
    expect(order(before, after)).toEqual(expected);
    expect(order(before.toReversed(), after.toReversed())).toEqual(expected);
  });

  test('a contact rule that takes the place of another gives another date and loses none', () => {
    const successor = fortyDays.map((rule) => ({ ...rule, id: 'successor' }));
    expect(compared(started, thirtyDays, successor)).toMatchObject({
      kind: 'moved',
      changes: [{ before: { rule: 'invented' }, after: { rule: 'successor', due: '2026-12-20' } }],
    });
    const sameDate = thirtyDays.map((rule) => ({ ...rule, id: 'successor' }));
    expect(compared(started, thirtyDays, sameDate)).toBeNull();
  });

  test('an offer does not take the place of an interview', () => {
    const offer = fortyDays.map((rule) => ({
      ...rule,
      id: 'offer',
      versions: rule.versions.map((version) => ({ ...version, fulfilledBy: [{ type: 'offer-started' }] })),
    }));
    const change = compared(started, thirtyDays, offer);
    expect(change?.changes.map(({ kind }) => kind)).toEqual(['lost', 'gained']);
    expect(change?.kind).toBe('lost');
  });

  test('a rule that moves, and another that comes beside it, are two changes', () => {
    const noted = fortyDays.map((rule) => ({ ...rule, id: 'beside' }));
    expect(compared(started, thirtyDays, [...fortyDays, ...noted])?.changes.map(({ kind }) => kind)).toEqual([
      'moved',
      'gained',
    ]);
  });

  test('an interview does not take the place of an offer', () => {
    const offer = inventedRule({ fulfilledBy: [{ type: 'offer-started' }] }).map((rule) => ({ ...rule, id: 'offer' }));
    expect(compared(started, offer, fortyDays)?.changes.map(({ kind }) => kind)).toEqual(['lost', 'gained']);
  });

  test('another day far away is another day, though both are timely', () => {
    const within = (count: number) =>
      inventedRule({ obligation: { kind: 'within', span: { unit: 'days', count }, counting: 'after' } });
    expect(compared(started, within(100), within(120))?.kind).toBe('moved');
  });

  test('a duty that rests from now on keeps its date: nothing has moved', () => {
    const exempt = { ...started, suspensions: ['2026-11-20..2027-01-31'] };
    const rests = inventedRule({ suspendable: true });
    expect(compared(exempt, thirtyDays, rests)).toBeNull();
    const byNeed = inventedRule({ suspendable: true, obligation: { kind: 'by-need' } });
    expect(compared(exempt, rests, byNeed)).toMatchObject({ kind: 'lost', changes: [{ after: { status: 'paused' } }] });
  });

  test('what the new rules count as done is no loss, and what they begin with as done no gain', () => {
    const calledUp = { events: [...started.events, 'follow-up-held 2026-11-12'] };
    const either = inventedRule({ fulfilledBy: [{ type: 'interview-held' }, { type: 'follow-up-held' }] });
    expect(compared(calledUp, thirtyDays, either)).toBeNull();
    expect(compared(calledUp, [], either)).toBeNull();
  });

  test('a case without a target group, of which no rule can be told, is left out', () => {
    const insured = inventedRule({ targetGroups: ['insured'], validFrom: '2027-01-01' });
    expect(compared({ ...started, group: null }, insured, [])).toBeNull();
    const facts = caseOf({ ...started, group: null });
    const side = { rules: insured, on: today };
    expect(compareRuleSets([{ id: 'a', facts }], side, { rules: thirtyDays, on: today })).toMatchObject([
      { kind: 'gained' },
    ]);
  });

  test('what is done, by need or someone else’s has no date to lose', () => {
    const done = { events: [...started.events, 'interview-held 2026-11-12'] };
    expect(compared(done, thirtyDays, [])).toBeNull();
    expect(compared(started, inventedRule({ duty: 'unemployment-fund' }), [])).toBeNull();
    expect(compared(started, inventedRule({ nature: 'limit' }), [])).toBeNull();
    expect(compared(started, inventedRule({ obligation: { kind: 'by-need' } }), [])).toBeNull();
  });
});

describe('a day on which rules end', () => {
  const endsWith2026 = inventedRule({ runsUntil: { date: isoDate('2026-12-31'), after: 'unknown' } });
  const late = { events: ['first-contact 2026-12-10'] };

  test.each([
    ['on their last day', '2026-12-31', null],
    ['on the day after it', '2027-01-01', 'lost'],
  ])('the dates stand %s or go', (_when, on, kind) => {
    const change = compared(late, endsWith2026, endsWith2026, [isoDate('2026-12-15'), isoDate(on)]);
    expect(change?.kind ?? null).toBe(kind);
    if (change) expect(change.changes[0].rulesEndedOn).toBe('2026-12-31');
  });

  test('a rule that lapses for the cases that run takes their dates, as its end does to those of new ones', () => {
    const lapses = inventedRule({ runsUntil: { date: isoDate('2026-12-31'), after: 'not-applicable' } });
    const across = (on: string) => compared(late, lapses, lapses, [isoDate('2026-12-15'), isoDate(on)]);
    expect(across('2026-12-31')).toBeNull();
    expect(across('2027-01-01')).toMatchObject({
      kind: 'lost',
      changes: [{ before: { due: '2027-01-09' }, after: null, rulesEndedOn: null }],
    });
  });

  test('an exemption takes no date away on the last day of a rule that lapses: the rule still stands', () => {
    const lapses = inventedRule({
      unlessEvent: 'reform-exemption-recorded',
      runsUntil: { date: isoDate('2026-12-31'), after: 'not-applicable' },
    });
    const exempt = { events: [...late.events, 'reform-exemption-recorded 2026-12-20'] };
    expect(compared(exempt, lapses, lapses, [isoDate('2026-12-15'), isoDate('2026-12-31')])).toBeNull();
  });

  test('an exemption that begins between the two days takes no date away: no rule has changed', () => {
    const rules = inventedRule({ unlessEvent: 'reform-exemption-recorded' });
    const exempt = { events: ['first-contact 2026-11-10', 'reform-exemption-recorded 2026-12-01'] };
    expect(compared(exempt, rules, rules, [today, isoDate('2026-12-02')])).toBeNull();
  });

  test('each rule is held to itself on the later day, whichever is due first', () => {
    const offer = inventedRule({
      obligation: { kind: 'within', span: { unit: 'days', count: 20 }, counting: 'after' },
      fulfilledBy: [{ type: 'offer-started' }],
    }).map((rule) => ({ ...rule, id: 'offer' }));
    const both = [...thirtyDays, ...offer];
    const begun = { events: ['first-contact 2026-12-01'] };
    expect(compared(begun, both, both, [today, newYear])).toBeNull();
    const withoutOffer = compared(begun, both, [...thirtyDays], [isoDate('2026-12-02'), newYear]);
    expect(withoutOffer?.changes.map(({ kind, before }) => `${kind} ${before?.rule}`)).toEqual(['lost offer']);
  });

  test('what the old rules would call done by then, and the new ones late, is a change', () => {
    const begun = { events: ['first-contact 2026-12-01', 'interview-held 2026-12-05'] };
    const joint = inventedRule({ fulfilledBy: [{ type: 'interview-held', with: 'unemployment-fund' }] });
    expect(compared(begun, thirtyDays, joint, [today, newYear])).toMatchObject({
      kind: 'gained',
      changes: [{ after: { status: 'overdue', due: '2026-12-31' } }],
    });
  });

  test('a date that merely passes between the two days is no change', () => {
    expect(compared(started, thirtyDays, thirtyDays, [today, newYear])).toBeNull();
  });

  test('what nobody can tell any more since not every interview is known is no change of the rules', () => {
    const known = {
      'first-contact': { extent: 'all' },
      'interview-held': { extent: 'none' },
    } as const;
    const facts = { ...caseOf({ events: ['first-contact 2026-11-20'] }), known };
    const side = { rules: thirtyDays, on: today };
    expect(judge(facts, thirtyDays, newYear).headline.missing).toEqual(['all:interview-held']);
    expect(compareRuleSets([{ id: 'a', facts }], side, { ...side, on: newYear })).toEqual([]);
    expect(compareRuleSets([{ id: 'a', facts }], side, { rules: [], on: newYear })).toMatchObject([{ kind: 'lost' }]);
  });

  test('the reform’s dates go at new year, those of cases begun before the reform stay', () => {
    const begun = (day: string) => ({ group: 'cash-benefit-job-ready', events: [`first-contact ${day}`] });
    const days = [today, newYear];
    expect(compared(begun('2026-09-14'), allRules, allRules, days)).toMatchObject({
      kind: 'lost',
      changes: [
        { before: { rule: 'job-ready-2026-4-in-6m-75pct', provisional: true }, rulesEndedOn: '2026-12-31' },
        { before: { rule: 'offer-2026-one-in-first-6m-75pct' }, rulesEndedOn: '2026-12-31' },
      ],
    });
    expect(compared(begun('2026-06-29'), allRules, allRules, days)).toBeNull();
  });
});

describe('the newest rules laid on every case', () => {
  test('a case begun under the old version is judged by the new one', () => {
    const versions = inventedRule(
      { validTo: isoDate('2026-11-14') },
      {
        validFrom: isoDate('2026-11-15'),
        obligation: { kind: 'within', span: { unit: 'days', count: 40 }, counting: 'after' },
      },
    );
    expect(compared(started, versions, asIfInForceForAll(versions, today))).toMatchObject({
      kind: 'moved',
      changes: [{ before: { due: '2026-12-10' }, after: { due: '2026-12-20' } }],
    });
  });

  test('rules that no version of is in force fall away, and open ones stay as they are', () => {
    const old = inventedRule({ validTo: isoDate('2026-06-30') });
    expect(asIfInForceForAll(old, today)).toEqual([]);
    expect(asIfInForceForAll(thirtyDays, today)).toEqual(thirtyDays);
  });

  test('a version that only running cases still fall under is laid on nobody, on its last day neither', () => {
    const phasedOut = inventedRule({
      validTo: '2026-06-30',
      runsUntil: { date: isoDate('2026-12-31'), after: 'unknown' },
    });
    const laidOn = (day: string) => asIfInForceForAll(phasedOut, isoDate(day)).length;
    expect([laidOn('2026-11-23'), laidOn('2026-12-31'), laidOn('2027-01-01')]).toEqual([0, 0, 1]);
  });

  test('of several versions that have ended the newest is told', () => {
    const ended = inventedRule(
      { validTo: '2025-12-31', runsUntil: { date: isoDate('2025-12-31'), after: 'unknown' } },
      {
        validFrom: '2026-01-01',
        validTo: '2026-06-30',
        runsUntil: { date: isoDate('2026-06-30'), after: 'unknown' },
      },
    );
    expect(asIfInForceForAll(ended, today)[0]!.versions.map(({ runsUntil }) => runsUntil?.date)).toEqual([
      '2026-06-30',
    ]);
  });

  test('rules that ended with nothing known after them are told as ended', () => {
    const end = isoDate('2026-12-31');
    const reform = inventedRule({ validTo: end, runsUntil: { date: end, after: 'unknown' } });
    expect(compared(started, reform, asIfInForceForAll(reform, newYear), [today, newYear])).toMatchObject({
      kind: 'lost',
      changes: [{ rulesEndedOn: '2026-12-31' }],
    });
    expect(compared(started, reform, asIfInForceForAll(reform, today))).toBeNull();
  });
});
