// Runs in a page of the demo, put there by a test: draws what the extension draws, with the same functions and the same
// reading and judging, but into open shadow roots, so that axe can look inside.
import { createExplanation } from '../../entrypoints/panel/create-explanation.tsx';
import { createPanel } from '../../entrypoints/panel/create-panel.ts';
import { choosePage } from '../../lib/adapters/choose-page.ts';
import { demo } from '../../lib/adapters/demo/adapter.ts';
import { interpretReading } from '../../lib/adapters/interpret-reading.ts';
import { readPage } from '../../lib/adapters/read-page.ts';
import type { SourcedReading } from '../../lib/case/case-reading.ts';
import type { Decision } from '../../lib/case/contradiction.ts';
import { isoDate } from '../../lib/dates/iso-date.ts';
import { drawLostField } from '../../lib/overlay/lost-field.ts';
import { lostFieldLook } from '../../lib/overlay/lost-field-look.ts';
import { drawNotice, drawPracticeDay } from '../../lib/overlay/notice.ts';
import { overlayLook } from '../../lib/overlay/overlay-look.ts';
import { placeBadges, type BadgeOrder } from '../../lib/overlay/place-badges.ts';
import { judgeCase } from '../../lib/rules/judge-case.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { badgeView } from '../../lib/views/badge-view.ts';
import { explanationView } from '../../lib/views/explanation-view.ts';

const today = isoDate('2026-11-23');
const mode = 'open';
const { signal } = new AbortController();
const look = overlayLook('da', today);

// The page is opened by its other name, under which the extension itself leaves it alone.
const address = new URL(location.href.replace('//localhost', '//127.0.0.1'));
const chosen = choosePage([demo], address, document)!;
const known = new Map<string, SourcedReading[]>();
const orders: (BadgeOrder & { ref: string })[] = [];
for (const { anchor, reading: raw } of readPage(document, chosen).rows) {
  if (!anchor) continue;
  const reading = interpretReading(raw, chosen.page, demo);
  const sourced = [{ adapter: demo.id, page: chosen.name, seenOn: today, reading }];
  known.set(reading.ref, sourced);
  const told = { ref: reading.ref, sourcedReadings: sourced, entries: [], decisions: [] };
  const { facts, headline } = judgeCase(told, allRules, today);
  orders.push({ anchor, ref: reading.ref, view: badgeView(headline, facts, allRules, today, 'da') });
}
placeBadges(orders, { mode, signal, look, onOpen: () => {} });
drawNotice('notice.noRows', { mode, signal, look });
const lost = { field: 'targetGroup', label: 'Målgruppe' };
drawLostField(lostFieldLook('da', lost, 1, 'Mine sager'), { mode, onRepair: () => {}, onDismiss: () => {} });
drawPracticeDay({ mode, signal, look });

globalThis.rettidigExplanation = createExplanation();
Object.assign(globalThis, {
  /** stands in for the background when the panel asks, of a case on whose group another page disagrees */
  answerRettidig({ request: { ref } }: { request: { ref: string } }) {
    const readings = known.get(ref)!;
    const told = { ref, sourcedReadings: [...readings, ...readings.map(disagreeing)], entries: [], decisions: [] };
    const judgeIf = (...decisions: Decision[]) => judgeCase({ ...told, decisions }, allRules, today);
    return {
      ok: true,
      reply: explanationView(judgeIf(), readings, allRules, today, 'da', undefined, judgeIf),
    };
  },
  openRettidigPanel(ref: string) {
    void createPanel(mode).open(orders.find((order) => order.ref === ref)!.anchor, {
      system: demo.system,
      ref,
      language: 'da',
    });
  },
});

function disagreeing({ reading, ...where }: SourcedReading): SourcedReading {
  const targetGroup = { status: 'read', label: 'Målgruppe', value: 'resource-course' } as const;
  return { ...where, page: 'Sagen', reading: { ...reading, fields: { ...reading.fields, targetGroup } } };
}
