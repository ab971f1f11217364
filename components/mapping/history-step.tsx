import type { DraftHistory } from '../../lib/mapping/draft-history.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { ChoiceField } from '../rule-book/field.tsx';
import type { NamedMeaning } from './field-list.tsx';
import { StepCard } from './step-card.tsx';
import { WordList } from './word-list.tsx';

export interface HistoryStepProps {
  /** the tables of the page, by what stands above them; null = nothing does */
  tables: readonly (string | null)[];
  /** which of them is used; -1 = none */
  chosen: number;
  history: DraftHistory | null;
  words: readonly { word: string; lines: number }[];
  events: readonly NamedMeaning[];
  /** what comes of it on the page as it is */
  told: string | null;
  /** something of it is read */
  isWell: boolean;
  language: Language;
  onTable: (index: number) => void;
  onColumns: (kind: string, on: string) => void;
  onWord: (word: string, event: string | null) => void;
  onNext: () => void;
  onBack: () => void;
}

/** Does the page show what has happened, and which of it are interviews? */
export function HistoryStep({
  tables,
  chosen,
  history,
  words,
  events,
  told,
  isWell,
  language,
  ...on
}: HistoryStepProps) {
  const text = mappingText[language];
  const headers = history?.table.columns.map(({ header }) => ({ value: header, words: header })) ?? [];
  return (
    <StepCard
      question={text['history.question']}
      text={history ? text['history.text'] : undefined}
      told={told}
      isWell={isWell}
      buttons={
        <>
          <Button look="primary" onClick={on.onNext}>
            {text['mapping.next']}
          </Button>
          <Button onClick={on.onBack}>{text['mapping.back']}</Button>
        </>
      }
    >
      <div className="grid gap-3">
        <ChoiceField
          label={text['history.table']}
          value={String(chosen)}
          choices={[
            ...tables.map((name, index) => ({
              value: String(index),
              words: name ?? text['history.table.nameless'](index + 1),
            })),
            { value: '-1', words: text['history.table.none'] },
          ]}
          onChange={(index) => on.onTable(Number(index))}
        />
        {history && (
          <>
            <ChoiceField
              label={text['history.on']}
              value={history.on}
              choices={headers}
              onChange={(header) => on.onColumns(history.kind, header)}
            />
            <ChoiceField
              label={text['history.kind']}
              value={history.kind}
              choices={headers}
              onChange={(header) => on.onColumns(header, history.on)}
            />
            <WordList
              words={words.map(({ word, lines }) => ({
                word,
                times: text['history.lines'](lines),
                id: history.words[word] ?? null,
              }))}
              meanings={[{ id: null, name: text['history.unused'] }, ...events]}
              asks={false}
              onMeaning={on.onWord}
            />
          </>
        )}
      </div>
    </StepCard>
  );
}
