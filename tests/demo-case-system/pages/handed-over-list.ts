import { inListOrder } from '../list-row.ts';
import { caseListPage } from './case-list.ts';

/** This citizen's case has gone to a colleague. */
export const handedOverRef = '26-003886';

/** My cases after one of them was handed over: it stands on another's list. */
export function handedOverListPage(): string {
  return caseListPage(inListOrder().filter(({ ref }) => ref !== handedOverRef));
}
