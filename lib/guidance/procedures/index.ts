import type { Procedure } from '../procedure.ts';
import { complaint, decision, fileAccess, noShow, replyInTime } from './administration.ts';
import { jobClarificationToTeam, myPlan, offerInTime } from './courses.ts';
import {
  contactCourse,
  firstInterviewInsured,
  flexjobFollowUp,
  resourceCourseFollowUp,
  sickLeaveFollowUp,
} from './interviews.ts';

/** The procedures that are shipped; a municipality's own with the same id stands in the place of one of them. */
export const shippedProcedures: readonly Procedure[] = [
  firstInterviewInsured,
  contactCourse,
  resourceCourseFollowUp,
  jobClarificationToTeam,
  offerInTime,
  myPlan,
  sickLeaveFollowUp,
  flexjobFollowUp,
  replyInTime,
  fileAccess,
  decision,
  complaint,
  noShow,
];

/**
 * The procedures that are used: those shipped, with the municipality's own in place of them or beside them.
 *
 * @param given those that the policy brings, which come before the machine's own
 */
export function proceduresInUse(own: readonly Procedure[], given: readonly Procedure[] = []): Procedure[] {
  return [...new Map([...shippedProcedures, ...own, ...given].map((one) => [one.id, one])).values()];
}
