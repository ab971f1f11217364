import { useMemo } from 'react';
import { TeamOff } from '../../components/team/switched-off.tsx';
import { useLive } from '../../components/use-live.ts';
import { ViewTabs } from '../../components/view-tabs.tsx';
import { liveTeam } from '../../lib/record/team.ts';
import { teamText } from '../../lib/text/team-text.ts';
import type { DashboardData } from './dashboard-data.ts';
import { TeamAgreementPart } from './team-agreement.tsx';
import { TeamHandOver } from './team-hand-over.tsx';
import { TeamNumbers } from './team-numbers.tsx';
import { TeamSupervision } from './team-supervision.tsx';
import { hrefOf } from './use-route.ts';

/** The parts of the view, by what the address calls them. */
const parts = { tal: 'numbers', aflever: 'handOver', tilsyn: 'supervision', aftale: 'agreement' } as const;
const partHref = (name: keyof typeof parts) => (name === 'tal' ? hrefOf.team : `${hrefOf.team}/${name}`);

/** `#team`: what a lead may see of the others, once it is agreed; and what a caseworker hands over. */
export function TeamView({ data, of }: { data: DashboardData; of: string | null }) {
  const { record, settings } = data;
  const { language, teamAgreement, featuresOff } = settings;
  const text = teamText[language];
  const team = useLive(useMemo(() => liveTeam(record), [record]));
  const open = of !== null && Object.hasOwn(parts, of) ? (of as keyof typeof parts) : 'tal';
  const tabs = (Object.keys(parts) as (keyof typeof parts)[]).map((name) => ({
    id: name,
    href: partHref(name),
    title: text[`parts.${parts[name]}`],
  }));
  if (featuresOff.includes('team')) return <TeamOff byPolicy agreementHref={partHref('aftale')} language={language} />;
  if (team.state === 'failed') return <p role="alert">{text.failed}</p>;
  if (team.state === 'loading') return null;
  const part = parts[open];
  return (
    <>
      <ViewTabs label={text['parts.label']} tabs={tabs} open={open} />
      {part === 'handOver' && <TeamHandOver data={data} />}
      {part === 'agreement' && <TeamAgreementPart data={data} />}
      {(part === 'numbers' || part === 'supervision') && !teamAgreement && (
        <TeamOff byPolicy={false} agreementHref={partHref('aftale')} language={language} />
      )}
      {part === 'numbers' && teamAgreement && <TeamNumbers {...{ data, agreement: teamAgreement }} team={team.value} />}
      {part === 'supervision' && teamAgreement && <TeamSupervision data={data} kept={team.value.supervisions} />}
    </>
  );
}
