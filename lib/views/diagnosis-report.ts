import type { IsoDate } from '../dates/iso-date.ts';
import { diagnosisText, type DiagnosisText } from '../text/diagnosis-text.ts';
import type { Language } from '../text/language.ts';
import { lostFieldText } from '../text/lost-field-text.ts';
import type { TabDiagnosis } from './diagnosis.ts';
import { diagnosisView, type FieldLine, type FrameView } from './diagnosis-view.ts';

/** What the report says of the machine it comes from. */
export interface ReportedFrom {
  /** of the extension */
  version: string;
  /** the browser as it describes itself to pages */
  userAgent: string;
  today: IsoDate;
  language: Language;
}

/**
 * A fault report as plain text. It is made from a diagnosis and from nothing else, and that has room for names and
 * selectors of set-ups, counts and codes only: no reference, name, number, date of a case, title or full address.
 */
export function diagnosisReport(diagnosis: TabDiagnosis, from: ReportedFrom): string {
  const { version, userAgent, today, language } = from;
  const text = diagnosisText[language];
  const { frames } = diagnosisView(diagnosis, today, language);
  const lines = [
    text['report.heading'],
    text['report.version'](version, browserName(userAgent), language),
    today,
    text['report.noPersons'],
    ...frames.flatMap((frame, index) => ['', ...frameLines(frame, diagnosis.frames[index]?.page ?? null, language)]),
    '',
    diagnosis.faults.length > 0 ? `${text['report.faults']}:` : text['report.faults.none'],
    ...diagnosis.faults.map(({ code, adapter, page, firstOn, lastOn }) => {
      const when = firstOn === lastOn ? lastOn : `${firstOn} – ${lastOn}`;
      return `- ${[code, adapter, page, when].filter(Boolean).join(' · ')}`;
    }),
  ];
  return lines.join('\n');
}

/**
 * @example
 * browserName('Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0') //=> 'Firefox 153'
 */
export function browserName(userAgent: string): string {
  const [, name, version] = /(Edg|Firefox|Chrome)\/(\d+)/.exec(edgeFirst(userAgent)) ?? [];
  return name ? `${name === 'Edg' ? 'Edge' : name} ${version}` : '?';
}

/** Edge names Chrome too, before itself. */
function edgeFirst(userAgent: string): string {
  return /\bEdg\/\d+/.exec(userAgent)?.[0] ?? userAgent;
}

function frameLines(
  { title, place, conditions, fields, lost, coverage }: FrameView,
  page: { adapter: string; page: string } | null,
  language: Language,
): string[] {
  const text = diagnosisText[language];
  const lostText = lostFieldText[language];
  return [
    `${title}: ${place}`,
    ...(page ? [`${text['report.system']}: ${page.adapter} · ${page.page}`] : []),
    ...conditions.flatMap(({ words, state, details }) => [
      `[${text[`state.${state}`]}] ${words}`,
      ...details.map((detail) => `    ${detail}`),
    ]),
    ...(fields.length > 0 ? [`${text['fields.title']}:`, ...fields.map((field) => fieldWords(field, text))] : []),
    ...(lost.length > 0
      ? [`${lostText['lost.title']}:`, ...lost.map(({ label, words }) => `    ${label}: ${words}`)]
      : []),
    ...(coverage ? [`${text['coverage.title']}: ${coverage.read} · ${coverage.clear}`] : []),
    ...(coverage?.reasons ?? []).map((reason) => `    ${reason}`),
    ...(coverage?.helps ? [`    ${text['coverage.helps']}: ${coverage.helps.words}`] : []),
  ];
}

function fieldWords({ label, confidence, remark, ...line }: FieldLine, text: DiagnosisText): string {
  const { read, empty, unreadable, missing } = line;
  const counts = Object.entries({ read, empty, unreadable, missing }).filter(([, count]) => count > 0);
  const told = counts.map(([what, count]) => `${text[`fields.${what as 'read'}`].toLowerCase()} ${count}`);
  if (confidence !== null) told.push(text['fields.confidence'](confidence));
  return `    ${label}: ${told.join(', ')}${remark ? ` (${remark})` : ''}`;
}
