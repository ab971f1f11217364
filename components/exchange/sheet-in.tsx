import { useEffect, useState } from 'react';
import { columnProblem, guessColumns, type Sheet } from '../../lib/export/read-sheet.ts';
import type { FileProblem, FileRead } from '../../lib/files/file-read.ts';
import type { ColumnMeaning } from '../../lib/text/column-words.ts';
import { exchangeText } from '../../lib/text/exchange-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ImportPreview as Preview } from '../../lib/views/exchange-import.ts';
import { fileProblemLines } from '../../lib/views/file-problem-lines.ts';
import { Button } from '../button.tsx';
import { FileField } from '../file-field.tsx';
import { OptionSection } from '../option-section.tsx';
import { RefusedFile } from '../refused-file.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { ImportPreview } from './import-preview.tsx';

/** How a table is to be understood. */
export interface SheetReading {
  meanings: readonly ColumnMeaning[];
  /** id of the case system where no column names one */
  system: string;
  /** cases too that Rettidig has not seen */
  takeUnknown: boolean;
}

export interface ReadyImport {
  preview: Preview;
  /** Takes all in that can be taken, at once. @returns how many cases changed, and what takes it back */
  take: () => Promise<{ cases: number; undo: () => Promise<number> }>;
}

export interface SheetInProps {
  systems: readonly { id: string; name: string }[];
  /** names are hidden on the screen: the file's name, the headings and the cells may hold some, and are not shown */
  isMasked: boolean;
  language: Language;
  read: (file: File) => Promise<FileRead<Sheet>>;
  prepare: (sheet: Sheet, reading: SheetReading) => Promise<ReadyImport>;
}

type Step =
  | { at: 'rest'; said: string; undo: (() => Promise<number>) | null }
  | { at: 'refused'; name: string; problems: readonly FileProblem[] }
  | { at: 'columns'; name: string; sheet: Sheet };

const rest = (said = '', undo: (() => Promise<number>) | null = null): Step => ({ at: 'rest', said, undo });

/** A spreadsheet of one's own, taken in: chosen, its columns understood, looked at row by row, taken in whole. */
export function SheetIn(props: SheetInProps) {
  const { isMasked, language, read } = props;
  const text = exchangeText[language];
  const [step, setStep] = useState<Step>(rest());

  async function choose(file: File) {
    try {
      const answer = await read(file);
      setStep(
        answer.ok
          ? { at: 'columns', name: file.name, sheet: answer.content }
          : { at: 'refused', name: file.name, problems: answer.problems },
      );
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep(rest(text['in.broken']));
    }
  }

  async function takeBack(undo: () => Promise<number>) {
    try {
      const stand = await undo();
      setStep(rest(stand > 0 ? text['undone.some'](stand) : text.undone));
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep(rest(text['taken.failed'], undo));
    }
  }

  return (
    <OptionSection title={text['in.title']}>
      <p className="mb-2 text-sm text-soft">{text['in.why']}</p>
      <FileField
        label={text['in.file']}
        accept=".csv,.txt"
        hint={text['in.file.hint']}
        onChoose={(file) => void choose(file)}
      />
      {step.at === 'columns' && (
        <Columns
          key={step.name}
          {...props}
          name={step.name}
          sheet={step.sheet}
          onDone={(said, undo) => setStep(rest(said, undo))}
        />
      )}
      <div role="status">
        {step.at === 'refused' && (
          <RefusedFile
            title={text['in.refused'](isMasked ? text['in.hidden'] : step.name)}
            text={text['in.refused.text']}
            lines={fileProblemLines(isMasked ? step.problems.map(withoutField) : step.problems, language)}
          />
        )}
        {step.at === 'rest' && step.said !== '' && <p className="mt-2 font-semibold">{step.said}</p>}
      </div>
      {step.at === 'rest' && step.undo && (
        <Button className="mt-2" onClick={() => void takeBack(step.undo!)}>
          {text.undo}
        </Button>
      )}
    </OptionSection>
  );
}

