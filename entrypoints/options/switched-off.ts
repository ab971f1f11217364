import type { SwitchedOffThing } from '../../components/switched-off.tsx';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { siteName } from './origin-pattern.ts';

/** What the user has switched off: sites first, then kinds of pages. */
export function switchedOff(
  { pausedSites, pausedPages }: Pick<Settings, 'pausedSites' | 'pausedPages'>,
  adapters: readonly Adapter[],
  language: Language,
): SwitchedOffThing[] {
  const text = diagnosisText[language];
  return [
    ...pausedSites.map((site) => ({ name: siteName(site), use: { on: true, sites: [site], pages: [] } })),
    ...pausedPages.map((page) => {
      const system = adapters.find(({ id }) => id === page.adapter)?.name ?? page.adapter;
      return { name: text['off.list.page'](page.page, system), use: { on: true, sites: [], pages: [page] } };
    }),
  ];
}
