import type { Procedure } from '../guidance/procedure.ts';
import type { CopyText } from '../guidance/texts.ts';
import type { WorkflowCatalogue } from '../guidance/workflow.ts';
import type { Rule } from '../rules/rule.ts';
import { complaintText } from '../text/complaint-text.ts';
import { copiedText } from '../text/copied-text.ts';
import { dashboardText } from '../text/dashboard-text.ts';
import { optionsText } from '../text/options-text.ts';
import { dashboardAddress, type DashboardView } from './dashboard-address.ts';
import type { PaletteEntry } from './palette-search.ts';
import { guidanceLink, oldWords, type LinkContext } from './workflow-links.ts';

export interface Findable {
  workflows: WorkflowCatalogue;
  procedures: readonly Procedure[];
  texts: readonly CopyText[];
  rules: readonly Rule[];
  context: LinkContext;
}

/** The views of the options page by what stands after the `#` of its address. */
const views = {
  settings: '',
  kept: 'gemte-sager',
  rules: 'regelbog',
  changes: 'aendringer',
  guidance: 'vejledning',
  adapters: 'opsaetninger',
  diagnosis: 'diagnose',
} as const;

const options = '/options.html';
const dashboard = '/dashboard.html';

/** Ids of the entries that the side panel answers itself where they belong to its case. */
export const complaintHelp = 'help/complaint';
export const procedurePrefix = 'procedure/';

/** The page of such an entry, for where it belongs to no case. */
export function pageOfEntry(id: string): string {
  const isHelp = id === complaintHelp;
  return `${options}#${isHelp ? 'vejledning/klage' : `vejledning/procedurer/${id.slice(procedurePrefix.length)}`}`;
}

/** All that the palette finds: our own pages first, then help and procedures, workflows and their tools, texts, and the rules of the rule book. */
export function paletteEntries({ workflows, procedures, texts, rules, context }: Findable): PaletteEntry[] {
  const { language } = context;
  const words = optionsText[language];
  const dashboardWords = dashboardText[language];
  const own = (kind: PaletteEntry['kind'], id: string, title: string, detail: string, hash: string): PaletteEntry => ({
    id: `${kind}/${id}`,
    kind,
    title,
    detail,
    href: hash ? `${options}#${hash}` : options,
    closed: null,
  });
  return [
    ...Object.entries(dashboardAddress).map(([view, hash]) => ({
      ...own('view', view, dashboardWords[`views.${view as DashboardView}`], 'Rettidig', hash),
      href: `${dashboard}#${hash}`,
    })),
    ...Object.entries(views).map(([view, hash]) =>
      own('view', view, words[`views.${view as keyof typeof views}`], 'Rettidig', hash),
    ),
    // The side panel shows these beside its case; everywhere else they have a page.
    own('help', 'complaint', complaintText[language]['complaint.title'], words['views.guidance'], 'vejledning/klage'),
    ...procedures.map(({ id, title, owner }) => own('procedure', id, title, owner, `vejledning/procedurer/${id}`)),
    ...workflowEntries(workflows, context),
    ...texts.map(({ id, title, kind }) =>
      own('text', id, title, copiedText[language][`texts.${kind}`], `vejledning/tekster/${id}`),
    ),
    ...rules.map(({ id, title }) => own('rule', id, title[language], words['views.rules'], `regelbog/${id}`)),
  ];
}

function workflowEntries(catalogue: WorkflowCatalogue, context: LinkContext): PaletteEntry[] {
  return catalogue.entries.flatMap((workflow): PaletteEntry[] => {
    const { id, title, area, url, tools } = workflow;
    const entry = (kind: 'workflow' | 'tool', key: string, name: string, detail: string, address: string) => {
      const { href, closed } = guidanceLink(name, address, catalogue.baseUrl, context);
      return { id: `${kind}/${key}`, kind, title: name, detail, href, closed };
    };
    const old = oldWords(workflow, context);
    return [
      entry('workflow', id, title, old ? `${area} · ${old}` : area, url),
      ...tools.map((tool, index) => entry('tool', `${id}/${index}`, tool.title, title, tool.url)),
    ];
  });
}
