import { useEffect, useMemo, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../components/button.tsx';
import { AddressChoice } from '../../components/mapping/address-choice.tsx';
import { FieldList } from '../../components/mapping/field-list.tsx';
import { HistoryStep } from '../../components/mapping/history-step.tsx';
import { PointingStep } from '../../components/mapping/pointing-step.tsx';
import { ReadTable } from '../../components/mapping/read-table.tsx';
import { RowStep } from '../../components/mapping/row-step.tsx';
import { StepCard } from '../../components/mapping/step-card.tsx';
import { WordList } from '../../components/mapping/word-list.tsx';
import { ChoiceField, TextField } from '../../components/rule-book/field.tsx';
import type { Adapter } from '../../lib/adapters/adapter.ts';
import { problemLine } from '../../lib/adapters/adapter-file.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { draftAdapter, draftPage, keyOf, keyProblem, type Draft, type DraftField } from '../../lib/mapping/draft.ts';
import { draftFields, withMeaning, withPointed } from '../../lib/mapping/draft-fields.ts';
import { guessGroup } from '../../lib/mapping/guess-group.ts';
import {
  guessHistory,
  heldInterview,
  kindWords,
  withColumnsOf,
  type DraftHistory,
} from '../../lib/mapping/draft-history.ts';
import type { FoundField, FoundTable, Place, RowChoice } from '../../lib/mapping/mapped.ts';
import { adapterIdOf, pageAddress, sitePatternOf, type PageAddress } from '../../lib/mapping/page-address.ts';
import type { PointAt } from '../../lib/mapping/pointer-contract.ts';
import { tryField, tryRows, type TriedRow } from '../../lib/mapping/try-fields.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { AdapterRefused, ownAdapters } from '../../lib/record/own-adapters.ts';
import { eventTypes, targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { inFrame, pointInFrames, stopIn, type MappedFrame } from './frames.ts';
import { readCells } from './read-cells.ts';
import { saveMapping } from './save-mapping.ts';

type Step = 'kind' | 'row' | 'key' | 'fields' | 'groups' | 'history' | 'place' | 'save' | 'saved';

const simpleMeanings = [
  ...(['ref', 'cpr', 'name', 'targetGroup', 'start', 'lastInterview', 'heldInterviews', 'nextInterview'] as const),
  ...(['suspensionFrom', 'suspensionTo', 'suspensionReason', 'responsible', 'birthDate'] as const),
];
/** More different words than these are hardly target groups. */
const mostGroupWords = 40;

/** What is asked of each kind of page, for telling how far one has come. */
const stepsOf: Record<'list' | 'case', readonly Step[]> = {
  list: ['kind', 'row', 'key', 'fields', 'groups', 'place', 'save'],
  case: ['kind', 'key', 'fields', 'groups', 'history', 'place', 'save'],
};

interface PageGuideProps {
  frames: readonly MappedFrame[];
  /** what the page shows, where that was said on the way here */
  firstKind: 'list' | 'case' | null;
  record: CaseRecord;
  language: Language;
  today: IsoDate;
  onAnother: (kind: 'list' | 'case') => void;
  framesAnew: () => Promise<readonly MappedFrame[]>;
}

/** Leads through one page, one question at a time. */
export function PageGuide({ frames, firstKind, record, language, today, onAnother, framesAnew }: PageGuideProps) {
  const text = mappingText[language];
  const events = useMemo(() => eventTypes.map((event) => ({ id: event.id, name: event[language] })), [language]);
  const groups = useMemo(() => targetGroups.map((group) => ({ id: group.id, name: group[language] })), [language]);
  const meanings = simpleMeanings.map((id) => ({ id, name: text[`meaning.${id}`] }));

  const [step, setStep] = useState<Step>('kind');
  const [told, setTold] = useState<string | null>(null);
  const [pointing, setPointing] = useState<string | null>(null);
  const [kind, setKind] = useState<'list' | 'case'>('list');
  const [frame, setFrame] = useState<MappedFrame | null>(null);
  const [rows, setRows] = useState<{ choices: RowChoice[]; at: number } | null>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const [fields, setFields] = useState<readonly DraftField[]>([]);
  const [groupOf, setGroupOf] = useState<Record<string, string>>({});
  const [tables, setTables] = useState<readonly FoundTable[]>([]);
  const [history, setHistory] = useState<DraftHistory | null>(null);
  const [anchor, setAnchor] = useState<FoundField | null>(null);
  const [mine, setMine] = useState<'yes' | 'no'>('no');
  const [url, setUrl] = useState('');
  const [address, setAddress] = useState<PageAddress>({ path: '/', query: {}, fragment: null });
  const [system, setSystem] = useState('');
  const [pageName, setPageName] = useState('');
  const [emptyWords, setEmptyWords] = useState<readonly string[]>(['–', '-', '—', '31-12-9999', '01-01-0001']);
  const [slashOrder, setSlashOrder] = useState<Adapter['slashOrder'] | null>(null);
  const [before, setBefore] = useState<Adapter | null>(null);
  const [tried, setTried] = useState<readonly TriedRow[]>([]);
  const [undo, setUndo] = useState<(() => Promise<void>) | null>(null);
  const [read, setRead] = useState<string | null>(null);

  const groupField = fields.find(({ meaning }) => meaning === 'targetGroup');
  const draft: Draft | null = place && {
    place,
    fields,
    history,
    groups: { ...usualWords(groupWords(groupField)), ...groupOf },
    anchor: anchor?.find[0] ?? null,
    address,
    mine: kind === 'list' && mine === 'yes',
  };
  const page = draft && draftPage(draft);
  const adapter =
    page &&
    draftAdapter(
      { id: before?.id ?? adapterIdOf(url), name: system, match: sitePatternOf(url), emptyWords, slashOrder },
      pageName,
      page,
      before,
    );
  const key = keyOf(fields);
  const afterGroups: Step = tables.length > 0 ? 'history' : 'place';
  const beforeHistory: Step = groupField ? 'groups' : 'fields';
  const cases = tried.filter((row) => row !== null).length;

  // What is shown is what the reader reads, after every answer.
  const asked = JSON.stringify(page);
  useEffect(() => {
    if (!frame || !page || !adapter) return;
    let late = false;
    inFrame(frame, 'read', page).then(
      (found) => !late && setTried(tryRows(found.rows, page, adapter, today)),
      (error: unknown) => console.warn('Rettidig:', error),
    );
    return () => {
      late = true;
    };
    // The page says all that matters of the others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [frame, asked, emptyWords, slashOrder, today]);

  const hasBegun = useRef(false);
  useEffect(() => {
    if (firstKind === null || hasBegun.current) return;
    hasBegun.current = true;
    void chooseKind(firstKind);
  });

  if (pointing !== null) {
    const hint = step === 'kind' || step === 'row' ? text['row.text'] : undefined;
    return (
      <PointingStep
        question={pointing}
        {...(hint && { text: hint })}
        language={language}
        onStop={() => void stopIn(frames)}
      />
    );
  }
  const steps = stepsOf[kind];
  return (
    <>
      {steps.includes(step) && (
        <p className="mb-1 text-xs text-soft">{text['mapping.step'](steps.indexOf(step) + 1, steps.length)}</p>
      )}
      {view()}
      {(step === 'fields' || step === 'groups') && key && (
        <ReadTable {...readCells(tried, fields, groups, today, language)} language={language} />
      )}
    </>
  );

  function view() {
    switch (step) {
      case 'kind':
        return (
          <StepCard
            question={text['kind.question']}
            told={told}
            buttons={
              <>
                <Button look="primary" onClick={() => void chooseKind('list')}>
                  {text['kind.list']}
                </Button>
                <Button look="primary" onClick={() => void chooseKind('case')}>
                  {text['kind.case']}
                </Button>
              </>
            }
          />
        );
      case 'row':
        return (
          <RowStep
            count={rows?.choices[rows.at]?.count ?? null}
            canBeFewer={(rows?.at ?? 0) > 0}
            canBeMore={rows !== null && rows.at < rows.choices.length - 1}
            language={language}
            told={told}
            onFewer={() => void chooseRows(rows!.at - 1)}
            onMore={() => void chooseRows(rows!.at + 1)}
            onPoint={() => void pointAtRow()}
            onYes={() => void rowsChosen()}
            onBack={() => goTo('kind')}
          />
        );
      case 'key':
        return keyStep();
      case 'fields':
        return fieldsStep();
      case 'groups':
        return groupsStep();
      case 'history':
        return historyStep();
      case 'place':
        return (
          <StepCard
            question={text['place.question']}
            text={text['place.text']}
            told={told}
            buttons={
              <>
                <Button look="primary" onClick={() => goTo('save')}>
                  {text['mapping.next']}
                </Button>
                <Button onClick={() => void pointAtPlace()}>{text['place.point']}</Button>
                {anchor && <Button onClick={() => setAnchor(null)}>{text['place.reset']}</Button>}
                <Button onClick={() => goTo(tables.length > 0 ? 'history' : beforeHistory)}>
                  {text['mapping.back']}
                </Button>
              </>
            }
          >
            <p className="font-semibold">{anchor ? text['place.chosen'] : text['place.here']}</p>
          </StepCard>
        );
      case 'save':
        return saveStep();
      case 'saved':
        return savedStep();
    }
  }

  function keyStep() {
    const problem = key && kind === 'list' ? keyProblem(key) : null;
    const sample = key?.values.filter((value) => value !== '').slice(0, 3) ?? [];
    const warning = problem ? text[`key.${problem}`] : key?.meaning === 'cpr' ? text['key.cpr'] : null;
    return (
      <StepCard
        question={kind === 'list' ? text['key.question'] : text['key.question.case']}
        told={told ?? warning}
        buttons={
          <>
            {key && (
              <Button look="primary" onClick={() => goTo('fields')}>
                {text['key.yes']}
              </Button>
            )}
            <Button look={key ? 'plain' : 'primary'} onClick={() => void pointAtKey()}>
              {key ? text['key.other'] : text['key.point']}
            </Button>
            <Button onClick={() => goTo(kind === 'list' ? 'row' : 'kind')}>{text['mapping.back']}</Button>
          </>
        }
      >
        {key ? (
          <>
            {key.label && <p className="font-semibold">{text['key.found'](key.label)}</p>}
            <p className="text-soft">{sample.join(', ')}</p>
          </>
        ) : (
          <p className="text-soft">{text['key.none']}</p>
        )}
      </StepCard>
    );
  }

  function fieldsStep() {
    const results = fields.map(({ meaning }) => (meaning && meaning !== 'ref' ? tryField(tried, meaning) : null));
    const listed = fields.map(({ label, values, meaning }, index) => ({
      label,
      sample: values.find((value) => value !== '') ?? '',
      meaning,
      tried: results[index] ?? null,
    }));
    const isAmbiguous = results.some((result) => result?.ambiguous) || slashOrder !== null;
    return (
      <StepCard
        question={text['fields.question']}
        text={text['fields.text']}
        told={told ?? missing()}
        buttons={
          <>
            <Button look="primary" disabled={!key} onClick={() => goTo(groupField ? 'groups' : afterGroups)}>
              {text['mapping.next']}
            </Button>
            <Button onClick={() => void pointAtField()}>{text['fields.point']}</Button>
            <Button onClick={() => goTo('key')}>{text['mapping.back']}</Button>
          </>
        }
      >
        <FieldList
          fields={listed}
          rows={cases}
          {...{ meanings, events, language }}
          onMeaning={(index, meaning) => changeFields(withMeaning(fields, index, meaning))}
          onNothing={(word) => setEmptyWords([...emptyWords, word])}
        />
        {isAmbiguous && (
          <div className="mt-3">
            <ChoiceField
              label={text['fields.ambiguous']}
              value={slashOrder ?? 'unknown'}
              choices={[
                { value: 'unknown', words: text['groups.unknown'] },
                { value: 'day-first', words: text['fields.ambiguous.dayFirst'] },
                { value: 'month-first', words: text['fields.ambiguous.monthFirst'] },
              ]}
              onChange={(order) => setSlashOrder(order === 'unknown' ? null : order)}
            />
          </div>
        )}
      </StepCard>
    );
  }

  /** What the most deadlines need and the page does not show, or nobody has said where. */
  function missing(): string | null {
    const has = (...names: string[]) => fields.some(({ meaning }) => meaning !== null && names.includes(meaning));
    const lacking = [
      !has('targetGroup') && text['fields.missing.targetGroup'],
      !has('start', 'first-contact', 'unemployment-start', 'first-absence-day') && text['fields.missing.start'],
      !has('lastInterview', 'heldInterviews') && !history && text['fields.missing.interview'],
    ].filter((one) => one !== false);
    return lacking.length > 0 ? text['fields.missing'](lacking.join(text['fields.and'])) : null;
  }

  function groupsStep() {
    const words = groupWords(groupField);
    return (
      <StepCard
        question={text['groups.question']}
        text={text['groups.text']}
        told={words.length > mostGroupWords ? text['groups.tooMany'] : told}
        buttons={
          <>
            <Button look="primary" onClick={() => goTo(afterGroups)}>
              {text['mapping.next']}
            </Button>
            <Button onClick={() => goTo('fields')}>{text['mapping.back']}</Button>
          </>
        }
      >
        <WordList
          words={words.slice(0, mostGroupWords).map(({ word, cases }) => ({
            word,
            times: text['groups.rows'](cases),
            id: groupOf[word] ?? null,
          }))}
          meanings={[{ id: null, name: text['groups.unknown'] }, { id: '', name: text['groups.nothing'] }, ...groups]}
          asks
          onMeaning={(word, group) => {
            const { [word]: _before, ...others } = groupOf;
            setGroupOf(group === null ? others : { ...others, [word]: group });
          }}
        />
      </StepCard>
    );
  }

  function historyStep() {
    const reading = tried[0]?.fields.history;
    const count = reading?.status === 'read' && typeof reading.value !== 'string' ? reading.value.length : 0;
    const isLost = reading?.status === 'unreadable';
    return (
      <HistoryStep
        tables={tables.map(({ label }) => label)}
        chosen={history ? tables.indexOf(history.table) : -1}
        history={history}
        words={history ? kindWords(history.table, history.kind).slice(0, mostGroupWords) : []}
        events={[{ id: heldInterview, name: text['history.held'] }, ...events]}
        told={history && (isLost ? text['history.unreadable'] : text['history.read'](count))}
        language={language}
        onTable={(index) => setHistory(historyOf(tables[index]))}
        onColumns={(kind, on) => setHistory(withColumnsOf(history!.table, kind, on, events))}
        onWord={(word, event) => {
          const { [word]: _before, ...others } = history!.words;
          setHistory({ ...history!, words: event === null ? others : { ...others, [word]: event } });
        }}
        onNext={() => goTo('place')}
        onBack={() => goTo(beforeHistory)}
      />
    );
  }

  /** The table as guessed; where nothing in it is known, by its first two columns. */
  function historyOf(table: FoundTable | undefined): DraftHistory | null {
    if (!table) return null;
    const [on, kind] = table.columns;
    return guessHistory([table], events) ?? withColumnsOf(table, kind!.header, on!.header, events);
  }

  function saveStep() {
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <StepCard
          question={text['save.question']}
          told={told ?? (before && Object.hasOwn(before.pages, pageName) ? text['save.replaces'](pageName) : null)}
          buttons={
            <>
              <Button type="submit" look="primary" disabled={system.trim() === '' || pageName.trim() === ''}>
                {text['save.save']}
              </Button>
              <Button onClick={() => goTo('place')}>{text['mapping.back']}</Button>
            </>
          }
        >
          <div className="grid gap-3">
            <TextField label={text['save.system']} value={system} most={100} onChange={setSystem} />
            <TextField
              label={text['save.page']}
              hint={text['save.page.hint']}
              value={pageName}
              most={100}
              onChange={setPageName}
            />
            {kind === 'list' && (
              <ChoiceField
                label={text['save.mine']}
                hint={text['save.mine.hint']}
                value={mine}
                choices={[
                  { value: 'yes', words: text['save.mine.yes'] },
                  { value: 'no', words: text['save.mine.no'] },
                ]}
                onChange={setMine}
              />
            )}
            <AddressChoice
              site={url && new URL(url).hostname}
              path={address.path}
              actual={url && new URL(url).pathname}
              language={language}
              onPath={(path) => setAddress({ ...address, path })}
            />
          </div>
        </StepCard>
      </form>
    );
  }

  function savedStep() {
    const next = kind === 'list' ? 'case' : 'list';
    return (
      <StepCard
        question={text['saved.title']}
        text={text['saved.text']}
        told={told ?? read}
        buttons={
          <>
            <Button look="primary" onClick={() => onAnother(next)}>
              {text[next === 'case' ? 'saved.case.go' : 'saved.list.go']}
            </Button>
            <Button onClick={() => window.close()}>{text['mapping.close']}</Button>
            {undo && <Button onClick={() => void takeBack()}>{text['saved.undo']}</Button>}
          </>
        }
      >
        {next === 'case' && (
          <>
            <p className="font-semibold">{text['saved.case']}</p>
            <p className="text-soft">{text['saved.case.text']}</p>
          </>
        )}
        <p className="mt-2 text-sm text-soft">{text['saved.share']}</p>
      </StepCard>
    );
  }

  function goTo(next: Step): void {
    setTold(null);
    setStep(next);
    if (frame && place) {
      // The frames show what is spoken of, and are gone when that is something else.
      const shows = next === 'row' || next === 'key' || next === 'fields';
      void (shows ? inFrame(frame, 'mark', place) : inFrame(frame, 'stop')).catch(() => {});
    }
  }

  /** Points, with the page's window in front meanwhile. */
  async function point(question: string, at: (frame: MappedFrame) => Promise<PointAt>, within: readonly MappedFrame[]) {
    setTold(null);
    setPointing(question);
    const words = {
      rows: text['row.label'],
      noRows: text['row.none'],
      outside: kind === 'list' ? text['point.outside'] : text['point.outsideCase'],
    };
    await bringForward(within[0]);
    const found = await pointInFrames(within, at, words);
    setPointing(null);
    await bringForward(null);
    if (!found) setTold(text['point.ended']);
    return found;
  }

  async function chooseKind(chosen: 'list' | 'case'): Promise<void> {
    setKind(chosen);
    if (chosen === 'list') return pointAtRow();
    const now = await framesAnew();
    const [only] = now;
    if (!only) return;
    if (now.length > 1) return pointAtKey(now);
    await openPlace(only, { kind: 'case', root: await inFrame(only, 'caseRoot') });
  }

  async function pointAtRow(): Promise<void> {
    const found = await point(text['row.question'], async () => ({ what: 'row' }), await framesAnew());
    if (found?.pointed.what !== 'row') return;
    const { choices, best } = found.pointed;
    setFrame(found.frame);
    setRows({ choices, at: best });
    setStep('row');
    await inFrame(found.frame, 'mark', { kind: 'list', ...choices[best]! });
  }

  async function chooseRows(at: number): Promise<void> {
    setRows({ choices: rows!.choices, at });
    await inFrame(frame!, 'mark', { kind: 'list', ...rows!.choices[at]! });
  }

  async function rowsChosen(): Promise<void> {
    const { list, row } = rows!.choices[rows!.at]!;
    await openPlace(frame!, { kind: 'list', list, row });
  }

  /** Where the cases stand is known: what stands there is looked at, and its meaning guessed. */
  async function openPlace(where: MappedFrame, at: Place, keyField: FoundField | null = null): Promise<void> {
    const [found, { url: address, heading }, foundTables] = await Promise.all([
      inFrame(where, 'fields', at),
      inFrame(where, 'where'),
      inFrame(where, 'tables', at),
    ]);
    setTables(foundTables);
    setHistory(guessHistory(foundTables, events));
    const guessed = draftFields(found, events);
    const { own } = await ownAdapters(record);
    const match = sitePatternOf(address);
    const known = own.find((one) => one.adapter.matches.includes(match))?.adapter ?? null;
    setFrame(where);
    setPlace(at);
    // Before the fields are: what was said of a word elsewhere stands, and only new words are guessed.
    setGroupOf(knownWords(known));
    changeFields(keyField ? withPointed(guessed, keyField, 'ref') : guessed);
    setUrl(address);
    setAddress(pageAddress(address));
    setBefore(known);
    setSystem(known?.name ?? new URL(address).hostname);
    // The heading of a case is most often a citizen's name.
    const isWords = heading !== '' && !/\d/.test(heading);
    setPageName(at.kind === 'case' ? text['save.page.case'] : isWords ? heading : text['save.page.list']);
    setStep('key');
  }

  function changeFields(now: readonly DraftField[]): void {
    setFields(now);
    const words = groupWords(now.find(({ meaning }) => meaning === 'targetGroup'));
    // What was said of a word stands; only new words are guessed.
    const guessed = words.flatMap(({ word }) => {
      const group = guessGroup(word, groups);
      return group === null ? [] : [[word, group] as const];
    });
    setGroupOf((said) => ({ ...Object.fromEntries(guessed), ...said }));
  }

  /** What the law calls the groups need not be asked about; what was asked is as it was answered. */
  function usualWords(asked: readonly { word: string }[]): Record<string, string> {
    const words = Object.fromEntries(targetGroups.map(({ id, da }) => [da, id as string]));
    for (const { word } of asked) delete words[word];
    return words;
  }

  function groupWords(field: DraftField | undefined): { word: string; cases: number }[] {
    const counts = new Map<string, number>();
    for (const value of field?.values ?? []) {
      if (value !== '' && !emptyWords.includes(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const listed = [...counts].map(([word, cases]) => ({ word, cases }));
    return listed.toSorted((one, other) => other.cases - one.cases);
  }

  async function pointAtKey(within: readonly MappedFrame[] | null = null): Promise<void> {
    const at = async (one: MappedFrame): Promise<PointAt> => ({
      what: 'field',
      place: within ? { kind: 'case', root: await inFrame(one, 'caseRoot') } : place!,
    });
    const found = await point(text['key.point'], at, within ?? [frame!]);
    if (found?.pointed.what !== 'field') return;
    const { field } = found.pointed;
    if (!field) return setTold(text['point.noWay']);
    if (!within) return changeFields(withPointed(fields, field, isCpr(field) ? 'cpr' : 'ref'));
    await openPlace(found.frame, { kind: 'case', root: await inFrame(found.frame, 'caseRoot') }, field);
  }

  async function pointAtField(): Promise<void> {
    const found = await point(text['fields.point'], async () => ({ what: 'field', place: place! }), [frame!]);
    if (found?.pointed.what !== 'field') return;
    const { field } = found.pointed;
    if (!field) return setTold(text['point.noWay']);
    changeFields(withPointed(fields, field, draftFields([field], events)[0]!.meaning));
  }

  async function pointAtPlace(): Promise<void> {
    const found = await point(text['place.question'], async () => ({ what: 'field', place: place! }), [frame!]);
    if (found?.pointed.what !== 'field') return;
    if (found.pointed.field) setAnchor(found.pointed.field);
    else setTold(text['point.noWay']);
  }

  async function save(): Promise<void> {
    if (!adapter) return;
    try {
      const takeBack = await saveMapping(record, adapter, today, frame!, new URL(url).origin);
      setUndo(() => takeBack);
      goTo('saved');
      await tellWhatIsRead();
    } catch (error) {
      if (!(error instanceof AdapterRefused)) console.warn('Rettidig:', error);
      const reason = error instanceof AdapterRefused ? error.problems.map(problemLine)[0] : undefined;
      setTold(reason === undefined ? text['save.failed'] : text['save.refused'](reason));
    }
  }

  /** The page tells how much of it was read when it has its badges. */
  async function tellWhatIsRead(): Promise<void> {
    const look = async () => {
      const status = await ask('page/status', { tabId: frame!.tabId });
      if (status.state !== 'read') return;
      browser.storage.session.onChanged.removeListener(onChange);
      setRead(text['saved.read'](status.read, status.cases));
    };
    const onChange = () => void look();
    browser.storage.session.onChanged.addListener(onChange);
    await look();
  }

  async function takeBack(): Promise<void> {
    await undo!();
    setUndo(null);
    setTold(text['saved.undone']);
  }
}

/** What was said of the words on the other pages of the system. */
function knownWords(adapter: Adapter | null): Record<string, string> {
  const reads = Object.values(adapter?.pages ?? {}).flatMap(({ fields }) => fields.targetGroup?.read ?? []);
  return Object.assign({}, ...reads.map((read) => (read.as === 'choice' ? read.words : {}))) as Record<string, string>;
}

function isCpr({ values }: FoundField): boolean {
  return draftFields([{ find: [], label: null, values }], [])[0]!.meaning === 'cpr';
}

/** @param frame of the page that comes to the front; null = the guide itself */
async function bringForward(frame: MappedFrame | null | undefined): Promise<void> {
  try {
    const { windowId } = frame
      ? await browser.tabs.get(frame.tabId)
      : { windowId: (await browser.windows.getCurrent()).id };
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    if (frame) await browser.tabs.update(frame.tabId, { active: true });
  } catch (error) {
    // Pointing with the mouse goes on without it.
    console.warn('Rettidig:', error);
  }
}
