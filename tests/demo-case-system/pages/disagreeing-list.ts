import { inListOrder } from '../list-row.ts';
import { caseListPage } from './case-list.ts';

/** Of this citizen the list says another target group than the case page does. */
export const disputedRef = '26-004117';

/** My cases in an office that has forgotten to change one target group. */
export function disagreeingListPage(): string {
  return caseListPage(
    inListOrder().map((citizen) =>
      citizen.ref === disputedRef ? { ...citizen, targetGroup: 'cash-benefit-activity-ready' } : citizen,
    ),
  );
}
