import type { Procedure } from '../procedure.ts';
import { complaint, decision, noShow, replyInTime } from './administration.ts';
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
  decision,
  complaint,
  noShow,
];

/** The procedures that are used: those shipped, with the municipality's own in place of them or beside them. */
export function proceduresInUse(own: readonly Procedure[]): Procedure[] {
  return [...new Map([...shippedProcedures, ...own].map((one) => [one.id, one])).values()];
}
