import { useMemo } from 'react';
import { DeleteCitizen, type FoundCitizen } from '../../components/delete-citizen.tsx';
import { KeepingDays } from '../../components/keeping-days.tsx';
import { KeptCases } from '../../components/kept-cases.tsx';
import { LeftCases, type LeftAnswer } from '../../components/left-cases.tsx';
import { useLive } from '../../components/use-live.ts';
import { useOpened } from '../../components/use-opened.ts';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import { daysBetween, plusDays } from '../../lib/dates/calendar.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { deleteCitizen } from '../../lib/record/deletion.ts';
import { findCitizens, nameIn, type KeptCitizen } from '../../lib/record/kept-citizens.ts';
import { deleteAllCases, liveKeptRecord } from '../../lib/record/kept-record.ts';
import { keepAsMine, letGo, liveLeftCases, type LeftCase } from '../../lib/record/left-cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { namesSetAside } from '../../lib/record/record-name.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { keptText } from '../../lib/text/kept-text.ts';
import { logAct } from './log-act.ts';
import { tellBackground } from './tell-background.ts';
import { noAdapters, useAdapters } from './use-adapters.ts';
import { useLocked } from './use-locked.ts';

export interface KeptViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

/** So many citizens are shown for one search. */
const mostFound = 8;

/** `#gemte-sager`: what is kept on this machine, whose it is, for how long, and how to be rid of it. */
export function KeptView({ record, settings, today }: KeptViewProps) {
  const { language, retentionDays, staleAfterWorkingDays } = settings;
  const { inForce } = useAdapters(record) ?? noAdapters;
  const locked = useLocked(record);
  const kept = useLive(useMemo(() => liveKeptRecord(record), [record]));
  const left = useLive(useMemo(() => liveLeftCases(record), [record]));
  const aside = useOpened(namesSetAside);
  const leftNow = left.state === 'ready' ? left.value : [];

  async function answer(ids: readonly string[], how: LeftAnswer) {
    const chosen = leftNow.filter(({ id }) => ids.includes(id));
    const undoing: (() => Promise<void>)[] = [];
    for (const one of chosen) undoing.push(await (how === 'keep' ? keepAsMine : letGo)(record, one));
    return told(() => inOrder(undoing));
  }

  async function find(text: string) {
    const found = await findCitizens(record, text, mostFound + 1);
    return {
      found: found.slice(0, mostFound).map((one) => foundCitizen(one, inForce)),
      more: found.length > mostFound,
    };
  }

  async function removeCitizen(id: string) {
    const { count, undo } = await deleteCitizen(record, id);
    return { count, undo: await told(await logged('citizen', count, undo)) };
  }

  async function removeAll() {
    const count = kept.state === 'ready' ? kept.value.count : 0;
    return told(await logged('all-cases', count, await deleteAllCases(record)));
  }

  /** The log tells of the deletion, and of its undoing. */
  async function logged(what: string, cases: number, undo: () => Promise<void>) {
    await logAct(record, 'deletion', { what, cases });
    return async () => {
      await undo();
      await logAct(record, 'undo', { what, cases });
    };
  }

  return (
    <>
      <LeftCases
        cases={leftNow.map((one) => leftLine(one, settings, today)).toSorted(byWho)}
        language={language}
        onAnswer={answer}
      />
      {kept.state === 'ready' && (
        <KeptCases
          count={kept.value.count}
          retentionDays={retentionDays}
          daysToFirst={
            kept.value.oldestSeenOn && daysBetween(today, plusDays(kept.value.oldestSeenOn, retentionDays + 1))
          }
          language={language}
          onDelete={removeAll}
        />
      )}
      <DeleteCitizen
        language={language}
        hasSetAside={aside.state === 'ready' && aside.value.length > 0}
        onFind={find}
        onDelete={removeCitizen}
      />
      <KeepingDays
        {...{ staleAfterWorkingDays, retentionDays, locked, language }}
        onSave={async (days) => {
          await changeSettings(record, days);
          await tellBackground();
        }}
      />
    </>
  );
}

/** The background hears of what was done, and of its undoing. */
async function told(undo: () => Promise<void>): Promise<() => Promise<void>> {
  await tellBackground();
  return async () => {
    await undo();
    await tellBackground();
  };
}

async function inOrder(works: readonly (() => Promise<void>)[]): Promise<void> {
  for (const work of works) await work();
}

function leftLine({ id, ref, sourcedReadings, leftOn }: LeftCase, { language }: Settings, today: IsoDate) {
  const who = [nameIn(sourcedReadings), ref].filter(Boolean).join(' · ');
  return { id, who, since: keptText[language]['left.since'](dayWords(leftOn, today, language)) };
}

const byWho = (one: { who: string }, other: { who: string }) => one.who.localeCompare(other.who, 'da');

function foundCitizen({ name, cases, unopened }: KeptCitizen, adapters: readonly Adapter[]): FoundCitizen {
  const sum = (counted: 'entries' | 'decisions') => cases.reduce((total, one) => total + one[counted].length, 0);
  return {
    id: cases[0]!.id,
    name,
    cases: cases.map(({ ref, system }) => ({ ref, system: systemName(system, adapters) })),
    entries: sum('entries'),
    decisions: sum('decisions'),
    unopened,
  };
}

function systemName(system: string, adapters: readonly Adapter[]): string {
  return adapters.find((adapter) => adapter.system === system)?.name ?? system;
}
