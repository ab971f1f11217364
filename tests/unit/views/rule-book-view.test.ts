import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { ruleBook } from '../../../lib/rules/effective-rules.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import type { RuleEdit } from '../../../lib/rules/rule-change.ts';
import {
  countRules,
  ruleAreas,
  rulePage,
  signOffCount,
  soughtAreas,
  type BookContext,
} from '../../../lib/views/rule-book-view.ts';
import { packOf, packPreview, packProblemLines } from '../../../lib/views/pack-view.ts';
import { readPack } from '../../../lib/rules/pack-file.ts';
import { changeId, changesOf, from, packOfInvented } from '../rules/rule-changes-of.ts';

const today = isoDate('2026-11-23');

function opened(...edits: RuleEdit[]) {
  const changes = changesOf(...edits);
  const context: BookContext = { packs: rulePacks, changes, requireSignOff: false, today, language: 'da' };
  return { book: ruleBook(rulePacks, changes), context };
}

function pageOf(id: string, ...edits: RuleEdit[]) {
  const { book, context } = opened(...edits);
  return rulePage(
    book.rules.find(({ rule }) => rule.id === id)!,
    book,
    context,
  );
}

describe('the list of rules', () => {
  const { book, context } = opened();
  const areas = ruleAreas(book, context);

  test('holds every rule once, by area, the newest law first', () => {
    expect(countRules(areas)).toBe(76);
    expect(areas[0]!.title).toBe('Beskæftigelsesreformen 2026');
  });

  test('keeps apart what is only for cases that began before', () => {
    const lines = areas.find(({ id }) => id === 'employment-2020')!;
    expect(lines.ended.map(({ id, stateWords }) => [id, stateWords])).toContainEqual([
      'contact-4-in-first-6m',
      'kun ældre sager',
    ]);
    expect(lines.rules.map(({ id, stateWords }) => [id, stateWords])).toContainEqual([
      'contact-after-6m-by-need',
      'gælder nu',
    ]);
  });

  test('says of a rule what it asks, where it stands and how sure it is', () => {
    const line = areas[0]!.rules.find(({ id }) => id === 'job-ready-2026-4-in-6m-75pct');
    expect(line).toMatchObject({
      says: '4 gange inden for de første 6 måneder fra startdagen',
      marks: ['lovens tekst er ikke set'],
    });
    expect(line!.paragraph).toContain('paragraf ikke kontrolleret');
  });

  test.each([
    ['revalidering', 'contact-4-in-first-6m'],
    ['§ 31', 'contact-4-in-first-6m'],
    ['AKTINDSIGT', 'file-access-7wd'],
    ['sygedagpenge uge 8', 'sick-first-follow-up-8w'],
  ])('finds by »%s«', (typed, id) => {
    const found = soughtAreas(areas, typed).flatMap(({ rules, ended }) => [...rules, ...ended]);
    expect(found.map((line) => line.id)).toContain(id);
    expect(found.length).toBeLessThan(76);
  });

  test('finds nothing where no rule fits', () => {
    expect(soughtAreas(areas, 'zebra')).toEqual([]);
  });
});