/** The field is a heading of the file. */
function withoutField(problem: FileProblem): FileProblem {
  return { ...problem, field: '', expected: '' };
}

interface ColumnsProps extends SheetInProps {
  name: string;
  sheet: Sheet;
  onDone: (said: string, undo: (() => Promise<number>) | null) => void;
}

function Columns({ name, sheet, systems, isMasked, language, prepare, onDone }: ColumnsProps) {
  const text = exchangeText[language];
  const [reading, setReading] = useState<SheetReading>(() => ({
    meanings: guessColumns(sheet.headings),
    system: systems[0]?.id ?? '',
    takeUnknown: false,
  }));
  const [leaveOut, setLeaveOut] = useState(false);
  const [ready, setReady] = useState<ReadyImport | null>(null);
  const [failed, setFailed] = useState(false);
  const problem = columnProblem(reading.meanings);
  const headings = isMasked
    ? sheet.headings.map((_heading, place) => text['in.column.number'](place + 1))
    : sheet.headings;
  const examples = sheet.headings.map((_heading, place) =>
    isMasked ? '' : (sheet.rows.find(({ cells }) => cells[place])?.cells[place] ?? ''),
  );

  useEffect(() => {
    let left = false;
    if (problem !== null) return;
    prepare(sheet, reading).then(
      (prepared) => !left && setReady(prepared),
      (error: unknown) => {
        console.warn('Rettidig:', error);
        if (!left) setFailed(true);
      },
    );
    return () => {
      left = true;
    };
  }, [sheet, reading, problem, prepare]);

  function change(changes: Partial<SheetReading>) {
    setReady(null);
    setFailed(false);
    setLeaveOut(false);
    setReading({ ...reading, ...changes });
  }

  async function take({ take: takeIn }: ReadyImport) {
    try {
      const { cases, undo } = await takeIn();
      onDone(text.taken(cases), cases > 0 ? undo : null);
    } catch (error) {
      console.warn('Rettidig:', error);
      setFailed(true);
    }
  }

  const isBlocked = !ready || ready.preview.entries === 0 || (ready.preview.refused > 0 && !leaveOut);
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="font-semibold wrap-anywhere">
        {text['in.columns.title'](isMasked ? text['in.hidden'] : name, sheet.rows.length)}
      </h3>
      <p className="text-sm text-soft">{text['in.columns.why']}</p>
      <ColumnChoice
        headings={headings}
        examples={examples}
        meanings={reading.meanings}
        language={language}
        onChange={(meanings) => change({ meanings })}
      />
      {systems.length > 1 && (
        <label className="my-2 flex flex-wrap items-baseline gap-2">
          {text['in.system']}
          <select
            value={reading.system}
            className="min-h-8 rounded-control border border-edge bg-card px-1"
            onChange={(event) => change({ system: event.target.value })}
          >
            {systems.map(({ id, name: title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="flex min-h-6 items-baseline gap-2">
        <input
          type="checkbox"
          checked={reading.takeUnknown}
          onChange={(event) => change({ takeUnknown: event.target.checked })}
        />
        <span>
          {text['in.unknown.label']}
          <span className="block text-xs text-soft">{text['in.unknown.why']}</span>
        </span>
      </label>
      <div role="status">
        {problem && <p className="mt-2 text-over">{text[`problem.${problem}`]}</p>}
        {failed && <p className="mt-2 font-semibold text-over">{text['taken.failed']}</p>}
      </div>
      {!problem && ready && (
        <ImportPreview preview={ready.preview} leaveOut={leaveOut} language={language} onLeaveOut={setLeaveOut} />
      )}
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <Button look="primary" disabled={problem !== null || isBlocked} onClick={() => ready && void take(ready)}>
          {text.take}
        </Button>
        <Button onClick={() => onDone('', null)}>{text.cancel}</Button>
        <span className="text-xs text-soft">{text['preview.whole']}</span>
      </p>
    </div>
  );
}
