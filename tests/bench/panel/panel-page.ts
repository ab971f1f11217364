import { isoDate } from '../../../lib/dates/iso-date.ts';
import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import { observe } from '../../../lib/record/observe.ts';
import { openRecord } from '../../../lib/record/open-record.ts';
import { layInGuidance } from '../../../lib/record/own-guidance.ts';
import { generatedReadings } from '../record/generated-readings.ts';

declare global {
  /** Puts so many cases and workflows into the extension's own record, and opens one of the cases beside a tab. */
  var fillPanel: (cases: number, workflows: number, tabId: number) => Promise<void>;
}

const today = isoDate('2026-11-23');
const system = 'bench';

interface Session {
  set(entries: Record<string, unknown>): Promise<void>;
}
const { session } = (globalThis as unknown as { chrome: { storage: { session: Session } } }).chrome.storage;

globalThis.fillPanel = async (cases, workflows, tabId) => {
  const record = await openRecord();
  await record.database.cases.clear();
  const readings = generatedReadings(cases, 10, today);
  await observe(record, { system, adapter: 'bench', page: 'list', seenOn: today, readings, whose: () => 'mine' });
  const { entries } = exampleCatalogue;
  const many = Array.from({ length: workflows }, (_one, at) => {
    const like = entries[at % entries.length]!;
    return { ...like, id: `w-${at}`, title: `${like.title} ${Math.floor(at / entries.length)}` };
  });
  await layInGuidance(record, 'workflows', { ...exampleCatalogue, entries: many }, today);
  record.database.close();
  const open = { system, ref: readings[cases >> 1]!.ref, seen: null, page: 'list', frameId: 0, by: 'badge' };
  await session.set({ [`open-case:${tabId}`]: open });
};
