import { parseIsoDate } from '../dates/iso-date.ts';
import { decodeText } from '../files/decode-text.ts';
import { mostProblems, refusedFile, type FileProblem, type FileRead } from '../files/file-read.ts';
import { readCsv, type CsvForm, type CsvRecord } from '../files/read-csv.ts';
import { readJson, type JsonForm } from '../files/read-json.ts';
import { PageKind } from './guidance-values.ts';
import { mostWorkflows, Workflow, WorkflowCatalogue } from './workflow.ts';

/** What only others know. */
export interface KnownIds {
  rules: ReadonlySet<string>;
  groups: ReadonlySet<string>;
}

const mostBytes = 8_000_000;

export const workflowForm: JsonForm<WorkflowCatalogue> = {
  schema: WorkflowCatalogue,
  limits: { bytes: mostBytes, values: 400_000, depth: 8, text: 500, name: 100 },
};

/** The columns of a table; a spreadsheet may leave out those that are not needed. */
const csvForm: CsvForm<
  'id' | 'title' | 'area' | 'groups' | 'rules' | 'pages' | 'url' | 'toolTitles' | 'toolUrls' | 'checkedOn'
> = {
  columns: {
    id: { names: ['id'], needed: true },
    title: { names: ['titel', 'title'], needed: true },
    area: { names: ['område', 'area'], needed: true },
    groups: { names: ['målgrupper', 'targetGroups', 'målgruppe'], needed: false },
    rules: { names: ['regler', 'rules'], needed: false },
    pages: { names: ['sider', 'pages'], needed: false },
    url: { names: ['adresse', 'url'], needed: true },
    toolTitles: { names: ['værktøjer', 'tools'], needed: false },
    toolUrls: { names: ['værktøjsadresser', 'toolUrls'], needed: false },
    checkedOn: { names: ['kontrolleret', 'checkedOn'], needed: true },
  },
  limits: { bytes: mostBytes, rows: mostWorkflows, cell: 2000 },
};

/**
 * Reads a catalogue that somebody brought, as JSON or as a table. Whole or not at all: one row that is wrong, and
 * nothing of it is used.
 *
 * @param name of the file, by which a catalogue that comes as a table is called
 */
export function readWorkflowFile(bytes: Uint8Array, name: string, known: KnownIds): FileRead<WorkflowCatalogue> {
  const read = isJson(bytes) ? readJson(bytes, workflowForm) : readTable(bytes, name);
  if (!read.ok) return read;
  const problems = problemsBetween(read.content, known).slice(0, mostProblems);
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** A catalogue as a file: what reading it again gives is the same catalogue. */
export function workflowFileText(catalogue: WorkflowCatalogue): string {
  return `${JSON.stringify({ $schema: workflowSchemaName, ...catalogue }, null, 2)}\n`;
}

export const workflowSchemaName = 'workflows.schema.json';

/** By its first sign; only so much is looked at. */
function isJson(bytes: Uint8Array): boolean {
  return /^\uFEFF?\s*[[{]/.test(decodeText(bytes.subarray(0, 100)) ?? '');
}

function readTable(bytes: Uint8Array, name: string): FileRead<WorkflowCatalogue> {
  const table = readCsv(bytes, csvForm);
  if (!table.ok) return table;
  if (table.content.length === 0) return refusedFile('empty');
  const problems: FileProblem[] = [];
  const entries = table.content.flatMap((record) => {
    const found = entryOf(record);
    if (Array.isArray(found)) problems.push(...found);
    return Array.isArray(found) ? [] : [{ entry: found, row: record.row }];
  });
  problems.push(...doubles(entries.map(({ entry, row }) => ({ id: entry.id, row }))));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) };
  const title = name.replace(/\.[a-z]+$/i, '').slice(0, 200) || 'CSV';
  return { ok: true, content: { format: 'rettidig-workflows/1', title, entries: entries.map(({ entry }) => entry) } };
}

function entryOf({ row, cells }: CsvRecord<keyof typeof csvForm.columns>): Workflow | FileProblem[] {
  const day = parseIsoDate(cells.checkedOn) ?? parseIsoDate(cells.checkedOn.split('-').reverse().join('-'));
  const titles = listIn(cells.toolTitles);
  const urls = listIn(cells.toolUrls);
  if (titles.length !== urls.length)
    return [{ code: 'wrong', row, field: 'værktøjsadresser', expected: `${titles.length}` }];
  const read = Workflow.safeParse({
    id: cells.id,
    title: cells.title,
    area: cells.area,
    targetGroups: listIn(cells.groups),
    rules: listIn(cells.rules),
    pages: listIn(cells.pages),
    url: cells.url,
    tools: titles.map((title, index) => ({ title, url: urls[index] })),
    checkedOn: day ?? cells.checkedOn,
  });
  if (read.success) return read.data;
  return read.error.issues.map(({ path, code, message, ...issue }): FileProblem => {
    const isAddress = code === 'custom' && 'params' in issue && issue.params?.code === 'address';
    const field = columnOf[String(path[0])] ?? String(path[0]);
    return { code: isAddress ? 'address' : 'wrong', row, field, expected: expectedOf(field, message) };
  });
}

const columnOf: Readonly<Record<string, string>> = {
  title: 'titel',
  area: 'område',
  targetGroups: 'målgrupper',
  rules: 'regler',
  pages: 'sider',
  url: 'adresse',
  tools: 'værktøjsadresser',
  checkedOn: 'kontrolleret',
};

function expectedOf(field: string, message: string): string {
  return field === 'sider' ? PageKind.options.join(' / ') : message.replace(/^Invalid input$/, '');
}

/** Several of them in one cell, parted by commas or bars. */
function listIn(cell: string): string[] {
  return cell
    .split(/[,|]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function problemsBetween({ entries, baseUrl }: WorkflowCatalogue, { rules, groups }: KnownIds): FileProblem[] {
  const problems: FileProblem[] = [];
  for (const [index, { targetGroups, rules: named }] of entries.entries()) {
    const add = (field: string, expected: string) =>
      problems.push({ code: 'unknown-id', row: index + 1, field, expected });
    for (const group of targetGroups) if (!groups.has(group)) add(`targetGroups: ${group}`, [...groups].join(' | '));
    for (const rule of named) if (!rules.has(rule)) add(`rules: ${rule}`, 'contact-4-in-first-6m, …');
  }
  if (baseUrl !== undefined && URL.parse(baseUrl) === null) {
    problems.push({ code: 'address', row: null, field: 'baseUrl', expected: 'https://…/' });
  }
  return [...problems, ...doubles(entries.map(({ id }, index) => ({ id, row: index + 1 })))];
}

function doubles(ids: readonly { id: string; row: number }[]): FileProblem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id, row }): FileProblem[] => {
    if (seen.has(id)) return [{ code: 'duplicate', row, field: 'id', expected: '' }];
    seen.add(id);
    return [];
  });
}
