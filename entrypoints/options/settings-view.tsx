import { useMemo } from 'react';
import { ClosingDays } from '../../components/closing-days.tsx';
import { NotesSetting } from '../../components/interview-list/notes-setting.tsx';
import { LanguageChoice } from '../../components/language-choice.tsx';
import { LockedPart } from '../../components/locked-part.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { OwnInitials } from '../../components/own-initials.tsx';
import { SiteList } from '../../components/site-list.tsx';
import { SummonsDays } from '../../components/summons-days.tsx';
import { SwitchedOff } from '../../components/switched-off.tsx';
import { TryTally } from '../../components/try-tally.tsx';
import { TryYourselfSetting } from '../../components/try-yourself-setting.tsx';
import { useLive } from '../../components/use-live.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { noTries } from '../../lib/guidance/try-tally.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { forgetTries, liveTryTally } from '../../lib/record/try-tally.ts';
import { optionsText } from '../../lib/text/options-text.ts';
import { afterSwitch } from '../../lib/views/page-line.ts';
import { ReminderPart } from './reminder-part.tsx';
import { switchedOff } from './switched-off.ts';
import { tellBackground } from './tell-background.ts';
import { noAdapters, useAdapters } from './use-adapters.ts';
import { useLocked } from './use-locked.ts';
import { grant, grantAddress, revoke, useSites } from './use-sites.ts';

export interface SettingsViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

/** `#`: which pages are read, and how Rettidig works for the one who sits here. */
export function SettingsView({ record, settings, today }: SettingsViewProps) {
  const { language, initials, closingDays, leave, bookingDays, noticeDays } = settings;
  const text = optionsText[language];
  const { inForce } = useAdapters(record) ?? noAdapters;
  const sites = useSites(inForce);
  const locked = useLocked(record);
  const tries = useLive(useMemo(() => liveTryTally(record), [record]));
  const off = switchedOff(settings, inForce, language);

  async function change(changes: Partial<Settings>) {
    await changeSettings(record, changes);
    await tellBackground();
  }

  return (
    <>
      <p className="text-soft">{text['options.lead']}</p>
      {sites ? (
        <SiteList
          {...sites}
          language={language}
          onGrantAddress={grantAddress}
          onGrantAdapter={async ({ name, origins }) => ({ outcome: await grant(origins ?? []), name })}
          onRevoke={revoke}
        />
      ) : (
        <OptionSection title={text['sites.title']}>…</OptionSection>
      )}
      <SwitchedOff {...{ off, language }} onSwitchOn={(use) => change(afterSwitch(settings, use))} />
      <OwnInitials initials={initials} language={language} onSave={(typed) => change({ initials: typed })} />
      <ClosingDays
        {...{ closingDays, leave, today, language }}
        closingLocked={locked.includes('closingDays')}
        onChange={change}
      />
      <SummonsDays {...{ bookingDays, noticeDays, locked, language }} onSave={change} />
      <LockedPart
        locked={locked.includes('reminders') || settings.featuresOff.includes('reminders')}
        language={language}
      >
        <ReminderPart {...{ record, settings, today }} />
      </LockedPart>
      <LockedPart
        locked={locked.includes('notesAllowed') || settings.featuresOff.includes('notes')}
        language={language}
      >
        <NotesSetting
          allowed={settings.notesAllowed && !settings.featuresOff.includes('notes')}
          language={language}
          onChange={(notesAllowed) => change({ notesAllowed })}
        />
      </LockedPart>
      <TryYourselfSetting
        isOn={settings.tryYourself}
        language={language}
        onChange={(tryYourself) => change({ tryYourself })}
      >
        <TryTally
          tally={tries.state === 'ready' ? tries.value : noTries}
          language={language}
          onForget={() => forgetTries(record)}
        />
      </TryYourselfSetting>
      <LanguageChoice
        language={language}
        locked={locked.includes('language')}
        onChoose={(chosen) => change({ language: chosen })}
      />
    </>
  );
}
