import type { Adapter, AdapterPage, Field, Locator } from '../adapters/adapter.ts';
import { wordsOf } from '../adapters/page-text.ts';
import { historyField, type DraftHistory } from './draft-history.ts';
import { readingOf } from './guess-meaning.ts';
import type { FoundField, Place } from './mapped.ts';
import type { PageAddress } from './page-address.ts';

/** A field that stands on the page, and what it was said to mean; null = it is not used. */
export interface DraftField extends FoundField {
  meaning: string | null;
}

/** What has been pointed at and said so far of one page. */
export interface Draft {
  place: Place;
  fields: readonly DraftField[];
  /** words of the target group's field → group; `''` = it means nothing here. Words that are not here stay unknown. */
  groups: Readonly<Record<string, string>>;
  /** null = the page has none, or it is not used */
  history: DraftHistory | null;
  /** null = the badge stands where the case's key does */
  anchor: Locator | null;
  address: PageAddress;
  mine: boolean;
}

/** What may be said of a whole set-up. */
export interface DraftSystem {
  id: string;
  /** the case system whose references these are */
  system: string;
  name: string;
  match: string;
  /** texts that were said to mean »nothing« */
  emptyWords: readonly string[];
  slashOrder: Adapter['slashOrder'] | null;
}

/** Fields whose absence on the page of a case is a fault; a case need not have the others. */
const needed = ['ref', 'cpr', 'targetGroup', 'start'];
/** Texts of this many different shapes are not numbers of cases by any pattern. */
const mostShapes = 4;

/** The field that tells cases apart: the page's own reference, or else the CPR number. */
export function keyOf(fields: readonly DraftField[]): DraftField | null {
  return fields.find(({ meaning }) => meaning === 'ref') ?? fields.find(({ meaning }) => meaning === 'cpr') ?? null;
}

/** The page as an adapter describes it; null as long as nothing tells the cases apart. */
export function draftPage({ place, fields, groups, history, anchor, address, mine }: Draft): AdapterPage | null {
  const key = keyOf(fields);
  if (!key) return null;
  const base = {
    path: address.path,
    ...(Object.keys(address.query).length > 0 && { query: address.query }),
    ...(address.fragment !== null && { fragment: address.fragment }),
    mine,
    // Badges are put on one element: the ways to the key, tried one by one, would each be a place of its own.
    anchor: anchor ?? key.find[0]!,
    complete: [],
    fields: {
      ...Object.fromEntries(
        fields.flatMap((field) => (field.meaning === null ? [] : [[field.meaning, draftField(field, place, groups)]])),
      ),
      ...(history && { history: historyField(history) }),
    },
  };
  if (place.kind === 'case') return { kind: 'case', root: place.root, ...base };
  return {
    kind: 'list',
    list: place.list,
    row: place.row,
    ...(place.otherPane && { otherPane: place.otherPane }),
    whole: false,
    ...base,
  };
}

function draftField({ find, label, values, meaning }: DraftField, { kind }: Place, groups: Draft['groups']): Field {
  const read = readingOf(meaning!, values);
  const named = find.some((locator) => !('css' in locator));
  const shapes = meaning === 'ref' ? shapesOf(values) : null;
  return {
    find: [...find],
    read: read.as === 'choice' ? { as: 'choice', words: { ...groups } } : read,
    ...(!named && label !== null && { label }),
    ...(kind === 'case' && !needed.includes(meaning!) && { optional: true }),
    ...(shapes && { expect: { shapes } }),
  };
}

/**
 * What the references look like, so that a text that is none, such as that of a heading, is not taken for a case.
 *
 * @example
 * shapesOf(['26-004117', '26-004118']) //=> ['00-000000']
 */
export function shapesOf(values: readonly string[]): string[] | null {
  const filled = values.filter((value) => value !== '');
  const shapes = new Set(filled.map((value) => value.replace(/\d/g, '0').replace(/\p{L}/gu, 'A')));
  const isTelling = [...shapes].every((shape) => shape.includes('0') && shape.length <= 60);
  return shapes.size > 0 && shapes.size <= mostShapes && isTelling ? [...shapes] : null;
}

/** What is wrong with a field as the key of the cases, so far as the page shows: nothing, empty rows, or repeats. */
export function keyProblem({ values }: FoundField): 'empty' | 'repeated' | null {
  const filled = values.filter((value) => value !== '');
  if (filled.length * 5 < values.length * 4 || filled.length === 0) return 'empty';
  return new Set(filled).size < filled.length ? 'repeated' : null;
}

/** The whole set-up with the page in it, beside the pages it had before. */
export function draftAdapter(
  system: DraftSystem,
  pageName: string,
  page: AdapterPage,
  before: Adapter | null,
): Adapter {
  const { id, system: caseSystem, name, match, emptyWords, slashOrder } = system;
  const words = [
    ...new Map([...(before?.emptyWords ?? []), ...emptyWords].map((word) => [wordsOf(word), word])).values(),
  ];
  const order = slashOrder ?? before?.slashOrder;
  return {
    format: 'rettidig-adapter/1',
    id,
    system: before?.system ?? caseSystem,
    name,
    matches: [...new Set([...(before?.matches ?? []), match])],
    emptyWords: words,
    ...(order && { slashOrder: order }),
    // The narrower address first: the first page that fits is the one that is read.
    pages: inOrder({ ...before?.pages, [pageName]: page }),
  };
}

function inOrder(pages: Record<string, AdapterPage>): Record<string, AdapterPage> {
  const stars = ({ path, query, fragment }: AdapterPage) =>
    (path + (fragment ?? '**')).split('*').length * 10 - Object.keys(query ?? {}).length;
  return Object.fromEntries(Object.entries(pages).toSorted(([, one], [, other]) => stars(one) - stars(other)));
}
