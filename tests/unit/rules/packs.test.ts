import { expect, test } from 'vitest';
import { allRules, rulePacks } from '../../../lib/rules/packs/index.ts';
import { eventTypes, statuses, targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import { RulePack } from '../../../lib/rules/rule.ts';
import type { RuleVersion } from '../../../lib/rules/rule.ts';

const versions = allRules.flatMap((rule) => rule.versions.map((version) => [rule.id, version] as const));
const eventIds = new Set<string>(eventTypes.map(({ id }) => id));
const groupIds = new Set<string>(targetGroups.map(({ id }) => id));

test.each(rulePacks.map((pack) => [pack.area, pack] as const))('the pack %s keeps to the schema', (_area, pack) => {
  expect(RulePack.safeParse(pack).error?.issues ?? []).toEqual([]);
});

test('every rule stands in the pack of its own area, once', () => {
  for (const pack of rulePacks)
    for (const rule of pack.rules) expect([rule.id, rule.area]).toEqual([rule.id, pack.area]);
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
});

test('six areas of law, 76 rules, 82 versions came in', () => {
  expect(rulePacks).toHaveLength(6);
  expect(allRules).toHaveLength(76);
  expect(versions).toHaveLength(82);
});

test('every word a rule uses is in the vocabulary', () => {
  const strange = versions.flatMap(([id, version]) => strangeWords(version).map((word) => `${id}: ${word}`));
  expect(strange).toEqual([]);
});

test('every word of the vocabulary has a Danish and an English name, and an id of its own', () => {
  for (const words of [eventTypes, targetGroups, statuses]) {
    expect(new Set(words.map(({ id }) => id)).size).toBe(words.length);
    for (const { da, en } of words) expect([da.trim(), en.trim()]).not.toContain('');
  }
});

test('every version names its act, its source and the day it was last checked', () => {
  for (const [id, { citation, source, lastChecked }] of versions) {
    expect([id, citation.act.length > 0, source.da.length > 0, lastChecked >= '2026-11-22']).toEqual([
      id,
      true,
      true,
      true,
    ]);
  }
});

const texts = versions
  .flatMap(([id, { source, notes, transition, citation }]) =>
    [source, notes, transition, citation.note].map((words) => ({ id, words })),
  )
  .concat(rulePacks.map(({ area, notice }) => ({ id: area, words: notice })))
  .flatMap(({ id, words }) => (words ? [{ id, ...words }] : []));

test('what stands beside a rule is said in Danish and in English', () => {
  const english = /(?<!\p{L})(the|and|of|from|with|is|on|not|page|order|bill|undated|memory|interviews?)(?!\p{L})/iu;
  const danish = /[æøåÆØÅ]|(?<!\p{L})(og|ikke|fra|efter|samtaler?)(?!\p{L})/u;
  const names = /Borgerrådgiveren/g;
  const mixed = texts.filter(({ da, en }) => english.test(da) || danish.test(en.replace(names, '')));
  expect(mixed).toEqual([]);
});

test('what stands beside a rule names the same days, numbers and paragraphs in both languages', () => {
  for (const { id, da, en } of texts) expect([id, figuresIn(da)]).toEqual([id, figuresIn(en)]);
});

test('what stands beside a rule is read by people: no ids, and nobody is shouted at', () => {
  const ids = [...allRules.map(({ id }) => id), ...[...eventIds, ...groupIds].filter((id) => id.includes('-'))];
  for (const { da, en } of texts) {
    for (const text of [da, en])
      expect([text, ids.filter((id) => text.includes(id)), text.includes('!')]).toEqual([text, [], false]);
  }
});

test('the estimated rules are those that count hours of unemployment', () => {
  for (const [id, { estimated, clock }] of versions) {
    expect([id, estimated]).toEqual([id, clock === 'unemployment-hours']);
  }
});

test('the paragraphs of the reform of 2026 were not seen, so nothing of it is verified', () => {
  const reform = rulePacks.find((pack) => pack.area === 'reform-2026')!;
  for (const rule of reform.rules) expect(rule.versions[0]!.verification).toBe('unverified');
});

test('the one limit on the municipality is the deduction within three whole months', () => {
  const limits = versions.filter(([, { nature }]) => nature === 'limit').map(([id]) => id);
  expect(limits).toEqual(['sanction-within-3-full-months']);
});

test('what a rule computes, another rule starts from', () => {
  const computed = versions.flatMap(([, { computes }]) => computes ?? []);
  expect(computed.length).toBeGreaterThan(0);
  for (const type of computed) expect(versions.some(([, { trigger }]) => trigger === type)).toBe(true);
});

test.each([
  ['a field that no one knows', (version: Draft) => (version.script = 'alert(1)'), 'script'],
  ['a day that is none', (version: Draft) => (version.validFrom = '2026-02-30'), 'expected a real day'],
  ['an end before the beginning', (version: Draft) => (version.validTo = '2010-01-01'), 'before it begins'],
  ['»any« beside a group', (version: Draft) => (version.targetGroups = ['any', 'insured']), 'must stand alone'],
  ['a kind of obligation there is none of', (version: Draft) => (version.obligation = { kind: 'maybe' }), 'kind'],
  ['a negative span', (version: Draft) => (version.obligation = within(-1, 'days')), '>=0'],
  ['weeks counted in months', (version: Draft) => (version.obligation = within(8, 'months')), 'no weeks'],
])('a pack with %s is refused, with where and why', (_what, damage, why) => {
  const pack = structuredClone(rulePacks.find((one) => one.area === 'reform-2026')!) as unknown as DraftPack;
  damage(pack.rules[0]!.versions[0]!);
  const error = RulePack.safeParse(pack).error;
  expect(error?.issues[0]?.path.slice(0, 4)).toEqual(['rules', 0, 'versions', 0]);
  expect(JSON.stringify(error?.issues)).toContain(why);
});

test('versions that overlap are refused', () => {
  const pack = structuredClone(rulePacks.find((one) => one.area === 'sickness-benefit')!) as unknown as DraftPack;
  const rule = pack.rules.find(({ versions: all }) => all.length > 1)!;
  rule.versions[0]!.validTo = rule.versions[1]!.validFrom;
  expect(JSON.stringify(RulePack.safeParse(pack).error?.issues)).toContain(
    'begins before the version above it has ended',
  );
});

/** Every figure of a text, sorted, for the order of words differs; without the names it quotes, which have their own. */
function figuresIn(text: string): string[] {
  return (text.replace(/[»“][^«”]*[«”]/g, '').match(/\d+/g) ?? []).toSorted();
}

type Draft = Record<string, unknown>;
interface DraftPack {
  rules: { versions: Draft[] }[];
}

function within(count: number, unit: string) {
  return { kind: 'within', span: { unit, count }, counting: unit === 'months' ? 'through-week' : 'after' };
}

function strangeWords(version: RuleVersion): string[] {
  const { trigger, triggerByGroup, fulfilledBy, requiresEvent, unlessEvent, computes } = version;
  const types = [
    trigger,
    ...Object.values(triggerByGroup ?? {}),
    ...fulfilledBy.map(({ type }) => type),
    requiresEvent?.type,
    unlessEvent,
    computes,
  ];
  const groups = [...version.targetGroups, ...Object.keys(triggerByGroup ?? {})];
  return [
    ...types.filter((type) => typeof type === 'string').filter((type) => !eventIds.has(type)),
    ...groups.filter((group) => group !== 'any' && !groupIds.has(group)),
  ];
}
