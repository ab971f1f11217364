import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { Button } from '../button.tsx';

/** A page of a case system that is open in a tab. */
export interface OpenList {
  tabId: number;
  title: string;
}

/** What was counted, in words. */
export interface CountedList {
  lines: readonly string[];
  /** null = it is not to be kept: it shows only a part of the list */
  keep: (() => Promise<void>) | null;
}

export interface ListCountProps {
  lists: readonly OpenList[];
  language: Language;
  onRefresh: () => void;
  /** Rejects with the code of why it could not be counted. */
  onCount: (list: OpenList) => Promise<CountedList>;
}

const refusals = ['no-list', 'no-responsible', 'not-caseworkers', 'nothing-agreed'] as const;

/** Counts a list that is open, in memory; what came of it is looked at before it is kept. */
export function ListCount({ lists, language, onRefresh, onCount }: ListCountProps) {
  const text = teamText[language];
  const [counted, setCounted] = useState<CountedList | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const attempt = async (work: () => Promise<void>) => {
    setTold(null);
    await work().catch((error: unknown) => {
      console.warn('Rettidig:', error);
      const code = refusals.find((one) => one === (error as { code?: unknown } | null)?.code);
      setTold(code ? text[`read.error.${code}`] : text.failed);
    });
  };
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="font-semibold">{text['get.list']}</h3>
      <p className="text-sm text-soft">{text['get.list.hint']}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {lists.map((list) => (
          <Button
            key={list.tabId}
            onClick={() =>
              void attempt(async () => {
                setCounted(null);
                setCounted(await onCount(list));
              })
            }
          >
            {text['get.list.count'](list.title)}
          </Button>
        ))}
        <Button onClick={onRefresh}>{text['get.list.refresh']}</Button>
      </div>
      {lists.length === 0 && <p className="mt-1 text-sm">{text['get.list.none']}</p>}
      <div role="status" className="mt-2">
        {told && <p className="font-semibold">{told}</p>}
        {counted && (
          <>
            {counted.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {counted.keep && (
              <Button
                look="primary"
                className="mt-2"
                onClick={() =>
                  void attempt(async () => {
                    await counted.keep!();
                    setCounted(null);
                    setTold(text['read.kept']);
                  })
                }
              >
                {text['read.keep']}
              </Button>
            )}
          </>
        )}
      </div>
    </div>
  );
}
