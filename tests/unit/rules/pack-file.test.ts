import { describe, expect, test } from 'vitest';
import { packFileText, packLimits, readPack, readPackFile, type PackProblem } from '../../../lib/rules/pack-file.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import { packOfInvented } from './rule-changes-of.ts';

type Draft = Record<string, unknown>;
interface DraftPack extends Draft {
  rules: (Draft & { versions: Draft[] })[];
}

/** A pack in order, before a test spoils it. */
function draft(): DraftPack {
  return JSON.parse(
    packFileText(packOfInvented({ validFrom: '2026-01-01', validTo: '2026-12-31' }, { validFrom: '2027-01-01' })),
  ) as DraftPack;
}

/** What is said of the pack when `spoil` has been at it. */
function problemsOf(spoil: (pack: DraftPack, version: Draft) => void): PackProblem[] {
  const pack = draft();
  spoil(pack, pack.rules[0]!.versions[0]!);
  return problemsIn(JSON.stringify(pack));
}

function problemsIn(text: string): PackProblem[] {
  const read = readPackFile(text);
  return read.ok ? [] : read.problems;
}

test.each(rulePacks.map((pack) => [pack.area, pack] as const))('%s goes out and comes in as it was', (_area, pack) => {
  const read = readPackFile(packFileText(pack));
  expect(read).toEqual({ ok: true, pack: JSON.parse(JSON.stringify(pack)) });
});

describe('a pack that is not as it must be is refused with rule, field and what was expected', () => {
  test.each<[string, (pack: DraftPack, version: Draft) => void, Partial<PackProblem>]>([
    [
      'a day that is none',
      (_pack, version) => (version.validFrom = '2026-02-30'),
      { rule: 'invented', field: 'versions[0].validFrom', code: 'wrong-form', expected: 'YYYY-MM-DD' },
    ],
    [
      'a number written as text',
      (_pack, version) =>
        (version.obligation = { kind: 'within', span: { unit: 'days', count: '30' }, counting: 'after' }),
      { field: 'versions[0].obligation.span.count', code: 'wrong-kind', expected: 'number' },
    ],
    [
      'a unit there is none of',
      (_pack, version) =>
        (version.obligation = { kind: 'within', span: { unit: 'moons', count: 3 }, counting: 'after' }),
      {
        field: 'versions[0].obligation.span.unit',
        code: 'not-allowed',
        expected: '"days" | "weeks" | "months" | "years" | "working-days"',
      },
    ],
    [
      'a kind of obligation there is none of',
      (_pack, version) => (version.obligation = { kind: 'maybe' }),
      { field: 'versions[0].obligation.kind', code: 'not-allowed' },
    ],
    [
      'a period longer than any law’s',
      (_pack, version) =>
        (version.obligation = { kind: 'within', span: { unit: 'days', count: 1e9 }, counting: 'after' }),
      { field: 'versions[0].obligation.span.count', code: 'too-big', expected: '≤ 1200' },
    ],
    [
      'a version without its source',
      (_pack, version) => delete version.source,
      { field: 'versions[0].source', code: 'missing' },
    ],
    [
      'a field that no one knows',
      (_pack, version) => (version.pattern = '(a+)+$'),
      { field: 'versions[0].pattern', code: 'unknown-field' },
    ],
    [
      'an event that no page tells of',
      (_pack, version) => (version.trigger = 'full-moon'),
      { field: 'versions[0].trigger', code: 'unknown-event' },
    ],
    [
      'a target group there is none of',
      (_pack, version) => (version.targetGroups = ['everybody']),
      { field: 'versions[0].targetGroups[0]', code: 'unknown-group' },
    ],
    [
      'a rule of another area',
      (pack) => (pack.rules[0]!.area = 'reform-2026'),
      { field: 'area', code: 'other-area', expected: '"local-bif"' },
    ],
    [
      'a mark that only policy may set',
      (_pack, version) => (version.awaitsSignOff = true),
      { field: 'versions[0].awaitsSignOff', code: 'unknown-field' },
    ],
    [
      'a duty that repeats with no time between',
      (_pack, version) => (version.obligation = { kind: 'every', span: { unit: 'days', count: 0 } }),
      { field: 'versions[0]', code: 'versions', expected: 'empty-span' },
    ],
  ])('%s', (_what, spoil, expected) => {
    expect(problemsOf(spoil)).toContainEqual(expect.objectContaining({ rule: 'invented', ...expected }));
  });

  test('a file that is no pack at all', () => {
    expect(problemsIn('Kære alle')).toEqual([{ code: 'not-json', rule: null, field: '', expected: 'JSON' }]);
    for (const text of ['null', '[]', '"x"', '{}', '3']) expect(readPackFile(text).ok).toBe(false);
  });

  test('many mistakes are told at once', () => {
    const all = problemsOf((_pack, version) => {
      version.validFrom = 'soon';
      version.duty = 'nobody';
    });
    expect(all.map(({ field }) => field)).toEqual(['versions[0].validFrom', 'versions[0].duty']);
  });
});

