import type { AdapterPage } from '../adapters/adapter.ts';
import type { RawReading } from '../adapters/raw-reading.ts';
import type { FoundField, FoundTable, Place, RowChoice } from './mapped.ts';

/** What the page says while someone points; the guide sends it, so that the script carries no language. */
export interface PointerWords {
  /** `%` stands for how many rows there are */
  rows: string;
  /** where nothing is repeated around what is pointed at */
  noRows: string;
  /** where what is pointed at stands in no row, or not in the case */
  outside: string;
}

export type PointAt = { what: 'row' } | { what: 'field'; place: Place };

/** What came of pointing; null = it was ended from outside. */
export type Pointed =
  | { what: 'row'; choices: RowChoice[]; best: number }
  /** null = no way leads to it and to nothing else */
  | { what: 'field'; field: FoundField | null }
  /** the person backed out */
  | { what: 'nothing' }
  | null;

/** Where a frame of the page is, and what it calls itself. */
export interface FrameAddress {
  url: string;
  /** its first heading; on a page of one case it may be a citizen's name */
  heading: string;
  /** origins of frames in it that stand elsewhere */
  framed: string[];
}

/** What the reader makes of a page that is being mapped. */
export interface RowsRead {
  /** in the page's order; null where the key of the case cannot be read */
  rows: (RawReading | null)[];
  /** of the rows with a key, those without a place for the badge */
  anchorless: number;
}

/** What the script that is injected for pointing leaves behind in the isolated world, for the guide to call. */
export interface RettidigPointer {
  where(): FrameAddress;
  /** Lets a person point; ends what was pointed at before. */
  point(at: PointAt, words: PointerWords): Promise<Pointed>;
  /** Ends pointing, and takes every frame of ours off the page. */
  stop(): void;
  /** The guide is still there; without hearing this for some seconds, pointing ends by itself. */
  stay(): void;
  /** Draws a frame around each row, or the case. */
  mark(place: Place): void;
  /** the smallest element that holds the case the page shows */
  caseRoot(): string;
  fields(place: Place): FoundField[];
  /** the tables that the page of a case holds */
  tables(place: Place): FoundTable[];
  /** Reads the page as the product will. */
  read(page: AdapterPage): RowsRead;
}

declare global {
  // `var` is what makes a property of globalThis in TypeScript.
  var rettidigPointer: RettidigPointer | undefined;
}
