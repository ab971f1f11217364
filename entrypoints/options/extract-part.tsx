import { CitizenExtract } from '../../components/data/citizen-extract.tsx';
import { NewNumber } from '../../components/data/new-number.tsx';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { changeCpr } from '../../lib/record/change-cpr.ts';
import { cprDigits } from '../../lib/record/cpr-number.ts';
import { extractOf } from '../../lib/record/extract.ts';
import { findCitizens } from '../../lib/record/kept-citizens.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { extractView } from '../../lib/views/data-extract.ts';
import { logAct } from './log-act.ts';
import { saveFile } from './save-file.ts';
import { tellBackground } from './tell-background.ts';
import { noAdapters, useAdapters } from './use-adapters.ts';
import { hrefOf } from './use-route.ts';

export interface ExtractPartProps {
  record: CaseRecord;
  language: Language;
  today: IsoDate;
}

/** So many citizens are shown for one search. */
const mostFound = 8;

/** One citizen: all that is kept about them, and what becomes of it when they get another number. */
export function ExtractPart({ record, language, today }: ExtractPartProps) {
  const text = dataText[language];
  const { inForce } = useAdapters(record) ?? noAdapters;
  const systemName = (system: string) => inForce.find((one) => one.system === system)?.name ?? system;

  async function find(typed: string) {
    const found = await findCitizens(record, typed, mostFound + 1);
    const people = found.slice(0, mostFound).map(({ name, cases }) => ({
      id: cases[0]!.id,
      who: name ?? cases[0]!.ref,
      cases: cases.map(({ ref, system }) => text['extract.case'](ref, systemName(system))),
    }));
    return { found: people, more: found.length > mostFound };
  }

  async function show(id: string) {
    const extract = await extractOf(record, id);
    if (!extract) return null;
    await logAct(record, 'extract', { what: 'citizen', cases: extract.cases.length });
    return extractView(extract, systemName, today, language);
  }

  async function save(id: string) {
    const extract = await extractOf(record, id);
    if (!extract) return;
    // No name and no number in the file's own name: it is seen by whoever sees the folder.
    saveFile(
      `rettidig-indsigt-${today}.json`,
      JSON.stringify({ format: 'rettidig-extract/1', on: today, ...extract }, null, 2),
    );
    await logAct(record, 'export', { what: 'extract', cases: extract.cases.length });
  }

  async function change(from: string, to: string) {
    const { linked, joined, undo } = await changeCpr(record, from, to);
    if (linked > 0) {
      await logAct(record, 'merge', { cases: linked });
      await tellBackground();
    }
    return {
      linked,
      joined,
      undo: async () => {
        const isBack = await undo();
        if (isBack) {
          await logAct(record, 'undo', { cases: linked });
          await tellBackground();
        }
        return isBack;
      },
    };
  }

  return (
    <>
      <CitizenExtract
        {...{ language, keptHref: hrefOf.kept }}
        onFind={find}
        onShow={show}
        onSave={save}
        onPrint={() => window.print()}
      />
      <NewNumber language={language} isNumber={(typed) => cprDigits(typed) !== null} onChange={change} />
    </>
  );
}
