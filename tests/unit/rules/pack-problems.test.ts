import { describe, expect, test } from 'vitest';
import { eventIds, groupIds } from '../../../lib/rules/known-ids.ts';
import { packFileText, packLimits, readPack, readPackFile, type PackProblem } from '../../../lib/rules/pack-file.ts';
import { rulePackSchema } from '../../../lib/rules/pack-schema.ts';
import { packOfInvented } from './rule-changes-of.ts';

/* What is told of a pack that is refused, word for word: whoever wrote it must find the place and know what belongs there. */

type Draft = Record<string, unknown>;
interface DraftPack extends Draft {
  rules: (Draft & { versions: Draft[] })[];
}

function problemsOf(spoil: (pack: DraftPack, version: Draft) => void): PackProblem[] {
  const pack = JSON.parse(packFileText(packOfInvented({ validFrom: '2026-01-01' }))) as DraftPack;
  spoil(pack, pack.rules[0]!.versions[0]!);
  const read = readPackFile(JSON.stringify(pack));
  return read.ok ? [] : read.problems;
}
const within = (parts: Draft) => ({
  kind: 'within',
  span: { unit: 'days', count: 30 },
  counting: 'after',
  ...parts,
});
const obligations =
  '"within" | "window" | "lead-time" | "count-in-period" | "rolling" | "every" | "accumulation" | "by-need" | "suspension" | "indicator"';
const measures = '"band" | "held-since" | "version-switch"';
const duties = '"municipality" | "citizen" | "unemployment-fund" | "employer"';

describe('in a version: the code, the field, and what was expected', () => {
  test.each<[string, (version: Draft) => void, PackProblem['code'], string, string]>([
    ['no source', (version) => delete version.source, 'missing', 'source', 'object'],
    ['no duty', (version) => delete version.duty, 'missing', 'duty', duties],
    ['a duty of nobody', (version) => (version.duty = 'nobody'), 'not-allowed', 'duty', duties],
    ['no day it was checked', (version) => delete version.lastChecked, 'missing', 'lastChecked', 'YYYY-MM-DD'],
    ['no such day', (version) => (version.lastChecked = '2026-02-30'), 'wrong-form', 'lastChecked', 'YYYY-MM-DD'],
    ['no obligation', (version) => delete version.obligation, 'missing', 'obligation', 'object'],
    ['an obligation of no kind', (version) => (version.obligation = {}), 'missing', 'obligation.kind', obligations],
    [
      'an obligation of another kind',
      (version) => (version.obligation = { kind: 'maybe' }),
      'not-allowed',
      'obligation.kind',
      obligations,
    ],
    [
      'an indicator of another measure',
      (version) => (version.obligation = { kind: 'indicator', measure: 'mood' }),
      'not-allowed',
      'obligation.measure',
      measures,
    ],
    [
      'less than no days',
      (version) => (version.obligation = within({ span: { unit: 'days', count: -1 } })),
      'too-small',
      'obligation.span.count',
      '≥ 0',
    ],
    [
      'half a day',
      (version) => (version.obligation = within({ span: { unit: 'days', count: 1.5 } })),
      'wrong-kind',
      'obligation.span.count',
      'integer',
    ],
    ['text for a list', (version) => (version.fulfilledBy = 'all'), 'wrong-kind', 'fulfilledBy', 'list'],
    ['a list for an object', (version) => (version.triggerByGroup = []), 'wrong-kind', 'triggerByGroup', 'object'],
    ['null for text', (version) => (version.source = { da: null, en: 'x' }), 'wrong-kind', 'source.da', 'string'],
    ['an id with a space', (version) => (version.trigger = 'First contact'), 'wrong-form', 'trigger', 'a-z, 0-9, -'],
    [
      'an id that is none, as a name',
      (version) => (version.triggerByGroup = { 'All People': 'first-contact' }),
      'wrong-form',
      'triggerByGroup.All People',
      'a-z, 0-9, -',
    ],
    ['a field that no one knows', (version) => (version.pattern = 'x'), 'unknown-field', 'pattern', ''],
    [
      'a mark that only policy may set',
      (version) => (version.awaitsSignOff = true),
      'unknown-field',
      'awaitsSignOff',
      '',
    ],
    [
      'a group there is none of',
      (version) => (version.targetGroups = ['everybody']),
      'unknown-group',
      'targetGroups[0]',
      [...groupIds, 'any'].join(' | '),
    ],
  ])('%s', (_what, spoil, code, field, expected) => {
    expect(problemsOf((_pack, version) => spoil(version))).toEqual([
      { code, rule: 'invented', field: `versions[0].${field}`, expected },
    ]);
  });

  test.each<[string, Draft]>([
    ['trigger', { trigger: 'full-moon' }],
    ['triggerByGroup.insured', { targetGroups: ['insured'], triggerByGroup: { insured: 'full-moon' } }],
    ['fulfilledBy[1].type', { fulfilledBy: [{ type: 'interview-held' }, { type: 'full-moon' }] }],
    ['requiresEvent.type', { requiresEvent: { type: 'full-moon', when: 'any' } }],
    ['unlessEvent', { unlessEvent: 'full-moon' }],
    ['computes', { computes: 'full-moon' }],
  ])('an event that no page tells of, in %s', (field, parts) => {
    expect(problemsOf((_pack, version) => Object.assign(version, parts))).toEqual([
      {
        code: 'unknown-event',
        rule: 'invented',
        field: `versions[0].${field}`,
        expected: 'first-contact, interview-held, …',
      },
    ]);
  });
});

