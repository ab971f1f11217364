import { useMemo, useState } from 'react';
import { FieldsStep } from '../../components/mapping/fields-step.tsx';
import { GroupsStep } from '../../components/mapping/groups-step.tsx';
import { HistoryStep } from '../../components/mapping/history-step.tsx';
import { KeyStep } from '../../components/mapping/key-step.tsx';
import { KindStep } from '../../components/mapping/kind-step.tsx';
import { PlaceStep } from '../../components/mapping/place-step.tsx';
import { PointingStep } from '../../components/mapping/pointing-step.tsx';
import { ReadTable } from '../../components/mapping/read-table.tsx';
import { RowStep } from '../../components/mapping/row-step.tsx';
import { SaveStep } from '../../components/mapping/save-step.tsx';
import { SavedStep } from '../../components/mapping/saved-step.tsx';
import { problemLine } from '../../lib/adapters/adapter-file.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { groupFieldOf, groupSaid, meaningSaid, nothingSaid, setUpOf, type Answers } from '../../lib/mapping/answers.ts';
import { keyOf } from '../../lib/mapping/draft.ts';
import { eventSaid, heldInterview, historyOfTable, kindWords, withColumnsOf } from '../../lib/mapping/draft-history.ts';
import { groupWords } from '../../lib/mapping/group-words.ts';
import { tryHistory } from '../../lib/mapping/try-fields.ts';
import { progressAt } from '../../lib/mapping/way-through.ts';
import { AdapterRefused } from '../../lib/record/own-adapters.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { stopIn, type MappedFrame } from './frames.ts';
import { readCells } from './read-cells.ts';
import { saveMapping } from './save-mapping.ts';
import { useGuide, type GuideOptions } from './use-guide.ts';
import { usePagesAnswer } from './use-pages-answer.ts';
import { useTriedRows } from './use-tried-rows.ts';
import { vocabularyIn } from './vocabulary-in.ts';

interface PageGuideProps extends Omit<GuideOptions, 'vocabulary'> {
  frames: readonly MappedFrame[];
  today: IsoDate;
  onAnother: (kind: Answers['kind']) => void;
}

/** More different words than these in a table are hardly kinds of what has happened. */
const mostKinds = 40;

