import { ask } from '../../lib/messaging/client.ts';
import type { PanelRequest } from '../../lib/overlay/panel-contract.ts';
import type { ExplanationView } from '../../lib/views/explanation.ts';

/** Has the background explain the case. */
export function explain({ system, ref, seen }: PanelRequest): Promise<ExplanationView> {
  return ask('case/explain', { system, ref, seen });
}
