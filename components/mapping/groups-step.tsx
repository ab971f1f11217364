import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import type { NamedMeaning } from './field-list.tsx';
import { StepCard } from './step-card.tsx';
import { WordList } from './word-list.tsx';

export interface GroupsStepProps {
  /** the page's words for target groups, each with how many cases have it */
  words: readonly { word: string; cases: number }[];
  groups: readonly NamedMeaning[];
  /** word → group; `''` = it means nothing here */
  said: Readonly<Record<string, string>>;
  language: Language;
  told: string | null;
  onWord: (word: string, group: string | null) => void;
  onNext: () => void;
  onBack: () => void;
}

/** More different words than these are hardly target groups. */
const most = 40;

/** Which target group is each of the page's words? */
export function GroupsStep({ words, groups, said, language, told, ...on }: GroupsStepProps) {
  const text = mappingText[language];
  return (
    <StepCard
      question={text['groups.question']}
      text={text['groups.text']}
      told={words.length > most ? text['groups.tooMany'] : told}
      buttons={
        <>
          <Button look="primary" onClick={on.onNext}>
            {text['mapping.next']}
          </Button>
          <Button onClick={on.onBack}>{text['mapping.back']}</Button>
        </>
      }
    >
      <WordList
        words={words.slice(0, most).map(({ word, cases }) => ({
          word,
          times: text['groups.rows'](cases),
          id: said[word] ?? null,
        }))}
        meanings={[{ id: null, name: text['groups.unknown'] }, { id: '', name: text['groups.nothing'] }, ...groups]}
        asks
        onMeaning={on.onWord}
      />
    </StepCard>
  );
}