describe('outside a rule the field is told from the pack', () => {
  test.each<[string, (pack: DraftPack) => void, PackProblem]>([
    [
      'the pack’s own title',
      (pack) => (pack.title = { da: 3, en: 'x' }),
      { code: 'wrong-kind', rule: null, field: 'title.da', expected: 'string' },
    ],
    [
      'no rules',
      (pack) => delete (pack as Draft).rules,
      { code: 'missing', rule: null, field: 'rules', expected: 'list' },
    ],
    [
      'a rule that is nothing',
      (pack) => (pack.rules = [null as never]),
      { code: 'wrong-kind', rule: null, field: 'rules[0]', expected: 'object' },
    ],
    [
      'a rule whose id is a number',
      (pack) => (pack.rules[0]!.id = 7),
      { code: 'wrong-kind', rule: null, field: 'rules[0].id', expected: 'string' },
    ],
    [
      'a rule whose id is too long to name it by',
      (pack) => (pack.rules[0]!.id = 'a'.repeat(101)),
      { code: 'too-big', rule: null, field: 'rules[0].id', expected: '≤ 100' },
    ],
    [
      'a field with a very long name',
      (pack) => (pack['x'.repeat(80)] = 1),
      { code: 'unknown-field', rule: null, field: 'x'.repeat(60), expected: '' },
    ],
  ])('%s', (_what, spoil, problem) => {
    expect(problemsOf(spoil)).toEqual([problem]);
  });

  test('a rule with the longest id there may be is named by it', () => {
    const id = 'a'.repeat(100);
    const problems = problemsOf((pack, version) => {
      pack.rules[0]!.id = id;
      delete version.duty;
    });
    expect(problems).toMatchObject([{ rule: id, field: 'versions[0].duty' }]);
  });

  test.each([
    ['3', 'wrong-kind', '', 'object'],
    ['"x"', 'wrong-kind', '', 'object'],
    ['[{"__proto__":{}}]', 'forbidden-name', '[0].__proto__', ''],
  ])('what is no pack at all: %s', (text, code, field, expected) => {
    expect(readPackFile(text)).toEqual({ ok: false, problems: [{ code, rule: null, field, expected }] });
  });

  test('nesting too deep tells how deep it may be, and what is not data that data was expected', () => {
    const [deep] = problemsOf((pack) => (pack.more = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)));
    expect(deep).toMatchObject({ code: 'too-deep', rule: null, expected: `≤ ${packLimits.depth}` });
    const notData = readPack({ ...packOfInvented({}), title: () => 'x' });
    expect(notData).toEqual({
      ok: false,
      problems: [{ code: 'wrong-kind', rule: null, field: 'title', expected: 'JSON' }],
    });
  });
});

test('a file of exactly so many characters as a pack may have is read, with one more it is not', () => {
  const full = packFileText(packOfInvented({})).padEnd(packLimits.characters, ' ');
  expect([readPackFile(full).ok, readPackFile(`${full} `).ok]).toEqual([true, false]);
});

test('what rules, pages and guidance may name: events and groups, and no group that is everybody', () => {
  expect([eventIds.has('interview-held'), eventIds.has('full-moon')]).toEqual([true, false]);
  expect([groupIds.has('insured'), groupIds.has('any')]).toEqual([true, false]);
});

test('the published format is named, lets a file name its schema, and lets nothing in that it does not know', () => {
  expect(rulePackSchema()).toMatchObject({
    title: 'rettidig-rules/1',
    description: 'One area of law as a pack of rules for Rettidig: data, and no code.',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, format: { const: 'rettidig-rules/1' }, rules: { type: 'array' } },
  });
});
