import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { Deadline } from '../../../lib/rules/deadline.ts';
import { headline, isContact, isOwn } from '../../../lib/rules/headline.ts';
import { judge } from '../../../lib/rules/judge.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { caseOf, inventedRule } from './build-case.ts';

type Version = NonNullable<Parameters<typeof inventedRule>[0]>;
const today = isoDate('2026-11-23');

function rule(id: string, ...versions: Version[]): Rule {
  return { ...inventedRule(versions[0] ?? {}, ...versions.slice(1))[0]!, id };
}

/** A deadline of a rule, as far as the order asks. */
function deadline(rule: string, parts: Partial<Deadline> = {}): Deadline {
  return {
    rule,
    validFrom: null,
    due: isoDate('2026-12-24'),
    lastSafeDay: null,
    earliestPossible: null,
    status: 'timely',
    daysLeft: null,
    fulfilledOn: null,
    late: false,
    provisional: false,
    missing: [],
    ...parts,
  };
}

const rules = [rule('a'), rule('b'), rule('c')];
const first = (...deadlines: Deadline[]) => headline(deadlines, caseOf({}), rules, today).deadline?.rule;

describe('of deadlines that are equally bad', () => {
  test('the one due first, in either order', () => {
    const [soon, later] = [deadline('b', { due: isoDate('2026-12-20') }), deadline('a')];
    expect([first(soon, later), first(later, soon)]).toEqual(['b', 'b']);
  });
  test('one with a day before one without', () => {
    const [dated, open] = [deadline('b', { status: 'by-need' }), deadline('a', { status: 'by-need', due: null })];
    expect([first(dated, open), first(open, dated)]).toEqual(['b', 'b']);
  });
  test('by the name of the rule when all else is the same, so that the badge never flickers', () => {
    expect([first(deadline('a'), deadline('b')), first(deadline('b'), deadline('a'))]).toEqual(['a', 'a']);
  });
  test('of what is met, the newest, one whose day is not known last, then by name', () => {
    const met = (id: string, on: string | null) =>
      deadline(id, { status: 'met', fulfilledOn: on === null ? null : isoDate(on) });
    const [old, recent, someDay] = [met('a', '2026-05-01'), met('b', '2026-06-01'), met('a', null)];
    expect([first(old, recent), first(recent, old)]).toEqual(['b', 'b']);
    expect([first(someDay, recent), first(recent, someDay)]).toEqual(['b', 'b']);
    expect([first(met('b', null), met('a', null)), first(met('a', null), met('b', null))]).toEqual(['a', 'a']);
    expect([first(met('b', '2026-05-01'), old), first(old, met('b', '2026-05-01'))]).toEqual(['a', 'a']);
  });
});

describe('unknown', () => {
  test('ranks last only where payments are all that is missing', () => {
    const payments = deadline('a', { status: 'unknown', missing: ['payment-data'] });
    const both = deadline('a', { status: 'unknown', missing: ['payment-data', 'birthDate'] });
    expect(first(payments, deadline('b'))).toBe('b');
    expect(first(both, deadline('b'))).toBe('a');
  });
  test('tells what is missing; other answers do not', () => {
    const unknown = headline([deadline('a', { status: 'unknown', missing: ['birthDate'] })], caseOf({}), rules, today);
    expect(unknown).toMatchObject({ kind: 'unknown', missing: ['birthDate'], others: 0 });
    const byNeed = deadline('a', { status: 'by-need', missing: ['agreed-next-interview'] });
    expect(headline([byNeed], caseOf({}), rules, today)).toMatchObject({ kind: 'by-need', missing: [] });
  });
});

describe('one’s own', () => {
  test('is no deadline that does not apply', () => {
    expect(isOwn(deadline('a'), rules)).toBe(true);
    expect(isOwn(deadline('a', { status: 'not-applicable' }), rules)).toBe(false);
  });
  test('is none of a rule that is not among the rules', () => {
    expect(isOwn(deadline('z'), rules)).toBe(false);
    expect(isContact(deadline('z'), rules)).toBe(false);
  });
  test('is decided by the version that was used, not by the newest', () => {
    const changed = [
      rule('a', { validTo: '2025-12-31' }, { validFrom: '2026-01-01', validTo: '2026-06-30', duty: 'citizen' }),
    ];
    expect(isOwn(deadline('a'), changed)).toBe(true);
    expect(isOwn(deadline('a', { validFrom: isoDate('2026-01-01') }), changed)).toBe(false);
  });
  test('is decided by the newest version where none was used', () => {
    const versions: Version[] = [
      { validTo: '2025-12-31', duty: 'citizen' },
      { validFrom: '2026-01-01', validTo: '2026-06-30', duty: 'citizen' },
      { validFrom: '2026-07-01' },
    ];
    const unused = deadline('a', { validFrom: isoDate('1999-01-01'), status: 'unknown' });
    expect(isOwn(unused, [rule('a', ...versions)])).toBe(true);
    expect(isOwn(unused, [rule('a', ...versions.slice(0, 2))])).toBe(false);
  });
  test('is no suspension, which pauses and is not one more that waits', () => {
    const suspension = rule('s', { obligation: { kind: 'suspension' }, trigger: null, fulfilledBy: [] });
    const all = [...rules, suspension];
    const paused = [deadline('a', { status: 'paused' }), deadline('s', { status: 'paused', due: null })];
    expect(isOwn(paused[1]!, all)).toBe(false);
    expect(headline(paused, caseOf({}), all, today)).toMatchObject({ kind: 'paused', others: 0 });
  });
});

