import { useMemo } from 'react';
import { AgreementForm } from '../../components/team/agreement-form.tsx';
import { OtherUnits } from '../../components/team/other-units.tsx';
import { SwitchOff } from '../../components/team/switch-off.tsx';
import { useLive } from '../../components/use-live.ts';
import { liveGivenSettings } from '../../lib/record/given-settings.ts';
import { deleteOldTeamCounts } from '../../lib/record/retention.ts';
import { sameData } from '../../lib/record/same-data.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { deleteTeam } from '../../lib/record/team.ts';
import { targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { logAct } from '../options/log-act.ts';
import { tellBackground } from '../options/tell-background.ts';
import type { DashboardData } from './dashboard-data.ts';

/** `#team/aftale`: what is settled before a lead sees numbers of others. */
export function TeamAgreementPart({ data }: { data: DashboardData }) {
  const { record, settings, today } = data;
  const { language, teamAgreement, otherUnits } = settings;
  const text = teamText[language];
  const given = useLive(useMemo(() => liveGivenSettings(record), [record]));
  if (given.state === 'loading') return null;
  const isFixed = given.state === 'ready' && given.value.some(({ name, locked }) => name === 'teamAgreement' && locked);

  async function change(changes: Partial<Settings>) {
    await changeSettings(record, changes);
    await tellBackground();
  }

  return (
    <>
      <p className="text-soft">{text['agreement.lead']}</p>
      <AgreementForm
        key={JSON.stringify(teamAgreement)}
        agreement={teamAgreement}
        {...{ isFixed, today, language }}
        onSave={async (agreement) => {
          await change({ teamAgreement: agreement });
          await deleteOldTeamCounts(record, today);
          if (sameData(agreement, teamAgreement)) return;
          await logAct(record, 'team', { what: teamAgreement ? 'agreement-changed' : 'agreement-on' });
        }}
      />
      {!isFixed && (
        <SwitchOff
          isOn={teamAgreement !== null}
          language={language}
          onOff={async () => {
            await change({ teamAgreement: null });
            const bringBack = await deleteTeam(record);
            await logAct(record, 'team', { what: 'agreement-off' });
            await logAct(record, 'deletion', { what: 'team' });
            return async () => {
              await change({ teamAgreement });
              await bringBack();
              await logAct(record, 'team', { what: 'agreement-on' });
              await logAct(record, 'undo', { what: 'team' });
            };
          }}
        />
      )}
      <OtherUnits
        units={otherUnits}
        groups={targetGroups.map((group) => ({ id: group.id, words: group[language] }))}
        language={language}
        onChange={(units) => change({ otherUnits: units })}
      />
    </>
  );
}
