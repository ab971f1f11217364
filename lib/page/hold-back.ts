import type { AdapterPage } from '../adapters/adapter.ts';
import type { RawReading } from '../adapters/raw-reading.ts';

/** In what was read of a row: a field of a form, and one that someone may be writing in. */
const entered = '"entered"';
const beingWritten = `${entered}:true`;

/** Whether what was read of a row may stand in an editor. */
export function mayHoldEditor(content: string): boolean {
  return content.includes(entered);
}

/**
 * Has a field in whose place an editor stands now say what it said before, until the editor is gone: what stands in
 * one may be half of a day, or never be saved. Where a field was one of a form from the first, what is in it counts.
 *
 * @param reading is changed
 * @param before what was read of the same case; of more than one line, or of nothing, nothing is known
 */
export function holdBack({ fields }: RawReading, before: string | undefined, page: AdapterPage): void {
  const [known, other] = before?.split('\n') ?? [];
  if (!known || other) return;
  const said = Object.entries((JSON.parse(known) as RawReading).fields);
  const isWords = (name: string) => page.fields[name]!.read.as === 'text';
  // Under an editor that stays the row may come to show something else: what stood there before is not of that.
  const isOther = said.some(([name, field]) => {
    const now = fields[name];
    if (!now || 'fault' in now || isWords(name) || mayHoldEditor(JSON.stringify(now))) return false;
    return JSON.stringify(now) !== JSON.stringify(field);
  });
  for (const [name, field] of said) {
    const now = JSON.stringify(fields[name]);
    if (!now || !mayHoldEditor(now) || mayHoldEditor(JSON.stringify(field))) continue;
    // Left and not gone: saved perhaps, perhaps not, so that nothing can be told from it. Words are told by none.
    const isOpen = 'text' in field && !isWords(name) && (isOther || !now.includes(beingWritten));
    fields[name] = isOpen ? { text: '…' } : field;
  }
}
