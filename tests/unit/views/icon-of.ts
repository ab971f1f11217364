import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import type { Judgement } from '../../../lib/rules/judge.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { askedToday, toolbarView, type ToolbarView } from '../../../lib/views/toolbar-view.ts';
import type { ViewSettings } from '../../../lib/views/view-context.ts';

/** The icon for these cases and so many that do not open. */
export function iconOf(
  judgements: readonly Judgement[],
  unopened: number,
  rules: readonly Rule[],
  today: IsoDate,
  settings?: ViewSettings,
): ToolbarView {
  const { asking, isUnsure } = askedToday(judgements, rules, today, settings);
  return toolbarView({ asking, isUnsure: isUnsure || unopened > 0 });
}
