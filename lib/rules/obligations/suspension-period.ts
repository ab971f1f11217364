import { finding, traceSuspension } from '../question.ts';
import type { Finding, Question } from '../question.ts';

/** The suspension itself: nothing is asked while it covers the day. It was found when the version was chosen. */
export function suspensionPeriod(question: Question): Finding {
  traceSuspension(question);
  return finding('paused', 'suspended');
}
