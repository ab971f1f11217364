import type { IsoDate } from '../dates/iso-date.ts';
import { casesOf, contentOf, type RecordedCase } from './cases.ts';
import { changeCase, type CaseName } from './change-case.ts';
import type { CaseRecord } from './open-record.ts';

/** A case that is gone from my whole list, and that nobody has said anything about since. */
export interface LeftCase extends RecordedCase {
  leftOn: IsoDate;
}

/** The cases to ask about: »ikke længere på din liste«. Each is asked about until one of the two answers below. */
export async function leftCases(record: CaseRecord): Promise<LeftCase[]> {
  const { cases } = await casesOf(record, { mine: false });
  return cases.filter((one): one is LeftCase => one.leftOn !== undefined);
}

/** »Ja, den er ude«: it is not asked about again, and retention takes it in time. */
export function letGo(record: CaseRecord, name: CaseName): Promise<void> {
  return answer(record, name, ({ leftOn: _asked, ...content }) => content);
}

/** »Den er stadig min«: it is mine again, and stays so whatever the list leaves out. */
export function keepAsMine(record: CaseRecord, name: CaseName): Promise<void> {
  return answer(record, name, ({ leftOn: _asked, ...content }) => ({ ...content, mineByHand: 'kept' as const }));
}

/** A case that came back meanwhile, or was answered elsewhere, is left as it is. */
function answer(
  record: CaseRecord,
  name: CaseName,
  change: (before: ReturnType<typeof contentOf>) => ReturnType<typeof contentOf>,
): Promise<void> {
  return changeCase(record, name, (before) => {
    if (!before) return null;
    return before.leftOn === undefined ? contentOf(before) : change(contentOf(before));
  });
}