/** Leads through one page, one question at a time. */
export function PageGuide({ frames, today, onAnother, ...options }: PageGuideProps) {
  const { record, language } = options;
  const text = mappingText[language];
  const vocabulary = useMemo(() => vocabularyIn(language), [language]);
  const { events, groups, meanings } = vocabulary;
  const guide = useGuide({ ...options, vocabulary });
  const { answers, change, step, told, frame } = guide;
  const { kind, fields, history, tables } = answers;
  const setUp = useMemo(() => setUpOf(answers, vocabulary), [answers, vocabulary]);
  const tried = useTriedRows(frame, setUp, today);
  const [takeBack, setTakeBack] = useState<(() => Promise<void>) | null>(null);
  const answer = usePagesAnswer(frame && step === 'saved' ? frame.tabId : null);

  if (guide.pointing) {
    const { question, hint } = guide.pointing;
    return <PointingStep {...{ question, language }} text={hint ?? undefined} onStop={() => void stopIn(frames)} />;
  }
  const progress = progressAt(step, answers);
  const showsRows = (step === 'fields' || step === 'groups') && keyOf(fields) !== null;
  return (
    <>
      {progress && <p className="mb-1 text-xs text-soft">{text['mapping.step'](progress.at, progress.of)}</p>}
      {view()}
      {showsRows && <ReadTable {...readCells(tried, fields, groups, today, language)} language={language} />}
    </>
  );

  function view() {
    const usual = { language, told, onNext: guide.next, onBack: guide.back };
    switch (step) {
      case 'kind':
        return <KindStep {...usual} onKind={(chosen) => void guide.chooseKind(chosen)} />;
      case 'row':
        return rowStep();
      case 'key':
        return (
          <KeyStep
            {...usual}
            kind={kind}
            field={keyOf(fields)}
            onYes={guide.next}
            onPoint={() => void guide.pointAtKey()}
          />
        );
      case 'fields':
        return (
          <FieldsStep
            {...{ ...usual, fields, tried, meanings, events }}
            hasHistory={history !== null}
            slashOrder={answers.slashOrder}
            emptyWords={answers.emptyWords}
            onMeaning={(index, meaning) => change((now) => meaningSaid(now, index, meaning, vocabulary))}
            onNothing={(word) => change((now) => nothingSaid(now, word))}
            onSlashOrder={(slashOrder) => say({ slashOrder })}
            onPoint={() => void guide.pointAtField()}
          />
        );
      case 'groups':
        return (
          <GroupsStep
            {...{ ...usual, groups }}
            words={groupWords(groupFieldOf(answers), answers.emptyWords)}
            said={answers.groups}
            onWord={(word, group) => change((now) => groupSaid(now, word, group))}
          />
        );
      case 'history':
        return historyStep();
      case 'place':
        return (
          <PlaceStep
            {...usual}
            isChosen={answers.anchor !== null}
            onPoint={() => void guide.pointAtAnchor()}
            onReset={() => say({ anchor: null })}
          />
        );
      case 'save':
        return <SaveStep {...usual} said={answers} onSaid={say} onSave={() => void save()} />;
      case 'saved':
        return savedStep();
    }
  }

  function rowStep() {
    const { choices, at } = answers.rows ?? { choices: [], at: 0 };
    return (
      <RowStep
        {...{ language, told }}
        count={choices[at]?.count ?? null}
        canBeFewer={at > 0}
        canBeMore={at < choices.length - 1}
        onFewer={() => void guide.chooseRows(-1)}
        onMore={() => void guide.chooseRows(1)}
        onPoint={() => void guide.pointAtRow()}
        onYes={() => void guide.rowsChosen()}
        onBack={guide.back}
      />
    );
  }

  function historyStep() {
    const lines = tryHistory(tried);
    return (
      <HistoryStep
        {...{ language, history }}
        tables={tables.map(({ label }) => label)}
        chosen={history ? tables.indexOf(history.table) : -1}
        words={history ? kindWords(history.table, history.kind).slice(0, mostKinds) : []}
        events={[{ id: heldInterview, name: text['history.held'] }, ...events]}
        told={history && (lines === null ? text['history.unreadable'] : text['history.read'](lines))}
        isWell={lines !== null && lines > 0}
        onTable={(index) => say({ history: tables[index] ? historyOfTable(tables[index], events) : null })}
        onColumns={(what, on) => say({ history: withColumnsOf(history!.table, what, on, events) })}
        onWord={(word, event) => say({ history: eventSaid(history!, word, event) })}
        onNext={guide.next}
        onBack={guide.back}
      />
    );
  }

  function savedStep() {
    const next = kind === 'list' ? 'case' : 'list';
    return (
      <SavedStep
        {...{ next, language }}
        told={told ?? (answer && text['saved.read'](answer.read, answer.cases))}
        isWell={told === null && answer?.read === answer?.cases}
        onNext={() => onAnother(next)}
        onClose={() => window.close()}
        onUndo={takeBack && (() => void undo(takeBack))}
      />
    );
  }

  function say(said: Partial<Answers>): void {
    change((now) => ({ ...now, ...said }));
  }

  async function save(): Promise<void> {
    if (!setUp) return;
    try {
      const back = await saveMapping(record, setUp.adapter, today, frame!, new URL(answers.url).origin);
      setTakeBack(() => back);
      guide.next();
    } catch (error) {
      if (!(error instanceof AdapterRefused)) console.warn('Rettidig:', error);
      const reason = error instanceof AdapterRefused ? error.problems.map(problemLine)[0] : undefined;
      guide.tell(reason === undefined ? text['save.failed'] : text['save.refused'](reason));
    }
  }

  async function undo(back: () => Promise<void>): Promise<void> {
    await back();
    setTakeBack(null);
    guide.tell(text['saved.undone']);
  }
}
