import type { Answers } from '../../lib/mapping/answers.ts';
import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';
import { Button } from '../button.tsx';
import { ChoiceField, TextField } from '../rule-book/field.tsx';
import { AddressChoice } from './address-choice.tsx';
import { StepCard } from './step-card.tsx';

/** What is said of the page as a whole. */
type Said = Pick<Answers, 'kind' | 'system' | 'pageName' | 'mine' | 'url' | 'address' | 'before'>;

export interface SaveStepProps {
  said: Said;
  language: Language;
  told: string | null;
  onSaid: (said: Partial<Said>) => void;
  onSave: () => void;
  onBack: () => void;
}

/** What is it called, whose cases does it show, and which addresses does it stand at? */
export function SaveStep({ said, language, told, onSaid, onSave, onBack }: SaveStepProps) {
  const text = mappingText[language];
  const { kind, system, pageName, mine, url, address, before } = said;
  const replaces = before !== null && Object.hasOwn(before.pages, pageName);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <StepCard
        question={text['save.question']}
        told={told ?? (replaces ? text['save.replaces'](pageName) : null)}
        buttons={
          <>
            <Button type="submit" look="primary" disabled={system.trim() === '' || pageName.trim() === ''}>
              {text['save.save']}
            </Button>
            <Button onClick={onBack}>{text['mapping.back']}</Button>
          </>
        }
      >
        <div className="grid gap-3">
          <TextField
            label={text['save.system']}
            value={system}
            most={100}
            onChange={(words) => onSaid({ system: words })}
          />
          <TextField
            label={text['save.page']}
            hint={text['save.page.hint']}
            value={pageName}
            most={100}
            onChange={(words) => onSaid({ pageName: words })}
          />
          {kind === 'list' && (
            <ChoiceField
              label={text['save.mine']}
              hint={text['save.mine.hint']}
              value={mine ? 'yes' : 'no'}
              choices={[
                { value: 'yes', words: text['save.mine.yes'] },
                { value: 'no', words: text['save.mine.no'] },
              ]}
              onChange={(answer) => onSaid({ mine: answer === 'yes' })}
            />
          )}
          <AddressChoice
            site={url && new URL(url).hostname}
            path={address.path}
            actual={url && new URL(url).pathname}
            language={language}
            onPath={(path) => onSaid({ address: { ...address, path } })}
          />
        </div>
      </StepCard>
    </form>
  );
}
