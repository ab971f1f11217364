import { useState } from 'react';
import { ProcedureSteps } from '../../components/procedure-steps.tsx';
import { ChoiceField } from '../../components/rule-book/field.tsx';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { procedureProgress } from '../../lib/guidance/procedure-progress.ts';
import type { Procedure } from '../../lib/guidance/procedure.ts';
import { noProgress } from '../../lib/guidance/progress.ts';
import type { CopyText } from '../../lib/guidance/texts.ts';
import type { WorkflowCatalogue } from '../../lib/guidance/workflow.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import { procedureFormText } from '../../lib/text/procedure-form-text.ts';
import { fillingOf } from '../../lib/views/copied-text.ts';
import { procedureView } from '../../lib/views/procedure-view.ts';
import type { LinkContext } from '../../lib/views/workflow-links.ts';

export interface ProcedurePreviewProps {
  procedure: Procedure;
  catalogue: WorkflowCatalogue;
  texts: readonly CopyText[];
  links: LinkContext;
  settings: Settings;
  today: IsoDate;
}

/** As the side panel shows it, for a case of one of its groups in which nothing has happened. */
export function ProcedurePreview({ procedure, catalogue, texts, links, settings, today }: ProcedurePreviewProps) {
  const { language } = settings;
  const [chosen, setChosen] = useState('');
  const isForAny = procedure.targetGroups.includes('any');
  const groups = targetGroups.filter(({ id }) => isForAny || procedure.targetGroups.includes(id));
  const group = groups.find(({ id }) => id === chosen)?.id ?? (isForAny ? null : (groups[0]?.id ?? null));
  const facts = { ref: '', targetGroup: group, events: [], suspensions: [] };
  const progress = procedureProgress(procedure, facts, noProgress, today);
  const filling = fillingOf({ facts, deadlines: [] }, settings, today);
  const view = procedureView(
    { progress, because: { kind: 'target-group' }, onlyBegunBy: procedure.validity.to },
    { catalogue, texts, filling, began: () => null, links, today, language },
  );
  const nothing = async () => {};
  const text = procedureFormText[language];
  return (
    <>
      {/* Where all groups go through the same steps, there is nothing to choose between. */}
      {procedure.steps.some((step) => step.targetGroups) && (
        <div className="px-2 pb-2">
          <ChoiceField
            label={text['form.previewFor']}
            value={group ?? ''}
            choices={[
              ...(isForAny ? [{ value: '', words: text['form.groups.any'] }] : []),
              ...groups.map((one) => ({ value: one.id, words: one[language] })),
            ]}
            onChange={setChosen}
          />
        </div>
      )}
      <ProcedureSteps
        view={view}
        language={language}
        onTick={nothing}
        onAgain={nothing}
        onShow={async () => ({ shown: false, pages: [] })}
        copy={async () => false}
      />
    </>
  );
}
