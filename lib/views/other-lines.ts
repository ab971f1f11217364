import { assessExplained } from '../rules/assess.ts';
import type { Deadline } from '../rules/deadline.ts';
import type { RuleVersion } from '../rules/rule.ts';
import { explanationText } from '../text/explanation-text.ts';
import { deadlineBadge, lapsedRightBadge } from './deadline-badge.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import type { DeadlineLine, Explanation } from './explanation.ts';
import type { ViewContext } from './view-context.ts';

/** The case's other deadlines: our own, those of others, and figures that are no deadlines. */
export function otherLines(
  deadlines: readonly Deadline[],
  shown: Deadline | null,
  context: ViewContext,
): Pick<Explanation, 'others' | 'duties' | 'indicators'> {
  const lines = { others: [] as DeadlineLine[], duties: [] as DeadlineLine[], indicators: [] as DeadlineLine[] };
  for (const deadline of deadlines) {
    if (deadline.rule === shown?.rule || deadline.status === 'not-applicable') continue;
    const version = versionToShow(context.rules, deadline);
    const list = version && listFor(version);
    if (list)
      lines[list].push({
        title: titleOf(deadline, context),
        badge: deadlineBadge(deadline, version, context),
        note: null,
      });
  }
  lines.duties.push(...lapsedRights(context));
  return lines;
}

/** @returns null for a period that is no deadline of its own */
function listFor({ obligation, duty, nature }: RuleVersion): 'others' | 'duties' | 'indicators' | null {
  if (obligation.kind === 'suspension') return null;
  if (obligation.kind === 'indicator') return 'indicators';
  return duty === 'municipality' && nature !== 'right' ? 'others' : 'duties';
}

/** A right that seems to have lapsed is still shown: whether it has is for the body that receives it. */
function lapsedRights(context: ViewContext): DeadlineLine[] {
  const { facts, rules, today, language } = context;
  const text = explanationText[language];
  // An employer's chance that was not taken is nothing to send on.
  const rights = rules.filter(({ versions }) =>
    versions.some(({ nature, duty }) => nature === 'right' && duty === 'citizen'),
  );
  const only = rights.map(({ id }) => id);
  const lapsed = assessExplained(facts, rules, today, { only }).filter(
    ({ status, due }) => status === 'not-applicable' && due !== null,
  );
  return lapsed.map((deadline) => {
    const version = versionToShow(rules, deadline);
    const isAppeal = version?.fulfilledBy.some(({ type }) => type === 'complaint-received');
    return {
      title: titleOf(deadline, context),
      badge: lapsedRightBadge(deadline, context),
      note: text[isAppeal ? 'sentence.rightLapsed.appeal' : 'sentence.rightLapsed'],
    };
  });
}

function titleOf({ rule: id }: Deadline, { rules, language }: ViewContext): string {
  return rules.find((rule) => rule.id === id)?.title[language] ?? id;
}
