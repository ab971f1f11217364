import { useEffect, useRef, useState } from 'react';
import {
  fieldPointed,
  keyPointed,
  noAnswers,
  pageOpened,
  type Answers,
  type Vocabulary,
} from '../../lib/mapping/answers.ts';
import type { FoundField, Place } from '../../lib/mapping/mapped.ts';
import type { PointAt } from '../../lib/mapping/pointer-contract.ts';
import { stepAfter, stepBefore, type Step } from '../../lib/mapping/way-through.ts';
import { rememberedPolicy } from '../../lib/policy/remembered-policy.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { ownAdapters } from '../../lib/record/own-adapters.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { shelfOf } from '../options/use-adapters.ts';
import { bringForward } from './bring-forward.ts';
import { inFrame, pointInFrames, type MappedFrame } from './frames.ts';

export interface GuideOptions {
  /** what the page shows, where that was said on the way here */
  firstKind: Answers['kind'] | null;
  record: CaseRecord;
  language: Language;
  vocabulary: Vocabulary;
  /** the frames of the page as it is now; none where it is gone or closed */
  framesAnew: () => Promise<readonly MappedFrame[]>;
}

/** What someone is asked to point at. */
export interface Pointing {
  question: string;
  /** how it is done; null where that was said before */
  hint: string | null;
}

/** Where in the guide one is, what has been answered, and what is done on the page for it. */
export function useGuide({ firstKind, record, language, vocabulary, framesAnew }: GuideOptions) {
  const text = mappingText[language];
  const [answers, setAnswers] = useState(noAnswers);
  const [{ step, told }, setAt] = useState<{ step: Step; told: string | null }>({ step: 'kind', told: null });
  const [pointing, setPointing] = useState<Pointing | null>(null);
  /** the frame that holds the cases; null = it is not known yet */
  const [frame, setFrame] = useState<MappedFrame | null>(null);
  const tell = (words: string | null) => setAt((now) => ({ ...now, told: words }));

  const hasBegun = useRef(false);
  useEffect(() => {
    if (firstKind === null || hasBegun.current) return;
    hasBegun.current = true;
    void chooseKind(firstKind);
  });

  return {
    ...{ answers, change: setAnswers, step, told, tell, pointing, frame },
    next: () => goTo(stepAfter(step, answers)),
    back: () => goTo(stepBefore(step, answers)),
    ...{ chooseKind, pointAtRow, chooseRows, rowsChosen, pointAtKey, pointAtField, pointAtAnchor },
  };

  function goTo(next: Step): void {
    setAt({ step: next, told: null });
    const { place } = answers;
    if (!frame || !place) return;
    // The frames show what is spoken of, and are gone when that is something else.
    const shows = next === 'row' || next === 'key' || next === 'fields';
    void (shows ? inFrame(frame, 'mark', place) : inFrame(frame, 'stop')).catch(() => {});
  }

  async function chooseKind(kind: Answers['kind']): Promise<void> {
    setAnswers((now) => ({ ...now, kind }));
    if (kind === 'list') return pointAtRow();
    const within = await framesAnew();
    const [only] = within;
    if (!only) return;
    if (within.length > 1) return pointAtCase(within);
    await openPlace(only, await caseIn(only), null);
  }

  async function pointAtRow(): Promise<void> {
    const asked = { question: text['row.question'], hint: text['row.text'] };
    const found = await point(asked, await framesAnew(), async () => ({ what: 'row' }), 'list');
    if (found?.pointed.what !== 'row') return;
    const { choices, best: at } = found.pointed;
    setFrame(found.frame);
    setAnswers((now) => ({ ...now, rows: { choices, at } }));
    setAt({ step: 'row', told: null });
    await inFrame(found.frame, 'mark', { kind: 'list', ...choices[at]! });
  }

  /** @param by how many answers further on; each has more rows than the one before */
  async function chooseRows(by: 1 | -1): Promise<void> {
    const { choices, at } = answers.rows!;
    setAnswers((now) => ({ ...now, rows: { choices, at: at + by } }));
    await inFrame(frame!, 'mark', { kind: 'list', ...choices[at + by]! });
  }

  async function rowsChosen(): Promise<void> {
    const { choices, at } = answers.rows!;
    const { count: _count, ...place } = choices[at]!;
    await openPlace(frame!, { kind: 'list', ...place }, null);
  }

  /** Which of several frames holds the case, nobody can tell but by pointing at its number. */
  async function pointAtCase(within: readonly MappedFrame[]): Promise<void> {
    const asked = { question: text['key.point'], hint: null };
    const at = async (one: MappedFrame): Promise<PointAt> => ({ what: 'field', place: await caseIn(one) });
    const found = await point(asked, within, at, 'case');
    if (found?.pointed.what !== 'field') return;
    const { field } = found.pointed;
    if (!field) return tell(text['point.noWay']);
    await openPlace(found.frame, await caseIn(found.frame), field);
  }

  async function pointAtKey(): Promise<void> {
    const field = await pointAtOne(text['key.point']);
    if (field) setAnswers((now) => keyPointed(now, field, vocabulary));
  }

  async function pointAtField(): Promise<void> {
    const field = await pointAtOne(text['fields.point']);
    if (field) setAnswers((now) => fieldPointed(now, field, vocabulary));
  }

  async function pointAtAnchor(): Promise<void> {
    const anchor = await pointAtOne(text['place.question']);
    if (anchor) setAnswers((now) => ({ ...now, anchor }));
  }

  /** Something in the rows, or in the case; null where nothing came of it, which is told. */
  async function pointAtOne(question: string): Promise<FoundField | null> {
    const { kind, place } = answers;
    const found = await point({ question, hint: null }, [frame!], async () => ({ what: 'field', place: place! }), kind);
    if (found?.pointed.what !== 'field') return null;
    if (!found.pointed.field) tell(text['point.noWay']);
    return found.pointed.field;
  }

  /** Points, with the page's window in front meanwhile. */
  async function point(
    asked: Pointing,
    within: readonly MappedFrame[],
    at: (frame: MappedFrame) => Promise<PointAt>,
    kind: Answers['kind'],
  ) {
    tell(null);
    setPointing(asked);
    const words = {
      rows: text['row.label'],
      noRows: text['row.none'],
      outside: kind === 'list' ? text['point.outside'] : text['point.outsideCase'],
    };
    await bringForward(within[0] ?? null);
    const found = await pointInFrames(within, at, words);
    setPointing(null);
    await bringForward(null);
    if (!found) tell(text['point.ended']);
    return found;
  }

  async function openPlace(where: MappedFrame, place: Place, key: FoundField | null): Promise<void> {
    const [fields, { url, heading }, tables, own, policy] = await Promise.all([
      inFrame(where, 'fields', place),
      inFrame(where, 'where'),
      inFrame(where, 'tables', place),
      ownAdapters(record),
      rememberedPolicy(),
    ]);
    const opened = {
      ...{ place, url, heading, fields, tables, key },
      own: own.own.map(({ adapter }) => adapter),
      inForce: shelfOf(own, policy).inForce,
      usualNames: { list: text['save.page.list'], case: text['save.page.case'] },
    };
    setFrame(where);
    setAnswers((now) => pageOpened(now, opened, vocabulary));
    setAt({ step: 'key', told: null });
  }
}

async function caseIn(frame: MappedFrame): Promise<Place> {
  return { kind: 'case', root: await inFrame(frame, 'caseRoot') };
}
