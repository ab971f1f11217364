import type { Adapter } from '../adapters/adapter.ts';
import { matchesPattern } from '../adapters/choose-page.ts';
import { draftAdapter, draftPage, type DraftField } from './draft.ts';
import { draftFields, holdsCpr, withMeaning, withPointed } from './draft-fields.ts';
import { guessHistory, type DraftHistory } from './draft-history.ts';
import { groupWords, wordsKnownTo } from './group-words.ts';
import { guessGroup, type NamedGroup } from './guess-group.ts';
import type { NamedEvent } from './guess-meaning.ts';
import type { FoundField, FoundTable, Place, RowChoice } from './mapped.ts';
import { adapterIdOf, pageAddress, sitePatternOf, type PageAddress } from './page-address.ts';

/** All that has been pointed at and said so far of the page that is being mapped. */
export interface Answers {
  kind: 'list' | 'case';
  /** what may be a row, and which of it is meant; null = nobody has pointed at one */
  rows: { choices: readonly RowChoice[]; at: number } | null;
  /** null = it is not known yet where the cases stand, and nothing below is */
  place: Place | null;
  fields: readonly DraftField[];
  /** words of the target group's field → group; `''` = it means nothing here */
  groups: Readonly<Record<string, string>>;
  tables: readonly FoundTable[];
  /** null = the page has none, or it is not used */
  history: DraftHistory | null;
  /** null = the badge stands where the case's key does */
  anchor: FoundField | null;
  /** the list shows nobody's cases but the reader's own */
  mine: boolean;
  /** of the page, empty until it is known */
  url: string;
  address: PageAddress;
  system: string;
  pageName: string;
  /** texts that mean »nothing« */
  emptyWords: readonly string[];
  /** which of 04/12/2026 is the month; null = nobody has said */
  slashOrder: NonNullable<Adapter['slashOrder']> | null;
  /** the case system that pages of the site are read as already; null = of none, or of several */
  caseSystem: string | null;
  /** the set-up of the same site that stands already, to which the page is added; null = there is none */
  before: Adapter | null;
}

/** What the rules speak of, as the reader of the guide calls it. */
export interface Vocabulary {
  events: readonly NamedEvent[];
  groups: readonly NamedGroup[];
  /** what the law calls the groups, in Danish as case systems do → group */
  lawWords: Readonly<Record<string, string>>;
}

/** What a page shows where the cases have been found in it. */
export interface OpenedPage {
  place: Place;
  url: string;
  /** its first heading, empty where it has none */
  heading: string;
  fields: readonly FoundField[];
  tables: readonly FoundTable[];
  /** what was pointed at as the key of the case; null = it is guessed */
  key: FoundField | null;
  /** the set-ups of one's own, one of which may be of this site */
  own: readonly Adapter[];
  /** all set-ups that pages are read by, one's own among them */
  inForce: readonly Adapter[];
  /** what a page is called that does not say so itself */
  usualNames: Record<Place['kind'], string>;
}

export const noAnswers: Answers = {
  kind: 'list',
  rows: null,
  place: null,
  fields: [],
  groups: {},
  tables: [],
  history: null,
  anchor: null,
  mine: false,
  url: '',
  address: { path: '/', query: {}, fragment: null },
  system: '',
  pageName: '',
  emptyWords: ['–', '-', '—', '31-12-9999', '01-01-0001'],
  slashOrder: null,
  caseSystem: null,
  before: null,
};

/** The field that tells the target group; null where none does. */
export function groupFieldOf({ fields }: Pick<Answers, 'fields'>): DraftField | null {
  return fields.find(({ meaning }) => meaning === 'targetGroup') ?? null;
}

