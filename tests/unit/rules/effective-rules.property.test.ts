import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { effectiveRules, ruleBook } from '../../../lib/rules/effective-rules.ts';
import type { RuleEdit } from '../../../lib/rules/rule-change.ts';
import { versionProblems } from '../../../lib/rules/version-problems.ts';
import { changeId, changesOf, from, packOfInvented } from './rule-changes-of.ts';

const pack = packOfInvented(
  { validFrom: '2026-01-01', validTo: '2026-12-31', numberSource: 'local-norm' },
  { validFrom: '2027-02-01', validTo: null, numberSource: 'local-norm' },
);
const [base] = pack.rules[0]!.versions;

/** Days around the versions there are, so that they meet; days years away would collide with nothing. */
const day = fc.integer({ min: -20, max: 420 }).map((days) => plusDays(isoDate('2026-01-01'), days));
const running = fc.constantFrom('keep', 'not-applicable', 'unknown');
const edit: fc.Arbitrary<RuleEdit> = fc.oneof(
  fc.record({ start: day, end: fc.option(day), running }).map(({ start, end, running: fate }): RuleEdit => {
    const version = from(start, base!, { validTo: end !== null && end >= start ? end : null });
    return { kind: 'new-version', rule: 'invented', version, running: fate };
  }),
  fc.record({ lastDay: day, running }).map((one): RuleEdit => ({ kind: 'end', rule: 'invented', ...one })),
  fc
    .record({ validFrom: fc.option(day), count: fc.nat(40) })
    .map((one): RuleEdit => ({ kind: 'override-number', rule: 'invented', ...one })),
  fc.constantFrom<RuleEdit>({ kind: 'switch-off', rule: 'invented' }, { kind: 'switch-on', rule: 'invented' }),
  fc.nat(8).map((index): RuleEdit => ({ kind: 'take-back', change: changeId(index) })),
);

test('whatever is changed, a rule’s versions never overlap and never end before they begin', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 10 }), (edits) => {
      for (const { rule } of ruleBook([pack], changesOf(...edits)).rules) {
        expect(versionProblems(rule.versions)).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

test('a change that has no effect leaves the rules as they would be without it', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
      // Taking back names others by their place, which leaving one out would move.
      const changes = changesOf(...edits).filter(({ kind }) => kind !== 'take-back');
      const { withoutEffect } = ruleBook([pack], changes);
      const effective = changes.filter(({ id }) => !withoutEffect.has(id));
      const policy = { requireSignOff: false };
      expect(effectiveRules([pack], changes, policy)).toEqual(effectiveRules([pack], effective, policy));
    }),
    { numRuns: 300 },
  );
});