describe('a hostile pack is refused whole', () => {
  test('the same rule twice', () => {
    expect(problemsOf((pack) => pack.rules.push(structuredClone(pack.rules[0]!)))).toEqual([
      { code: 'duplicate-rule', rule: 'invented', field: 'id', expected: '' },
    ]);
  });

  test('versions that overlap', () => {
    const all = problemsOf((_pack, version) => (version.validTo = '2027-06-30'));
    expect(all).toEqual([{ code: 'versions', rule: 'invented', field: 'versions[1]', expected: 'overlap' }]);
  });

  test.each([
    ['<script>alert(1)</script>'],
    ['LAB § 31 <img src=x onerror=alert(1)>'],
    ['</textarea>'],
    ['javascript:alert(1)'],
    ['Se java\nscript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,x'],
    ['&#106;avascript'],
    ['fire \u202Eegsmas\u202C'],
    ['skjult\u0000tegn'],
  ])('code or hidden signs in a text: %j', (words) => {
    const all = problemsOf((_pack, version) => (version.source = { da: words, en: 'x' }));
    expect(all).toEqual([{ code: 'code-in-text', rule: 'invented', field: 'versions[0].source.da', expected: '' }]);
  });

  test('comparing numbers in a text is no code', () => {
    expect(problemsOf((_pack, version) => (version.source = { da: 'alder < 30 & > 18', en: 'x' }))).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('a field named %s', (name) => {
    const text = JSON.stringify(draft()).replace('"validTo"', `"${name}":{"polluted":true},"validTo"`);
    expect(problemsIn(text)).toEqual([
      { code: 'forbidden-name', rule: 'invented', field: `versions[0].${name}`, expected: '' },
    ]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('nesting without end', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(problemsIn(deep)[0]!.code).toMatch(/too-deep|not-json/);
    expect(problemsOf((pack) => (pack.more = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`)))[0]!.code).toBe(
      'too-deep',
    );
  });

  test('a ring, which only data can have that was no file', () => {
    const ring = draft();
    ring.more = ring;
    expect(readPack(ring)).toMatchObject({ ok: false, problems: [{ code: 'too-deep' }] });
  });

  test('more than a pack can be, in size, in number and in one text', () => {
    expect(problemsIn(' '.repeat(packLimits.characters + 1))[0]!.code).toBe('too-large');
    expect(problemsOf((pack) => (pack.more = Array(packLimits.values).fill(0)))[0]!.code).toBe('too-large');
    expect(problemsOf((pack) => (pack.title = { da: 'x'.repeat(5000), en: 'x' }))[0]!.code).toBe('text-too-long');
  });

  test('a text made to keep a pattern busy is read in a moment', () => {
    const began = performance.now();
    for (const words of ['a-'.repeat(900), 'java script'.repeat(150), 'data:'.repeat(350), `${'a'.repeat(90)}!`]) {
      problemsOf((pack, version) => {
        pack.rules[0]!.id = words;
        version.source = { da: words, en: words };
      });
    }
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('what is not data', () => {
    expect(readPack({ ...draft(), rules: () => [] }).ok).toBe(false);
  });
});