describe('the page of a rule', () => {
  test('shows first the version in force, and the newest on top', () => {
    const page = pageOf('rehab-team-4w-job-clarification');
    expect(page.versions.map(({ period }) => period)).toEqual([
      '1. jan. 2025 – 30. juni 2026',
      '1. jan. 2020 – 31. dec. 2024',
      '1. juli 2014 – 31. dec. 2019',
    ]);
    expect(pageOf('insured-16-month-intensified').shown).toBe('2020-01-01');
  });

  test('tells of a local number that was changed, and what it was', () => {
    const id = 'reply-guarantee-10wd';
    const [version] = pageOf(id, {
      kind: 'override-number',
      rule: id,
      validFrom: isoDate('2006-06-01'),
      count: 8,
    }).versions;
    expect(version).toMatchObject({
      localNumber: { count: 8, unit: 'arbejdsdage' },
      overridden: 'Tallet er ændret her. Det leverede tal er 10 arbejdsdage.',
    });
  });

  test('offers no local number where the law says it', () => {
    expect(pageOf('reassessment-4w').versions[0]!.localNumber).toBeNull();
  });

  test('tells what was done, by whom, and what of it has no effect', () => {
    const id = 'job-ready-2026-4-in-6m-75pct';
    const shipped = rulePacks.flatMap(({ rules }) => rules).find((rule) => rule.id === id)!;
    const version = from('2027-01-01', shipped.versions[0]!);
    const page = pageOf(
      id,
      { kind: 'new-version', rule: id, version, running: 'keep', because: 'Ny hovedlov' },
      { kind: 'take-back', change: changeId(0) },
    );
    expect(
      page.log.map(({ what, who, because, noEffect, canTakeBack }) => [what, who, because, noEffect, canTakeBack]),
    ).toEqual([
      [
        'Taget tilbage: Ny udgave af »Reform: fire samtaler det første halve år« fra 1. jan. 2027',
        'Ida Prøvesen, jurist',
        null,
        null,
        false,
      ],
      [
        'Ny udgave af »Reform: fire samtaler det første halve år« fra 1. jan. 2027',
        'Ida Prøvesen, jurist',
        'Ny hovedlov',
        'Virker ikke: den er taget tilbage',
        false,
      ],
    ]);
  });
});

test('the signing off counts versions that some case may still get', () => {
  const { book } = opened();
  const before = signOffCount(book, today);
  expect(before.signed).toBe(0);
  const rule = rulePacks.flatMap(({ rules }) => rules).find(({ id }) => id === 'reassessment-4w')!;
  const [version] = rule.versions;
  const signOff = {
    kind: 'sign-off',
    rule: rule.id,
    validFrom: version!.validFrom,
    on: today,
    signed: version!,
  } as const;
  expect(signOffCount(opened(signOff).book, today)).toEqual({ signed: 1, all: before.all });
});

describe('a pack', () => {
  const local = rulePacks.find(({ area }) => area === 'local-bif')!;

  test('goes out with every change in it, and without what is switched off', () => {
    const { book } = opened(
      { kind: 'switch-off', rule: 'weekly-list-bands-3w' },
      { kind: 'override-number', rule: 'reply-guarantee-10wd', validFrom: isoDate('2006-06-01'), count: 8 },
    );
    const pack = packOf(local, book);
    expect(pack.rules).toHaveLength(local.rules.length - 1);
    expect(readPack(pack)).toMatchObject({ ok: true });
    expect(packPreview(pack, opened().book, 'da')).toMatchObject({
      isSame: false,
      groups: [
        { words: '1 ændret regel', titles: ['Tilbagemeldingsgaranti: kvittering inden 10 arbejdsdage'] },
        { words: '10 uændrede regler', titles: [] },
      ],
    });
  });

  test('with new rules says which', () => {
    expect(packPreview(packOfInvented({}), opened().book, 'da').groups).toEqual([
      { words: '1 ny regel', titles: ['Opdigtet regel'] },
    ]);
  });

  test('that is refused says rule, field and what was expected, in words', () => {
    expect(
      packProblemLines(
        [
          { code: 'wrong-kind', rule: 'x', field: 'versions[0].obligation.span.count', expected: 'number' },
          { code: 'versions', rule: 'x', field: 'versions[1]', expected: 'overlap' },
          { code: 'not-json', rule: null, field: '', expected: 'JSON' },
        ],
        'da',
      ),
    ).toEqual([
      'Regel x, felt versions[0].obligation.span.count: feltet er af en forkert slags. Forventet: number',
      'Regel x, felt versions[1]: udgaven begynder, før den forrige er slut',
      'filen er ikke JSON. Forventet: JSON',
    ]);
  });

  test('with a hundred mistakes does not fill the page', () => {
    const problem = { code: 'missing', rule: 'x', field: 'y', expected: 'z' } as const;
    expect(packProblemLines(Array(100).fill(problem), 'da').at(-1)).toBe('… og 80 til');
  });
});
