import type { CaseReading } from '../case/case-reading.ts';

/**
 * Whose a case is, as far as one page tells.
 * `unsaid`: the page is not a list of mine, and names nobody or it is not known who I am.
 */
export type Whose = 'mine' | 'others' | 'unsaid';

/**
 * Decides whether a case enters the record: those of a page mapped as mine, and those whose responsible is me.
 *
 * @param pageIsMine the adapter says that the page shows the user's own cases only
 * @param initials the user's own, from the settings; empty = not told, and then no row is mine by name
 */
export function whoseCase(reading: CaseReading, pageIsMine: boolean, initials: string): Whose {
  if (pageIsMine) return 'mine';
  const responsible = reading.fields.responsible;
  if (responsible?.status !== 'read' || typeof responsible.value !== 'string') return 'unsaid';
  if (initials.trim() === '') return 'unsaid';
  return isMe(responsible.value, initials) ? 'mine' : 'others';
}

export function isMine(reading: CaseReading, pageIsMine: boolean, initials: string): boolean {
  return whoseCase(reading, pageIsMine, initials) === 'mine';
}

/** `lpe`, `LPE` and `Lone Prøvesen (LPE)` are LPE; `Per Testrup` is not PER: inside a text only capitals are initials. */
function isMe(responsible: string, initials: string): boolean {
  const mine = initials.trim().toLocaleUpperCase('da');
  const text = responsible.trim();
  return text.toLocaleUpperCase('da') === mine || text.split(/[^\p{L}\p{N}]+/u).includes(mine);
}
