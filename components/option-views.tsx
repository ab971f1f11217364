import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { ViewTabs } from './view-tabs.tsx';

const views = [
  'settings',
  'adapters',
  'kept',
  'rules',
  'changes',
  'guidance',
  'diagnosis',
  'backup',
  'data',
  'proof',
] as const;

export interface OptionViewsProps {
  open: (typeof views)[number];
  hrefs: Record<(typeof views)[number], string>;
  language: Language;
}

/** The views of the options page, and which one is open. */
export function OptionViews({ open, hrefs, language }: OptionViewsProps) {
  const text = optionsText[language];
  const tabs = views.map((view) => ({ id: view, href: hrefs[view], title: text[`views.${view}`] }));
  return <ViewTabs label={text['views.label']} tabs={tabs} open={open} />;
}
