import type { CaseEvent } from './case-facts.ts';
import type { Alternative } from './contradiction.ts';
import { settled, type Finding } from './finding.ts';

const details = ['with', 'channel'] as const;

/**
 * One event told by two sources: neither loses what only it says. Where they differ in who took part or how it was held,
 * it is put to decision.
 *
 * @param later stands where nobody has decided, and is the source of what it adds
 */
export function mergeTellings(earlier: CaseEvent, later: CaseEvent, finding: Finding): CaseEvent {
  const differ = details.some(
    (name) => earlier[name] !== undefined && later[name] !== undefined && earlier[name] !== later[name],
  );
  const adds = details.some((name) => earlier[name] === undefined && later[name] !== undefined);
  if (!differ) return { ...earlier, ...later, source: adds ? later.source! : earlier.source! };
  const alternatives = [later, earlier].map(detailed);
  const chosen = settled(earlier.type, alternatives, finding);
  return chosen === alternatives[1]!.id ? { ...later, ...earlier } : { ...earlier, ...later };
}

function detailed({ type, on, with: participant, channel, source }: CaseEvent): Alternative {
  const detail = { ...(participant && { with: participant }), ...(channel && { channel }) };
  return { id: `${type} ${on} ${JSON.stringify(detail)}`, value: on, detail, source: source! };
}
