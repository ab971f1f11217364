import type { IsoDate } from '../dates/iso-date.ts';
import { casesOf, contentOf, type CasesRead, type RecordedCase, type SealedCase } from './cases.ts';
import { changeCase, type CaseName } from './change-case.ts';
import { liveCases, type Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** A case that is gone from my whole list, and that nobody has said anything about since. */
export interface LeftCase extends RecordedCase {
  leftOn: IsoDate;
}

/** The cases to ask about: »ikke længere på din liste«. Each is asked about until one of the two answers below. */
export async function leftCases(record: CaseRecord): Promise<LeftCase[]> {
  return leftAmong(await casesOf(record, { mine: false }));
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveLeftCases(record: CaseRecord): Live<LeftCase[]> {
  const cases = liveCases(record, { mine: false });
  return { subscribe: (next, error) => cases.subscribe((read) => next(leftAmong(read)), error) };
}

function leftAmong({ cases }: CasesRead): LeftCase[] {
  return cases.filter((one): one is LeftCase => one.leftOn !== undefined);
}

/**
 * »Ja, den er ude«: it is not asked about again, and retention takes it in time.
 *
 * @returns asks about it again, where nothing else has become of the case
 */
export function letGo(record: CaseRecord, name: CaseName): Promise<() => Promise<void>> {
  return answer(record, name, (content) => content);
}

/** »Den er stadig min«: it is mine again, and stays so whatever the list leaves out. @returns as `letGo` */
export function keepAsMine(record: CaseRecord, name: CaseName): Promise<() => Promise<void>> {
  return answer(record, name, (content) => ({ ...content, mineByHand: 'kept' }));
}

/** A case that came back meanwhile, or was answered elsewhere, is left as it is. */
async function answer(
  record: CaseRecord,
  name: CaseName,
  change: (content: SealedCase) => SealedCase,
): Promise<() => Promise<void>> {
  let asked: IsoDate | undefined;
  await changeCase(record, name, (before) => {
    asked = before?.leftOn;
    if (!before) return null;
    const { leftOn: _asked, ...content } = contentOf(before);
    return asked === undefined ? content : change(content);
  });
  return () => askAgain(record, name, asked);
}

function askAgain(record: CaseRecord, name: CaseName, leftOn: IsoDate | undefined): Promise<void> {
  return changeCase(record, name, (before) => {
    if (!before) return null;
    const { mineByHand, ...content } = contentOf(before);
    // A page that shows it as mine, or an entry made since, is the newer word.
    const isAsAnswered = mineByHand === 'kept' || !before.mine;
    return leftOn !== undefined && isAsAnswered ? { ...content, leftOn } : contentOf(before);
  });
}
