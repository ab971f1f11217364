import type { CaseReading, SourcedReading } from '../case/case-reading.ts';
import { ownClosedDays } from '../dates/own-closed-days.ts';
import { MessageError } from '../messaging/client.ts';
import type { CountedCase } from '../plan/daily-counts.ts';
import { countDay } from '../plan/daily-counts-kept.ts';
import { casesByRef } from '../record/cases.ts';
import { listHashOf } from '../record/list-hash.ts';
import { judgeCase } from '../rules/judge-case.ts';
import { drawSample } from '../team/draw-sample.ts';
import { Initials, whoIs } from '../team/names.ts';
import { countedWeek } from '../team/team-counts.ts';
import type { DrawnSample, TeamReading } from '../views/team-reading.ts';
import { pageOf, type Desk } from './desk.ts';
import { examineFrames } from './examine-frames.ts';
import { framesOf } from './page-status.ts';
import { toldNow } from './told-now.ts';
import { trustedReadings } from './trusted-readings.ts';

/** With fewer cases nobody can tell whether a column names caseworkers. */
const fewest = 5;
/** More are on no team. */
const mostPeople = 100;

/** A list as it stands in a tab now: each case once. */
interface OpenList {
  adapter: string;
  page: string;
  system: string;
  hasResponsible: boolean;
  complete: boolean;
  readings: Map<string, CaseReading>;
}

/**
 * Counts the cases of the list in a tab by the caseworker who is responsible, as badges would judge them. Nothing is
 * kept by it, and what comes back holds nothing of a case.
 *
 * @throws MessageError `nothing-agreed`; `no-list` where no list is read in the tab; `no-responsible` where the list
 *   names no caseworkers; `not-caseworkers` where what it names looks like something else
 */
export async function countTeam(desk: Desk, tabId: number): Promise<TeamReading> {
  const { teamAgreement, featuresOff, unitName, otherUnits, staleAfterWorkingDays } = desk.settings;
  if (!teamAgreement || featuresOff.includes('team')) throw new MessageError('nothing-agreed', 'The team view is off.');
  const list = await openList(desk, tabId);
  if (!list.hasResponsible) throw new MessageError('no-responsible', 'The list names no caseworkers.');
  const { rules, today } = desk;
  const closed = ownClosedDays(desk.settings);
  const refs = [...list.readings.keys()];
  const known = await casesByRef(desk.record, list.system, refs);
  const people = new Map<string, CountedCase[]>();
  const isNamed = teamAgreement.level === 'named';
  const names = new Set<string>();
  let unnamed = 0;
  for (const [index, ref] of refs.entries()) {
    const reading = list.readings.get(ref)!;
    const who = responsibleIn(reading);
    if (who === null) unnamed += 1;
    else names.add(who);
    if (who === null && isNamed) continue;
    const newest: SourcedReading = { adapter: list.adapter, page: list.page, seenOn: today, reading };
    const judgement = judgeCase(toldNow(ref, known[index] ?? undefined, newest), rules, today, closed);
    const key = isNamed ? who! : '';
    people.set(key, [...(people.get(key) ?? []), { judgement }]);
  }
  // A column in which nearly every line says something else names citizens, or anything but caseworkers.
  const namedCases = refs.length - unnamed;
  if (names.size > mostPeople || (namedCases >= fewest && names.size * 2 > namedCases)) {
    throw new MessageError('not-caseworkers', 'The column of caseworkers names nearly as many as there are cases.');
  }
  return {
    people: [...people].map(([who, cases]) => {
      const day = countDay(cases, { rules, today, staleAfterWorkingDays, unopened: 0 });
      return { who, week: countedWeek(day, unitName, otherUnits) };
    }),
    cases: refs.length,
    unnamed,
    complete: list.complete,
  };
}

/**
 * Draws cases by chance from the list in a tab, for supervision. With the same list and seed the same ones are drawn
 * again. The references go to the page that asks, and are kept nowhere.
 *
 * @throws MessageError `nothing-agreed`, `no-list`
 */
export async function drawFromList(desk: Desk, tabId: number, seed: number, size: number): Promise<DrawnSample> {
  const { teamAgreement, featuresOff } = desk.settings;
  if (!teamAgreement || featuresOff.includes('team')) throw new MessageError('nothing-agreed', 'The team view is off.');
  const refs = [...(await openList(desk, tabId)).readings.keys()].toSorted();
  const places = drawSample(seed, refs.length, size);
  return {
    refs: places.map((place) => refs[place]!),
    of: refs.length,
    listHash: await listHashOf(desk.record.keys, refs),
  };
}

async function openList(desk: Desk, tabId: number): Promise<OpenList> {
  const { pausedSites: sites, pausedPages: pages } = desk.settings;
  const heard = await framesOf(tabId);
  const examined = await examineFrames(tabId, [...heard.keys()], desk.adapters, { sites, pages });
  for (const [frameId, { chosen, rows }] of examined) {
    if (!chosen || !rows || rows.readings.length === 0) continue;
    const { adapter, page } = pageOf(desk, chosen);
    if (page.kind !== 'list') continue;
    const { readings } = trustedReadings(desk, chosen, rows.readings);
    const status = heard.get(frameId);
    return {
      ...chosen,
      system: adapter.system,
      hasResponsible: Object.hasOwn(page.fields, 'responsible'),
      complete: status?.state === 'read' && status.complete,
      // A calendar has several lines of one case.
      readings: new Map(readings.map((reading) => [reading.ref, reading])),
    };
  }
  throw new MessageError('no-list', 'No list is read in that tab.');
}

function responsibleIn({ fields: { responsible } }: CaseReading): string | null {
  if (responsible?.status !== 'read' || typeof responsible.value !== 'string') return null;
  const who = whoIs(responsible.value);
  return Initials.safeParse(who).success ? who : null;
}
