/** The drawn form; each has its own shape and words, so that colour only helps. */
export type BadgeForm =
  | 'overdue'
  | 'due-today'
  | 'due-soon'
  | 'timely'
  | 'met'
  | 'met-late'
  | 'estimated'
  | 'paused'
  | 'by-need'
  | 'unknown'
  | 'no-rule';

export type BadgeShape = 'bang' | 'clock' | 'check' | 'bars' | 'dash' | 'question';

/** A badge ready to draw: plain data, no judgement left to make. */
export interface BadgeView {
  form: BadgeForm;
  shape: BadgeShape;
  /** the main words, such as »3 dage over fristen« */
  words: string;
  /** what follows in lighter type, such as »samtale« or »fre. 4. dec.«; may be empty */
  detail: string;
  /** what is told besides where there is room, the first thing to go: »indkald senest tor. 26. nov.« */
  also?: string;
  /** other own deadlines that are not met; 0 = none drawn */
  more: number;
  /** number or sign for the compact form, such as »−6« or »?«; empty where the shape alone says it */
  compact: string;
  /** the whole sentence for a screen reader, ending in what the button does */
  sentence: string;
  /** text of the rule not seen: dashed outline, never plain green */
  provisional: boolean;
  /** the number is a local norm or an own commitment: outlined, never filled red */
  localNorm: boolean;
  /** nothing of the case was seen for some working days: green is drawn grey, red and amber keep their colour */
  stale?: boolean;
  /** sources disagree, and this is the worst of what they say; the detail says so */
  disputed?: boolean;
  /** an exemption that ends soon, with a deadline behind it: the calm form with an amber edge */
  warning?: boolean;
  /** an estimated day that is still far off: recedes like a timely one */
  quiet?: boolean;
}
