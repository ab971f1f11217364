import type { BadgeView } from '../overlay/badge-view.ts';
import type { Language } from '../text/language.ts';
import type { AdviserCardView } from './adviser-card.ts';
import type { PreparationView } from './preparation.ts';
import type { ProcedureChoiceView, ProcedureView } from './procedure-view.ts';
import type { WorkflowLinkView } from './workflow-links.ts';

/** What the side panel shows of the open case: what is due, and the next step. */
export interface SidePanelView {
  language: Language;
  caseLine: string;
  badge: BadgeView;
  /** what is due and when, as the explanation says it */
  sentence: string;
  /** what must be known before the date is trusted; empty where all is clear */
  advice: string[];
  /** the procedure that is open; null where none fits */
  open: ProcedureView | null;
  others: ProcedureChoiceView[];
  workflows: WorkflowLinkView[];
  /** why help with a complaint is open; null = it is there and closed */
  complaintBecause: string | null;
  /** who is told of when a handling complaint is still in question; null = not here, or switched off */
  adviser: AdviserCardView | null;
  ombudsman: AdviserCardView | null;
  /** for an interview that is near; null = none is */
  preparation: PreparationView | null;
}