describe('where no contact is asked for', () => {
  const group = 'insured';
  const papers: Version = { fulfilledBy: [{ type: 'papers-sent' }] };
  const suspension = rule('s', { obligation: { kind: 'suspension' }, trigger: null, fulfilledBy: [] });

  test('papers of which nobody can tell whether they are due do not hide that there is no rule', () => {
    const unknown = deadline('a', { status: 'unknown', due: null, missing: ['birthDate'] });
    expect(headline([unknown], caseOf({ group }), [rule('a', papers)], today)).toEqual({
      kind: 'no-rule',
      deadline: null,
      others: 1,
      missing: [],
    });
  });

  test('contact by need is a rule of contact, also by a version that no new case falls under', () => {
    const all = [rule('a', papers), rule('b', { obligation: { kind: 'by-need' }, validTo: '2025-12-31' })];
    const byNeed = deadline('b', { status: 'by-need', due: null, missing: ['agreed-next-interview'] });
    expect(headline([deadline('a'), byNeed], caseOf({ group }), all, today)).toMatchObject({
      kind: 'timely',
      deadline: { rule: 'a' },
      others: 1,
    });
  });

  test('what is near is said, what is far is one more', () => {
    const all = [rule('a', papers)];
    const near = deadline('a', { status: 'due-soon', daysLeft: 3 });
    expect(headline([near], caseOf({ group }), all, today)).toMatchObject({ kind: 'due-soon', others: 0 });
    expect(headline([deadline('a')], caseOf({ group }), all, today)).toEqual({
      kind: 'no-rule',
      deadline: null,
      others: 1,
      missing: [],
    });
  });

  test('an exemption is the reason, and not another duty that rests because of it', () => {
    const all = [rule('a', papers), suspension];
    const paused = [deadline('a', { status: 'paused' }), deadline('s', { status: 'paused', due: null })];
    expect(headline(paused, caseOf({ group }), all, today)).toMatchObject({
      kind: 'paused',
      deadline: { rule: 's' },
      others: 1,
    });
    expect(headline(paused.slice(0, 1), caseOf({ group }), all, today).kind).toBe('no-rule');
  });

  test.each<[string, Version, string]>([
    ['a contact that every case of the group must have', {}, 'paused'],
    ['one that only some must have', { triggerRequired: false }, 'no-rule'],
    ['papers', papers, 'no-rule'],
    ['a contact of the fund', { duty: 'unemployment-fund' }, 'no-rule'],
    ['a contact that nothing lifts', { unlessEvent: undefined, requiresEvent: { type: 'x', when: 'any' } }, 'no-rule'],
    [
      'a contact that is not asked for, for another reason than being lifted',
      { requiresEvent: { type: 'x', when: 'any' } },
      'no-rule',
    ],
  ])('an exemption recorded by hand counts where it lifts a duty: %s', (_what, version, kind) => {
    const lifted = rule('a', {
      targetGroups: [group],
      triggerRequired: true,
      unlessEvent: 'reform-exemption-recorded',
      ...version,
    });
    const facts = caseOf({ group, events: ['first-contact 2026-11-01', 'reform-exemption-recorded 2026-11-02'] });
    expect(judge(facts, [lifted], today).headline).toMatchObject({ kind, others: 0, missing: [] });
  });

  test('a rule whose older versions knew no exemption lifts by the one that is used', () => {
    const versions: Version[] = [
      { validTo: '2025-12-31' },
      { validFrom: '2026-01-01', unlessEvent: 'reform-exemption-recorded', triggerRequired: true },
    ];
    const facts = caseOf({ group, events: ['first-contact 2026-11-01', 'reform-exemption-recorded 2026-11-02'] });
    expect(judge(facts, [rule('a', ...versions)], today).headline.kind).toBe('paused');
  });
});
