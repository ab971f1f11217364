import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { Proof } from '../../components/proof/proof.tsx';
import { useLive } from '../../components/use-live.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { liveGivenPacks } from '../../lib/record/given-packs.ts';
import { forgetChosen, liveGivenSettings } from '../../lib/record/given-settings.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveRules } from '../../lib/record/rule-changes.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { policyDifferences } from '../../lib/views/policy-view.ts';
import { packLines, type ShownManifest } from '../../lib/views/proof.ts';
import { tellBackground } from './tell-background.ts';
import { tryConnections } from './try-connections.ts';
import { noAdapters, useAdapters } from './use-adapters.ts';
import { useBuild } from './use-build.ts';
import { useLoaded } from './use-loaded.ts';
import { hrefOf } from './use-route.ts';
import { useSites } from './use-sites.ts';

export interface ProofViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

const nothing: never[] = [];

/** `#dokumentation`: what is claimed, with what it can be checked by. */
export function ProofView({ record, settings, today }: ProofViewProps) {
  const { language, retentionDays } = settings;
  const { inForce } = useAdapters(record) ?? noAdapters;
  const sites = useSites(inForce);
  const rules = useLive(useMemo(() => liveRules(record, rulePacks), [record]));
  const packs = useLive(useMemo(() => liveGivenPacks(record), [record]));
  const given = useLive(useMemo(() => liveGivenSettings(record), [record]));
  const [current, theirs] = [
    rules.state === 'ready' ? rules.value : nothing,
    given.state === 'ready' ? given.value : nothing,
  ];
  const hashes = useHashes(current);

  return (
    <Proof
      manifest={shownManifest()}
      id={browser.runtime.id}
      build={useBuild()}
      sites={(sites?.sites ?? nothing).map(({ name }) => name)}
      loaded={useLoaded()}
      packs={packLines(rulePacks, current, hashes, today, language)}
      policy={{
        settings: theirs.length,
        packs: packs.state === 'ready' ? packs.value.length : 0,
        differences: policyDifferences(theirs, language),
        async onUseGiven(setting) {
          await forgetChosen(record, [setting]);
          await tellBackground();
        },
      }}
      {...{ retentionDays, language }}
      day={dayWords(today, today, language, 'full')}
      dataHref={hrefOf.data}
      onTry={tryConnections}
      onPrint={() => window.print()}
    />
  );
}

/** As the browser has it installed: the browser's word, not the build's. */
function shownManifest(): ShownManifest {
  const manifest = browser.runtime.getManifest();
  const { version, permissions = [], optional_permissions: optional = [], host_permissions: hosts = [] } = manifest;
  const { optional_host_permissions: optionalHosts = [] } = manifest;
  const policy = manifest.content_security_policy as { extension_pages?: string } | undefined;
  return { version, permissions, optional, hosts, optionalHosts, policy: policy?.extension_pages ?? '' };
}

/** The fingerprint of the rules of each area; none until they are worked out. */
function useHashes(rules: readonly Rule[]): Record<string, string> {
  const [hashes, setHashes] = useState<Record<string, string>>({});
  useEffect(() => {
    let isLeft = false;
    const byArea = Map.groupBy(rules, ({ area }) => area);
    const all = [...byArea].map(async ([area, own]): Promise<[string, string]> => [area, await sha256(own)]);
    void Promise.all(all).then((entries) => {
      if (!isLeft) setHashes(Object.fromEntries(entries));
    });
    return () => {
      isLeft = true;
    };
  }, [rules]);
  return hashes;
}

async function sha256(data: unknown): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(data)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
