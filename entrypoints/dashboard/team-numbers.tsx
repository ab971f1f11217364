import { useMemo, useState } from 'react';
import { ConfirmedKeys } from '../../components/team/confirmed-keys.tsx';
import { Headline } from '../../components/team/headline.tsx';
import { NumberTable } from '../../components/team/number-table.tsx';
import { PublicSheet } from '../../components/team/public-sheet.tsx';
import { ChoiceField } from '../../components/rule-book/field.tsx';
import { isoWeek } from '../../lib/dates/iso-week.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { forgetKey, type Team } from '../../lib/record/team.ts';
import type { TeamAgreement } from '../../lib/team/agreement.ts';
import { lastMondays } from '../../lib/dates/iso-week.ts';
import { coursesOf } from '../../lib/team/progress-of.ts';
import { publicSheet } from '../../lib/team/public-sheet.ts';
import { ofUnit, onePerPerson, unitsToChoose, usedWeeks } from '../../lib/team/team-numbers.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { teamHeadline } from '../../lib/views/team-headline.ts';
import { teamSheet } from '../../lib/views/team-sheet.ts';
import { teamTables } from '../../lib/views/team-tables.ts';
import type { DashboardData } from './dashboard-data.ts';
import { TeamSources } from './team-sources.tsx';

interface TeamNumbersProps {
  data: DashboardData;
  agreement: TeamAgreement;
  team: Team;
}

/** So many weeks stand side by side. */
const shownWeeks = 6;

/** `#team`: who has how many, why, and whether it is getting better. */
export function TeamNumbers({ data, agreement, team }: TeamNumbersProps) {
  const { record, settings, today, rules } = data;
  const { language } = settings;
  const text = teamText[language];
  const mondays = useMemo(() => lastMondays(today, agreement.keepWeeks), [today, agreement.keepWeeks]);
  const kept = team.weeks.filter(({ monday }) => mondays.includes(monday));
  const counted = mondays.filter((monday) => kept.some((week) => week.monday === monday));
  const [chosen, setChosen] = useState<IsoDate | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const monday = chosen !== null && counted.includes(chosen) ? chosen : counted.at(-1);
  const units = unitsToChoose(usedWeeks(kept), agreement.level);
  // Of each person one source first: else a unit would have cases that are in no number of all together.
  const shown = ofUnit(usedWeeks(kept), unit !== null && units.includes(unit) ? unit : null);
  const { setAside } = onePerPerson(kept.filter((week) => week.monday === monday));
  const picked = { used: shown.filter((week) => week.monday === monday), setAside };
  const until = monday ? mondays.slice(0, mondays.indexOf(monday) + 1).slice(-shownWeeks) : [];
  const courses = coursesOf(shown, until);
  const named = agreement.level === 'named';
  const headline = teamHeadline(picked, { team: courses.team, named }, today, language);
  const tables = teamTables({ used: picked.used, courses, named, rules, language });
  const sheet = publicSheet(kept.filter((week) => week.monday === monday));
  const day = (on: IsoDate) => dayWords(on, today, language, 'dated');
  return (
    <>
      <div className="print:hidden">
        <p className="wrap-anywhere">{text['agreement.purpose.line'](agreement.purpose)}</p>
        <p className="text-sm text-soft">
          {text['agreement.line'](day(agreement.discussedOn), day(agreement.informedOn), agreement.keepWeeks)}
        </p>
        {headline ? (
          <>
            <Headline view={headline}>
              {(counted.length > 1 || units.length > 1) && (
                <div className="mt-2 grid max-w-120 grid-cols-[repeat(auto-fit,minmax(180px,1fr))] gap-3">
                  {counted.length > 1 && (
                    <ChoiceField
                      label={text['week.choose']}
                      value={monday!}
                      choices={counted.toReversed().map((value) => ({
                        value,
                        words: text['week.option'](isoWeek(value).week, dayWords(value, today, language, 'short')),
                      }))}
                      onChange={setChosen}
                    />
                  )}
                  {units.length > 1 && (
                    <ChoiceField
                      label={text['unit.choose']}
                      // An index, for a unit may have any name, and none.
                      value={String(unit === null ? -1 : units.indexOf(unit))}
                      choices={[
                        { value: '-1', words: text['unit.all'] },
                        ...units.map((name, index) => ({ value: String(index), words: name || text['unit.none'] })),
                      ]}
                      onChange={(index) => setUnit(units[Number(index)] ?? null)}
                    />
                  )}
                </div>
              )}
            </Headline>
            {tables.map((table) => (
              <NumberTable key={table.id} table={table} language={language} />
            ))}
          </>
        ) : (
          <section className="mt-4 rounded-card border border-line bg-card p-4">
            <h2 className="text-lg font-semibold">{text['empty.title']}</h2>
            <p className="text-soft">{text['empty.text']}</p>
          </section>
        )}
        <TeamSources data={data} />
        <ConfirmedKeys
          keys={team.members}
          {...{ today, language }}
          onForget={(fingerprint) => forgetKey(record, fingerprint)}
        />
      </div>
      {headline && (
        <PublicSheet
          sheet={sheet && teamSheet(sheet, rules, today, language)}
          language={language}
          onPrint={() => window.print()}
        />
      )}
    </>
  );
}
