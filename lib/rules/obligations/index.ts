import type { Finding, Question } from '../question.ts';
import { accumulation } from './accumulation.ts';
import { byNeed } from './by-need.ts';
import { countInPeriod } from './count-in-period.ts';
import { every } from './every.ts';
import { indicator } from './indicator.ts';
import { leadTime } from './lead-time.ts';
import { rolling } from './rolling.ts';
import { suspensionPeriod } from './suspension-period.ts';
import { windowed } from './window.ts';
import { within } from './within.ts';

/**
 * What the obligation of the version finds in the case.
 *
 * @param trigger the event type that started the clock; null where none did
 */
export function answer(question: Question, trigger: string | null): Finding {
  const { obligation } = question.version;
  switch (obligation.kind) {
    case 'within':
      return within(question, obligation);
    case 'window':
      return windowed(question, obligation);
    case 'lead-time':
      return leadTime(question, obligation, trigger);
    case 'count-in-period':
      return countInPeriod(question, obligation);
    case 'rolling':
      return rolling(question, obligation);
    case 'every':
      return every(question, obligation);
    case 'accumulation':
      return accumulation(question, obligation);
    case 'by-need':
      return byNeed(question, obligation);
    case 'suspension':
      return suspensionPeriod(question);
    case 'indicator':
      return indicator(question, obligation);
  }
}
