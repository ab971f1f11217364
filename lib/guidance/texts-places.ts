/**
 * What a text to copy can have filled in. The names stand in the texts themselves, so they are Danish; whoever edits a
 * text chooses among them. None of them is, or can hold, a CPR number or a name.
 */
export const textPlaces = {
  today: 'dags dato',
  caseRef: 'sagsnummer',
  unit: 'enhed',
  unitPhone: 'enhedens telefon',
  caseworker: 'dit navn',
  inquiryOn: 'henvendelse modtaget',
  answerBy: 'forventet svar',
  newAnswerBy: 'ny dato for svar',
  reason: 'årsag',
  fileAccessRequestedOn: 'aktindsigt ønsket',
  interviewOn: 'næste samtale',
  interviewTime: 'klokkeslæt',
  interviewHow: 'samtalens form',
  interviewPlace: 'sted',
  heldOn: 'samtale holdt',
  heldHow: 'hvordan samtalen blev holdt',
  noShowOn: 'udeblevet',
  preparationGuide: 'forberedelsesguide',
  decisionOn: 'afgørelse af',
  appealBy: 'klagefrist',
  agreed: 'hvad I aftalte',
  nextStep: 'næste skridt',
} as const;

export type TextPlace = keyof typeof textPlaces;

/** How an interview is held, as it stands in a letter; by the channel of its event. */
export const channelInLetter: Readonly<Record<string, string>> = {
  'in-person': 'ved personligt fremmøde',
  phone: 'pr. telefon',
  video: 'på video',
};

/** What is known; the rest is marked in the text and counted. */
export type TextFilling = Partial<Record<TextPlace, string>>;

const placeByName = new Map(Object.entries(textPlaces).map(([place, name]) => [name as string, place as TextPlace]));

/** A place in a text: its name, and what it is; null where no such place is known. */
export interface NamedPlace {
  name: string;
  place: TextPlace | null;
}

const marked = /\{([^{}\n]{1,60})\}/g;

/** The places that a text has, each once, in its order. */
export function placesIn(body: string): NamedPlace[] {
  const names = new Set([...body.matchAll(marked)].map(([, name]) => name!.trim()));
  return [...names].map((name) => ({ name, place: placeByName.get(name.toLowerCase()) ?? null }));
}

/** A text with what is known filled in; what is not stands as `[udfyld: årsag]` and is named in `missing`. */
export interface FilledText {
  text: string;
  /** names of the places still to be filled, each once, in the order of the text */
  missing: string[];
  /** CPR numbers that were taken out, whoever had put them there */
  removed: number;
}

/**
 * Fills a text. No CPR number comes out of it, whether it stood in what was filled in or in the text itself.
 *
 * @example
 * fillText('Vi svarer senest {forventet svar}.', { answerBy: 'fre. 4. dec.' })
 *   //=> { text: 'Vi svarer senest fre. 4. dec..', missing: [], removed: 0 }
 */
export function fillText(body: string, filling: TextFilling): FilledText {
  const missing = new Map<string, string>();
  const filled = body.replace(marked, (_whole, found: string) => {
    const name = found.trim();
    const place = placeByName.get(name.toLowerCase());
    const value = place ? filling[place] : undefined;
    if (value) return value;
    // »Årsag« at the beginning of a sentence is the same place.
    if (!missing.has(name.toLowerCase())) missing.set(name.toLowerCase(), name);
    return `[${fillIn}: ${name}]`;
  });
  let removed = 0;
  const text = filled.replace(cprShaped, () => {
    removed += 1;
    return `[${takenOut}]`;
  });
  return { text, missing: [...missing.values()], removed };
}

const fillIn = 'udfyld';
const takenOut = 'cpr-nummer fjernet';

/** A day (plus 60 for replacement numbers), a month, a year and four digits, however they are parted. */
const cprShaped =
  /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[ .]?(?:0[1-9]|1[0-2])[ .]?\d{2}[\s.–—‑-]{0,3}\d{4}(?!\d)/g;
