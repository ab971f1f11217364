import { useCallback } from 'react';
import { HandOver } from '../../components/team/hand-over.tsx';
import { useOpened } from '../../components/use-opened.ts';
import { moment } from '../../lib/clock/moment.ts';
import { writeLog } from '../../lib/record/log.ts';
import { ownSigningKey } from '../../lib/record/team-key.ts';
import { usualWeeks } from '../../lib/team/agreement.ts';
import { countsFileFormat, countsFileText, type CountsFile } from '../../lib/team/counts-file.ts';
import { whoIs } from '../../lib/team/names.ts';
import { fingerprintOf, signCounts } from '../../lib/team/signature.ts';
import type { CountedWeek } from '../../lib/team/team-counts.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { handOverWeeks } from '../../lib/views/team-hand-over.ts';
import { saveFile } from '../options/save-file.ts';
import type { DashboardData } from './dashboard-data.ts';
import { useOwnWeeks } from './own-weeks.ts';

/** `#team/aflever`: my own numbers as a file that I hand over myself. */
export function TeamHandOver({ data }: { data: DashboardData }) {
  const { settings, today } = data;
  const { language, initials, teamAgreement } = settings;
  const text = teamText[language];
  const weeks = useOwnWeeks(data, teamAgreement?.keepWeeks ?? usualWeeks);
  const day = (on: NonNullable<typeof teamAgreement>['informedOn']) => dayWords(on, today, language, 'dated');
  return (
    <>
      <p className="text-soft">{text['hand.lead']}</p>
      {teamAgreement && (
        <section className="mt-3 border-l-4 border-accent pl-3">
          <h2 className="font-semibold">{text['hand.agreed']}</h2>
          <p className="wrap-anywhere">{text['agreement.purpose.line'](teamAgreement.purpose)}</p>
          <p className="text-sm">
            {text['agreement.line'](
              day(teamAgreement.discussedOn),
              day(teamAgreement.informedOn),
              teamAgreement.keepWeeks,
            )}
          </p>
        </section>
      )}
      {weeks && weeks.length === 0 && <p className="mt-3">{text['hand.none']}</p>}
      {weeks && weeks.length > 0 && initials.trim() === '' && (
        <p className="mt-3">
          {text['hand.initials']}{' '}
          <a className="text-accent underline" href="options.html">
            {text['hand.settings']}
          </a>
        </p>
      )}
      {weeks && weeks.length > 0 && initials.trim() !== '' && <Signed data={data} weeks={weeks} />}
    </>
  );
}

function Signed({ data, weeks }: { data: DashboardData; weeks: CountedWeek[] }) {
  const { record, settings, today, rules } = data;
  const { language, initials, unitName } = settings;
  const sign = useCallback(async (): Promise<{ file: CountsFile; fingerprint: string }> => {
    const key = await ownSigningKey(record);
    const who = { initials: whoIs(initials), unit: unitName };
    const file = await signCounts({ format: countsFileFormat, madeOn: today, who, weeks }, key);
    return { file, fingerprint: await fingerprintOf(file.key) };
  }, [record, initials, unitName, today, weeks]);
  const signed = useOpened(sign);
  if (signed.state === 'failed') return <p role="alert">{teamText[language].failed}</p>;
  if (signed.state === 'loading') return null;
  const { file, fingerprint } = signed.value;
  const raw = countsFileText(file);
  return (
    <HandOver
      who={file.who.initials}
      unit={file.who.unit}
      weeks={handOverWeeks(file, rules, language)}
      {...{ fingerprint, raw, language }}
      onSave={async () => {
        saveFile(`rettidig-tal-${file.who.initials.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-${today}.json`, raw);
        const detail = { what: 'counts', weeks: file.weeks.length };
        await writeLog(record, { at: moment().toISOString(), act: 'export', detail });
      }}
    />
  );
}
