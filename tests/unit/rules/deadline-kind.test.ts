import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { Deadline } from '../../../lib/rules/deadline.ts';
import { isCounted, isOpenQuestion, versionToShow } from '../../../lib/rules/deadline-kind.ts';
import { answerOf, inventedRule } from './build-case.ts';

const today = '2026-11-24';
const words = { events: ['first-contact 2026-10-01'] };
const plain = inventedRule({});
/** What the plain rule says, told of a rule that differs from it. */
const overdue = (version: Parameters<typeof inventedRule>[0] = {}): [Deadline, ReturnType<typeof inventedRule>] => [
  answerOf('invented', words, today, plain),
  inventedRule(version),
];

describe('what stands in a count', () => {
  test('an own deadline with a sure date, by a rule whose text was seen', () => {
    expect(isCounted(...overdue())).toBe(true);
  });

  test.each([
    ['what somebody else must do', overdue({ duty: 'citizen' })],
    ['what the law counts in hours, and the calendar only guesses', overdue({ estimated: true })],
    ['what is a number to steer by, and no deadline', overdue({ obligation: { kind: 'indicator' } as never })],
  ])('not %s', (_what, [deadline, rules]) => {
    expect(isCounted(deadline, rules)).toBe(false);
  });

  test('not what rests on a rule that nobody has seen or signed off', () => {
    const [deadline, rules] = overdue();
    expect(isCounted({ ...deadline, provisional: true }, rules)).toBe(false);
  });
});

describe('an open question', () => {
  const unknown = (missing: string[], of = plain): boolean =>
    isOpenQuestion({ ...answerOf('invented', words, today, plain), status: 'unknown', missing }, of);

  test('is an own deadline that misses something that a page could tell', () => {
    expect(unknown(['targetGroup'])).toBe(true);
    expect(unknown(['payment-data', 'targetGroup'])).toBe(true);
  });

  test('is none where only payments are missing, which are never seen from here, or nothing is', () => {
    expect(unknown(['payment-data'])).toBe(false);
    expect(unknown([])).toBe(false);
  });

  test('is none where somebody else must act, or an answer was found', () => {
    expect(unknown(['targetGroup'], inventedRule({ duty: 'citizen' }))).toBe(false);
    const [deadline] = overdue();
    expect(isOpenQuestion({ ...deadline, missing: ['targetGroup'] }, plain)).toBe(false);
  });
});

describe('the version that is spoken of', () => {
  const rules = inventedRule(
    { validTo: isoDate('2026-06-30') },
    { validFrom: isoDate('2026-07-01'), citation: { act: 'Opdigtet lov', section: '§ 1' } },
  );
  const deadline = answerOf('invented', words, today, rules);

  test('is the one that was used', () => {
    expect(versionToShow(rules, { ...deadline, validFrom: null })?.citation.section).toBe('§ 0');
    expect(versionToShow(rules, deadline)?.citation.section).toBe('§ 1');
  });

  test('is the newest there is where none was used', () => {
    const unused = { ...deadline, validFrom: isoDate('2020-01-01') };
    expect(versionToShow([...inventedRule({}), ...rules].slice(1), unused)?.citation.section).toBe('§ 1');
  });

  test('is the newest of three where none was used', () => {
    const three = inventedRule(
      { validTo: '2024-12-31' },
      { validFrom: '2025-01-01', validTo: '2025-12-31', estimated: true },
      { validFrom: '2026-01-01', citation: { act: 'Opdigtet lov', section: '§ 2' } },
    );
    const unused = { ...deadline, validFrom: isoDate('2020-01-01') };
    expect(versionToShow(three, unused)?.citation.section).toBe('§ 2');
  });

  test('is none of a rule that is not there', () => {
    expect(versionToShow(rules, { ...deadline, rule: 'another' })).toBeNull();
    expect(versionToShow([], deadline)).toBeNull();
  });
});
