import { AdapterImport, type AdapterImportOutcome } from '../../components/adapter-import.tsx';
import { AdapterList } from '../../components/adapter-list.tsx';
import { AdapterPolicy } from '../../components/adapter-policy.tsx';
import { adapterBundleText, readAdapterBundle } from '../../lib/adapters/adapter-bundle.ts';
import { adapterSchemaName } from '../../lib/adapters/adapter-schema.ts';
import { knownAdapters } from '../../lib/adapters/known-adapters.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { adapterWords, removeOwnAdapter, saveOwnAdapters } from '../../lib/record/own-adapters.ts';
import { misfits, type Settings } from '../../lib/record/settings.ts';
import { adapterText } from '../../lib/text/adapter-text.ts';
import { adapterLines, adapterProblemLines, type AdapterLine } from '../../lib/views/own-adapters-view.ts';
import { settingName } from '../../lib/views/policy-view.ts';
import { siteName } from './origin-pattern.ts';
import { logAct } from './log-act.ts';
import { saveFile } from './save-file.ts';
import { tellBackground } from './tell-background.ts';
import { noAdapters, useAdapters } from './use-adapters.ts';
import { grant, useSites } from './use-sites.ts';

export interface AdaptersViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

/** `#opsaetninger`: which set-ups there are, where they come from, and what the municipality has decided. */
export function AdaptersView({ record, settings: { language }, today }: AdaptersViewProps) {
  const text = adapterText[language];
  const shelf = useAdapters(record);
  const sites = useSites(shelf?.inForce ?? noAdapters.inForce);
  if (!shelf || !sites) return null;
  const { policy, problems } = shelf.policy;
  const all = {
    known: knownAdapters,
    own: shelf.own.own,
    policy: policy.adapters,
    policyLocked: policy.adaptersLocked,
  };
  const granted = new Set(sites.sites.map(({ origin }) => origin));
  const unfit = misfits(policy.settings);
  const locked = Object.entries(policy.settings).flatMap(([name, one]) =>
    one.locked && name !== 'requireSignOff' && !unfit.includes(name) ? settingName(name, language) : [],
  );

  return (
    <>
      <p className="text-soft">{text['adapters.lead']}</p>
      <AdapterPolicy
        hosts={policy.hosts.map((pattern) => ({ pattern, name: siteName(pattern), granted: granted.has(pattern) }))}
        adaptersLocked={policy.adaptersLocked}
        signOffRequired={policy.settings.requireSignOff?.value === true}
        locked={locked}
        problems={[
          ...problems.map(({ key, expected }) => text['policy.problem'](key, expected)),
          ...unfit.map((name) => text['policy.misfit'](settingName(name, language))),
        ]}
        language={language}
        onGrant={grant}
      />
      <AdapterList
        adapters={adapterLines(all, today, language)}
        notUnderstood={shelf.own.notUnderstood}
        language={language}
        onExport={(lines) => exportFile(lines.map(adapterOf))}
        onDelete={async ({ id }) => told(await removeOwnAdapter(record, id))}
      />
      <AdapterImport language={language} schemaHref={`/schema/${adapterSchemaName}`} onImport={importFile} />
    </>
  );

  function adapterOf({ source, id }: AdapterLine) {
    const adapters = source === 'own' ? all.own.map(({ adapter }) => adapter) : all[source];
    return adapters.find((one) => one.id === id)!;
  }

  function exportFile(adapters: readonly ReturnType<typeof adapterOf>[]) {
    const [only] = adapters;
    saveFile(adapters.length === 1 ? `${only!.id}.adapter.json` : 'adapters.json', adapterBundleText(adapters));
  }

  async function importFile(file: File): Promise<AdapterImportOutcome> {
    const read = readAdapterBundle(await file.text(), adapterWords);
    if (!read.ok) return { in: false, problems: adapterProblemLines(read.problems, language) };
    const saved = await saveOwnAdapters(record, read.adapters, today).catch((error: unknown) => {
      console.warn('Rettidig:', error);
      return null;
    });
    if (!saved) return { in: false, problems: null };
    await logAct(record, 'import', { what: 'adapters', count: read.adapters.length });
    const undo = await told(saved.undo);
    return { in: true, names: read.adapters.map(({ name }) => name), replaced: saved.replaced, undo };
  }
}

/** The background hears of what was done, and of its undoing: open pages are read anew. */
async function told(undo: () => Promise<void>): Promise<() => Promise<void>> {
  await tellBackground();
  return async () => {
    await undo();
    await tellBackground();
  };
}
