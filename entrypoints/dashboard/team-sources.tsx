import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { CountsDrop, type FileOutcome } from '../../components/team/counts-drop.tsx';
import { ListCount, type CountedList } from '../../components/team/list-count.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { useOpened } from '../../components/use-opened.ts';
import { useSaving } from '../../components/use-saving.ts';
import { moment } from '../../lib/clock/moment.ts';
import { ask } from '../../lib/messaging/client.ts';
import { writeLog } from '../../lib/record/log.ts';
import { keepWeeks, receiveCounts, type Receipt } from '../../lib/record/team.ts';
import { usualWeeks } from '../../lib/team/agreement.ts';
import { readCountsFile, type CountsFile } from '../../lib/team/counts-file.ts';
import { whoIs } from '../../lib/team/names.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { fileProblemLines } from '../../lib/views/file-problem-lines.ts';
import type { DashboardData } from './dashboard-data.ts';
import { openLists } from './open-lists.ts';
import { useOwnWeeks } from './own-weeks.ts';

/** Where the team's numbers come from: files, a list, my own cases. */
export function TeamSources({ data }: { data: DashboardData }) {
  const { record, settings, today } = data;
  const { language, initials, teamAgreement } = settings;
  const text = teamText[language];
  const lists = useOpened(openLists);
  const own = useOwnWeeks(data, teamAgreement?.keepWeeks ?? usualWeeks);
  const { state, save } = useSaving();
  const [refreshed, setRefreshed] = useState(0);

  return (
    <OptionSection title={text['get.title']}>
      <CountsDrop language={language} onFile={takeFile} />
      <ListCount
        key={refreshed}
        lists={lists.state === 'ready' ? lists.value : []}
        language={language}
        onRefresh={() => {
          lists.retry();
          setRefreshed(refreshed + 1);
        }}
        onCount={({ tabId }) => countList(tabId)}
      />
      <div className="mt-3 border-t border-line pt-3">
        <h3 className="font-semibold">{text['get.own']}</h3>
        {initials.trim() === '' ? (
          <p className="text-sm">
            {text['get.own.initials']}{' '}
            <a className="text-accent underline" href="options.html">
              {text['hand.settings']}
            </a>
          </p>
        ) : (
          <p className="mt-1 flex flex-wrap items-center gap-3">
            <Button disabled={!own || own.length === 0} onClick={() => void save(keepOwn)}>
              {text['get.own.do']}
            </Button>
            <span role="status" className="text-sm">
              {state === 'saved' && text['get.own.done']}
              {state === 'failed' && text.failed}
            </span>
          </p>
        )}
      </div>
    </OptionSection>
  );

  async function keepOwn() {
    const who = whoIs(initials);
    await keepWeeks(
      record,
      'own',
      (own ?? []).map((week) => ({ who, week })),
      today,
    );
    await log(own?.length ?? 0);
  }

  async function countList(tabId: number): Promise<CountedList> {
    const { people, cases, unnamed, complete } = await ask('team/count', { tabId });
    const isNamed = teamAgreement?.level === 'named';
    const lines = [
      `${text['read.title'](cases)}${isNamed ? `, ${text['read.people'](people.length)}` : ''}.`,
      ...(unnamed > 0 ? [`${text[isNamed ? 'read.unnamed' : 'read.unnamed.total'](unnamed)}.`] : []),
      ...(complete ? [] : [text['read.part']]),
    ];
    const keep = async () => {
      await keepWeeks(record, 'list', people, today);
      await log(1);
    };
    return { lines, keep: complete ? keep : null };
  }

  async function takeFile(given: File): Promise<FileOutcome> {
    try {
      const read = readCountsFile(new Uint8Array(await given.arrayBuffer()), today);
      if (read.ok) return await receive(read.content, given.name, null);
      const lines = fileProblemLines(read.problems, language);
      return refused(text['file.refused'](given.name), text['file.refused.text'], lines);
    } catch (error) {
      console.warn('Rettidig:', error);
      return refused(text['file.failed'](given.name));
    }
  }

  async function receive(file: CountsFile, name: string, confirming: string | null): Promise<FileOutcome> {
    const receipt = await receiveCounts(record, file, today, confirming);
    if (receipt.kind === 'taken') await log(receipt.weeks);
    return outcomeOf(receipt, file, name);
  }

  function outcomeOf(receipt: Receipt, file: CountsFile, name: string): FileOutcome {
    const { who } = receipt;
    switch (receipt.kind) {
      case 'taken':
        return { kind: 'taken', words: text['file.taken'](name, who, receipt.weeks) };
      case 'new-key': {
        const { fingerprint } = receipt;
        const confirm = () =>
          receive(file, name, fingerprint).catch((error: unknown) => {
            console.warn('Rettidig:', error);
            return refused(text['file.failed'](name));
          });
        return { kind: 'ask', name, who, fingerprint, confirm };
      }
      case 'changed':
        return refused(text['file.changed'](name));
      case 'other-key':
        return refused(text['file.other-key'](name, who), text['file.other-key.next'], [
          text['file.other-key.keys'](receipt.confirmed, receipt.fingerprint),
        ]);
      case 'other-name':
        return refused(text['file.other-name'](name, who, receipt.confirmed));
      case 'older':
        return refused(text['file.older'](name, dayWords(receipt.since, today, language)));
    }
  }

  function refused(title: string, words = '', lines: readonly string[] = []): FileOutcome {
    return { kind: 'refused', title, text: words, lines };
  }

  function log(weeks: number) {
    return writeLog(record, { at: moment().toISOString(), act: 'import', detail: { what: 'counts', weeks } });
  }
}