/** Where the cases stand is known: what stands there is looked at, and its meaning guessed. */
export function pageOpened(answers: Answers, opened: OpenedPage, vocabulary: Vocabulary): Answers {
  const { place, url, heading, tables, key, usualNames } = opened;
  const match = sitePatternOf(url);
  const before = opened.own.find(({ matches }) => matches.includes(match)) ?? null;
  const guessed = draftFields(opened.fields, vocabulary.events);
  // The heading of a case is most often a citizen's name.
  const isName = place.kind === 'list' && heading !== '' && !/\d/.test(heading);
  const now: Answers = {
    ...answers,
    place,
    tables,
    history: guessHistory(tables, vocabulary.events),
    // What was said of a word on another page stands, and only new words are guessed.
    groups: wordsKnownTo(before),
    url,
    address: pageAddress(url),
    caseSystem: caseSystemAt(url, opened.inForce),
    before,
    system: before?.name ?? new URL(url).hostname,
    pageName: isName ? heading : usualNames[place.kind],
  };
  return withFields(now, key ? withPointed(guessed, key, 'ref') : guessed, vocabulary);
}

/** One of the fields means something else. */
export function meaningSaid(answers: Answers, index: number, meaning: string | null, vocabulary: Vocabulary): Answers {
  return withFields(answers, withMeaning(answers.fields, index, meaning), vocabulary);
}

/** The key of the cases was pointed at. */
export function keyPointed(answers: Answers, field: FoundField, vocabulary: Vocabulary): Answers {
  return withFields(answers, withPointed(answers.fields, field, holdsCpr(field) ? 'cpr' : 'ref'), vocabulary);
}

/** One more field was pointed at; what it means is guessed. */
export function fieldPointed(answers: Answers, field: FoundField, vocabulary: Vocabulary): Answers {
  const [guessed] = draftFields([field], vocabulary.events);
  return withFields(answers, withPointed(answers.fields, field, guessed!.meaning), vocabulary);
}

/** What a word of the page stands for was said; null = nobody knows. */
export function groupSaid(answers: Answers, word: string, group: string | null): Answers {
  const { [word]: _before, ...others } = answers.groups;
  return { ...answers, groups: group === null ? others : { ...others, [word]: group } };
}

/** A text of the page was said to mean »nothing«. */
export function nothingSaid(answers: Answers, word: string): Answers {
  return { ...answers, emptyWords: [...answers.emptyWords, word] };
}

/** The page as an adapter describes it, and the whole set-up with it; null as long as nothing tells the cases apart. */
export function setUpOf(answers: Answers, { lawWords }: Pick<Vocabulary, 'lawWords'>) {
  const { place, anchor, kind, mine, url, system, pageName, emptyWords, slashOrder, caseSystem, before } = answers;
  if (!place) return null;
  const page = draftPage({
    ...answers,
    place,
    groups: { ...unasked(answers, lawWords), ...answers.groups },
    anchor: anchor?.find[0] ?? null,
    mine: kind === 'list' && mine,
  });
  if (!page) return null;
  const id = before?.id ?? adapterIdOf(url);
  const adapter = draftAdapter(
    { id, system: caseSystem ?? id, name: system, match: sitePatternOf(url), emptyWords, slashOrder },
    pageName,
    page,
    before,
  );
  return { page, adapter };
}

/**
 * Of which system the cases are that pages of this site show: a case that is known by another page of it is the same
 * one, and is counted once. Where there are two, nobody knows which.
 */
function caseSystemAt(url: string, inForce: readonly Adapter[]): string | null {
  const of = inForce.filter(({ matches }) => matches.some((pattern) => matchesPattern(pattern, new URL(url))));
  const systems = new Set(of.map(({ system }) => system));
  return systems.size === 1 ? of[0]!.system : null;
}

/** What was said of a word stands; only new words are guessed. */
function withFields(answers: Answers, fields: readonly DraftField[], { groups }: Vocabulary): Answers {
  const guessed = groupWords(groupFieldOf({ fields }), answers.emptyWords).flatMap(({ word }) => {
    const group = guessGroup(word, groups);
    return group === null ? [] : [[word, group] as const];
  });
  return { ...answers, fields, groups: { ...Object.fromEntries(guessed), ...answers.groups } };
}

/** What the law calls the groups need not be asked about; what was asked is as it was answered. */
function unasked(answers: Answers, lawWords: Vocabulary['lawWords']): Record<string, string> {
  const words = { ...lawWords };
  for (const { word } of groupWords(groupFieldOf(answers), answers.emptyWords)) delete words[word];
  return words;
}
