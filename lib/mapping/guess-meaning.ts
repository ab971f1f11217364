import type { Adapter, Read } from '../adapters/adapter.ts';
import { interpretReading } from '../adapters/interpret-reading.ts';
import { eventKinds, meanings } from '../adapters/meanings.ts';
import { wordsOf } from '../adapters/page-text.ts';
import type { FoundField } from './mapped.ts';

/** An event as the rules know it, and what people call it. */
export interface NamedEvent {
  id: string;
  name: string;
}

/**
 * What headers and labels say a field means, in the order in which they are tried: »Fritaget til« before »til«. Danish
 * first, English beside it.
 */
const wordings: readonly [meaning: string, pattern: RegExp][] = [
  ['birthDate', /fødsel|^født|birth/],
  ['suspensionReason', /(fritag|fravær|pause).*(årsag|grund)|^årsag/],
  ['suspensionFrom', /(fritag|undtag|suspen|exempt).*(fra|from|start)|^(fritaget|exempt)$/],
  ['suspensionTo', /(fritag|undtag|suspen|exempt).*(til|to|slut|end)/],
  [
    'nextInterview',
    /(næste|kommende|aftalt|planlagt|next|booked).*(samtale|møde|opfølgning|interview|meeting)|^næste$/,
  ],
  ['heldInterviews', /(holdte|afholdte).*(samtaler|møder|opfølgninger)|interviews held/],
  ['lastInterview', /(seneste|sidste|sidst|senest|last|latest).*(samtale|møde|opfølgning|interview|meeting)/],
  ['cpr', /\bcpr|personnummer|personnr|p-?nr/],
  ['ref', /sags?[ -]?(nr|nummer|id)|^sag$|^journal|^reference|^ref\b|case (no|number|id)|^case$|^nr\.?$/],
  ['responsible', /sagsbeh|ansvarlig|medarbejder|rådgiver|caseworker|responsible|^init/],
  ['targetGroup', /målgruppe|^gruppe|ydelse(sart|stype)?$|visitation|kategori|target group|^benefit/],
  [
    'start',
    /^start|ledig.*(fra|siden|beg)|ledighed|indplacering|første (henvendelse|fravær)|tilmeldt|begynd|påbegynd|sag oprettet|^fra$|overgang til/,
  ],
  ['name', /borger|navn|^person|citizen|^name/],
];

/** An interview that did not come about, and the day by which one must: none that was held. */
const unheld = /(?<!\p{L})(ikke|ej|not)(?!\p{L})|afbud|aflys|annuller|udeblev|udebliv|indkald|frist|cancel|no-show/u;
const ofHeldInterviews = ['heldInterviews', 'lastInterview'];

/** Whether words are such as name a field, whatever stands in it. */
export function namesField(words: string): boolean {
  return wordings.some(([, pattern]) => pattern.test(wordsOf(words)));
}

/** What a field means by its words and by what stands in it; null where neither tells. */
export function guessMeaning({ label, values }: FoundField, events: readonly NamedEvent[]): string | null {
  const filled = values.filter((value) => value !== '');
  if (isAll(filled, { as: 'cpr' })) return 'cpr';
  const words = wordsOf(label ?? '');
  if (words === '') return null;
  const event = events.find(({ name }) => wordsOf(name) === words);
  const meaning = event?.id ?? wordings.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
  if (meaning === null || (ofHeldInterviews.includes(meaning) && unheld.test(words))) return null;
  return mayBe(meaning, filled) ? meaning : null;
}

/** A header may say one thing and the column hold another: half of what stands in it must be readable. */
function mayBe(meaning: string, filled: readonly string[]): boolean {
  const kind = kindsOf(meaning)[0]!;
  if (kind === 'text' || kind === 'person' || kind === 'choice' || filled.length === 0) return true;
  return filled.filter((value) => kindsOf(meaning).some((as) => isReadable(value, as))).length * 2 >= filled.length;
}

/** How a field of a meaning is read: as narrowly as all that stands in it allows. */
export function readingOf(meaning: string, values: readonly string[]): Read {
  const filled = values.filter((value) => value !== '');
  if (meaning === 'targetGroup') return { as: 'choice', words: {} };
  const kinds = kindsOf(meaning).filter((as) => as !== 'choice' && as !== 'number' && as !== 'history');
  if (meaning === 'ref') return { as: 'text' };
  if (meaning === 'name' || meaning === 'responsible')
    return isAll(filled, { as: 'person' }) ? { as: 'person' } : { as: 'text' };
  const whole = kinds.find((as) => filled.length > 0 && filled.every((value) => isReadable(value, as)));
  return { as: whole ?? kinds[0]! } as Read;
}

function kindsOf(meaning: string): readonly Read['as'][] {
  return Object.hasOwn(meanings, meaning) ? meanings[meaning]! : eventKinds;
}

/** Whether all of them are that, those that stand for »nothing« left out. */
function isAll(values: readonly string[], { as }: { as: 'cpr' | 'person' }): boolean {
  const telling = values.filter((value) => !bare.emptyWords.includes(value));
  return telling.length > 0 && telling.every((value) => isReadable(value, as));
}

const bare: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'x',
  matches: [],
  emptyWords: ['–', '-', '—'],
  slashOrder: 'day-first',
  pages: {},
};

/** Asked of the reader itself, so that what is guessed is what will be read. */
function isReadable(text: string, as: Read['as']): boolean {
  const page = { fields: { one: { find: [], read: { as } } }, complete: [] } as unknown as Parameters<
    typeof interpretReading
  >[1];
  return interpretReading({ ref: '', fields: { one: { text } } }, page, bare).fields.one?.status !== 'unreadable';
}
