import type { Adapter, AdapterPage } from '../adapters/adapter.ts';
import type { Examined, ExaminedRows, PageCondition } from '../adapters/examine-page.ts';
import { labelOf } from '../adapters/label-of.ts';
import type { CaseReading, SourcedReading } from '../case/case-reading.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import { casesByRef } from '../record/cases.ts';
import { faultsOf } from '../record/faults.ts';
import { judgeCase } from '../rules/judge-case.ts';
import { coverageOf, type CoveredCase } from '../views/coverage.ts';
import type { Coverage, FaultCount, FrameDiagnosis, RowsFound, TabDiagnosis, TriedPage } from '../views/diagnosis.ts';
import { fieldCounts, type ExpectedField } from '../views/field-counts.ts';
import { pageOf, type Desk } from './desk.ts';
import { examineFrames } from './examine-frames.ts';
import { lostNow } from './follow-health.ts';
import { framesOf } from './page-status.ts';
import { isPermitted } from './permitted-site.ts';
import { toldNow } from './told-now.ts';
import { trustedReadings } from './trusted-readings.ts';

/** How many faults a diagnosis tells of. */
const mostFaults = 20;

/**
 * Finds out why a tab's page has the badges it has: each frame is looked at anew and its cases are judged as for
 * badges, from the record too. Nothing is drawn, kept or remembered by it, and what comes back holds nothing of a case.
 */
export async function diagnoseTab(desk: Desk, tabId: number): Promise<TabDiagnosis> {
  const { settings } = desk;
  const heard = await framesOf(tabId);
  const off = { sites: settings.pausedSites, pages: settings.pausedPages };
  const examined = await examineFrames(tabId, [...heard.keys()], desk.adapters, off);
  const frames: FrameDiagnosis[] = [];
  for (const [frameId, one] of examined) frames.push(await diagnoseFrame(desk, frameId, one, heard));
  frames.sort((one, other) => one.frameId! - other.frameId!);
  if (!examined.has(0)) frames.unshift(closedFrame(null));
  const seen = new Set(frames.map(({ origin }) => origin));
  const framed = [...new Set([...examined.values()].flatMap((one) => one.framed))];
  for (const origin of framed) if (!seen.has(origin) && !(await isPermitted(origin))) frames.push(closedFrame(origin));
  return { frames, faults: await faultCounts(desk) };
}

async function diagnoseFrame(
  desk: Desk,
  frameId: number,
  examined: Examined,
  heard: ReadonlyMap<number, unknown>,
): Promise<FrameDiagnosis> {
  const { origin, path, off, chosen } = examined;
  const adapterOf = (id: string) => desk.adapters.find((one) => one.id === id)!;
  const diagnosis: FrameDiagnosis = {
    frameId,
    origin,
    path,
    permitted: true,
    off,
    answered: heard.has(frameId),
    systems: examined.systems.map((id) => adapterOf(id).name),
    tried: examined.tried.map(({ adapter, page, misses }): TriedPage => {
      const described = adapterOf(adapter).pages[page]!;
      return { page, misses: misses && { condition: misses, wanted: wantedBy(described, misses) } };
    }),
    page: chosen,
    rows: null,
    fields: [],
    lost: [],
    coverage: null,
  };
  if (!chosen || !examined.rows) return diagnosis;
  const { adapter, page } = pageOf(desk, chosen);
  const { readings, counts } = trustedReadings(desk, chosen, examined.rows.readings);
  return {
    ...diagnosis,
    rows: rowsFound(examined.rows, adapter, chosen.page),
    fields: fieldCounts(expectedFields(adapter, chosen.page), readings, counts.fields, page),
    lost: await lostNow(desk, adapter, chosen.page, counts),
    coverage: await coverage(desk, adapter, chosen.page, readings),
  };
}

/** What a condition asks for, as the set-up has it. */
function wantedBy({ path, query = {}, fragment, has, hasNot }: AdapterPage, condition: PageCondition): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return { path, query: `?${asked.join('&')}`, fragment: `#${fragment}`, has, hasNot }[condition] ?? '';
}

function rowsFound(rows: ExaminedRows, adapter: Adapter, name: string): RowsFound {
  const page = adapter.pages[name]!;
  const [locator] = (page.fields.ref ?? page.fields.cpr)!.find;
  return {
    kind: page.kind,
    holder: page.kind === 'list' ? page.list : page.root,
    holderFound: rows.holderFound,
    row: page.kind === 'list' ? page.row : null,
    found: rows.readings.length + rows.keyless,
    truly: rows.problem === null && rows.readings.length === 0 ? 'empty' : null,
    keyless: rows.keyless,
    key: Object.values(locator!)[0] as string,
    anchorless: rows.anchorless,
  };
}

function expectedFields(adapter: Adapter, name: string): ExpectedField[] {
  const fields = Object.entries(adapter.pages[name]!.fields).filter(([field]) => field !== 'ref');
  return fields.map(([field, { find, label, optional = false }]) => {
    return { field, label: label ?? labelOf(find) ?? field, optional };
  });
}

/** As for badges: from the record and from what the page shows now; rows of one case that differ are two answers. */
async function coverage(
  desk: Desk,
  adapter: Adapter,
  page: string,
  readings: readonly CaseReading[],
): Promise<Coverage> {
  const { record, rules, settings, today } = desk;
  const cases = new Map<string, CaseReading | 'two-answers'>();
  for (const reading of readings) {
    const before = cases.get(reading.ref);
    const differs = before && JSON.stringify(before) !== JSON.stringify(reading);
    cases.set(reading.ref, differs ? 'two-answers' : reading);
  }
  const known = await casesByRef(record, adapter.system, [...cases.keys()]);
  const closed = ownClosedDays(settings);
  const covered = [...cases].map(([ref, reading], index): CoveredCase => {
    if (reading === 'two-answers') return reading;
    const kept = known[index];
    if (kept === null) return 'does-not-open';
    const newest: SourcedReading = { adapter: adapter.id, page, seenOn: today, reading };
    return judgeCase(toldNow(ref, kept, newest), rules, today, closed);
  });
  return coverageOf(covered, rules, today);
}

/** A frame into which Rettidig may not look. */
function closedFrame(origin: string | null): FrameDiagnosis {
  return {
    frameId: null,
    origin,
    path: null,
    permitted: false,
    off: null,
    answered: false,
    systems: [],
    tried: [],
    page: null,
    rows: null,
    fields: [],
    lost: [],
    coverage: null,
  };
}

/** Names are told only where they are ours: a page can make up the others. */
async function faultCounts({ record, adapters }: Desk): Promise<FaultCount[]> {
  const faults = (await faultsOf(record)).slice(0, mostFaults);
  return faults.map(({ code, adapter, page, firstOn, lastOn }) => {
    const known = adapters.find(({ id }) => id === adapter);
    const isOurs = known !== undefined && page !== null && Object.hasOwn(known.pages, page);
    return { code, adapter: known?.id ?? null, page: isOurs ? page : null, firstOn, lastOn };
  });
}
