import { dashboardText } from '../lib/text/dashboard-text.ts';
import type { Language } from '../lib/text/language.ts';
import { ViewTabs } from './view-tabs.tsx';

const views = ['week', 'interviews', 'planning', 'progress', 'team', 'exchange'] as const;

export interface DashboardViewsProps {
  open: (typeof views)[number];
  hrefs: Record<(typeof views)[number], string>;
  language: Language;
}

/** The views of the dashboard, and which one is open. */
export function DashboardViews({ open, hrefs, language }: DashboardViewsProps) {
  const text = dashboardText[language];
  const tabs = views.map((view) => ({ id: view, href: hrefs[view], title: text[`views.${view}`] }));
  return <ViewTabs label={text['views.label']} tabs={tabs} open={open} />;
}
