// @vitest-environment happy-dom
import { virtual } from '@guidepup/virtual-screen-reader';
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Week, type WeekProps } from '../../../components/week/week.tsx';
import { LongList } from '../../../components/planning/long-list.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { standingsOf } from '../../../lib/plan/changed-since.ts';
import { countCases } from '../../../lib/plan/daily-counts.ts';
import { weekCounts } from '../../../lib/plan/week-counts.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules as rules } from '../../../lib/rules/packs/index.ts';
import { weekChanges } from '../../../lib/views/week-changes.ts';
import { weekEntry, type WeekEntry } from '../../../lib/views/week-entry.ts';
import { everything, filterChoices } from '../../../lib/views/week-filter.ts';
import { weekNumbers, weekTitle } from '../../../lib/views/week-head.ts';
import { caseOf } from '../rules/build-case.ts';
import { seenOn, today } from '../views/judged.ts';
import { click, drawn } from './drawn.ts';

const settings = { ...usualLeadDays, staleAfterWorkingDays: 5, maskPersons: false };
const context = { rules, today, language: 'da', settings } as const;

function entry(id: string, name: string, ...events: string[]): WeekEntry {
  const judgement = judge(seenOn(caseOf({ group: 'flexjob', events }), today), rules, today);
  return weekEntry({ id, ref: `26-${id}`, name, judgement }, [], rules, today, { ...settings, language: 'da' });
}

const entries = [
  entry('1', 'Mette Prøvesen', 'flexjob-start 2023-05-02'),
  entry('2', 'Ida Øvelse', 'flexjob-start 2024-06-03'),
];

/** The week as its page makes it of these two cases, when both stood elsewhere or by another date on Friday. */
function week(change: Partial<WeekProps> = {}) {
  const counts = countCases(
    entries.map(({ judged }) => judged),
    rules,
    today,
  );
  const before = standingsOf(entries.map((one) => ({ ...one, place: 'timely' as const })));
  const look = { on: isoDate('2026-11-20'), at: '14:05', standings: before };
  return (
    <Week
      title={weekTitle(today, 'da')}
      numbers={weekNumbers(weekCounts(counts, 0), 'da')}
      changes={weekChanges(look, entries, [], context)}
      entries={{ shown: entries, all: 2, isNarrowed: false }}
      days={null}
      filter={everything}
      typed=""
      choices={filterChoices(entries, rules, everything, 'da')}
      saved={[]}
      context={context}
      hrefs={{ list: '#ugen', days: '#ugen/dage', kept: 'options.html', caseOf: (id) => `#samtaler/${id}` }}
      onFilter={() => {}}
      onType={() => {}}
      onSave={async () => {}}
      onSeen={async () => {}}
      onPrint={() => {}}
      copy={async () => true}
      {...change}
    />
  );
}

/** All that is read aloud of a place from its beginning to its end. */
async function readAloud(container: HTMLElement): Promise<string[]> {
  // What stands on paper only is not read from the screen.
  for (const one of container.querySelectorAll('.hidden')) one.remove();
  await virtual.start({ container });
  while ((await virtual.lastSpokenPhrase()) !== 'end of document') await virtual.next();
  const said = await virtual.spokenPhraseLog();
  await virtual.stop();
  return said;
}

beforeEach(() => {
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('debug', async () => {
  console.log((await readAloud(await drawn(week()))).join('\n'));
});
