import { useRef, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import type { JointView } from '../../lib/views/planning.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { JointForm, type JointFormProps } from './joint-form.tsx';

export interface JointListProps extends Omit<JointFormProps, 'onCancel'> {
  views: readonly JointView[];
  language: Language;
  /** Deletes it, and gives back what brings it back. Rejects what could not be deleted. */
  onDelete: (id: string) => Promise<() => Promise<void>>;
}

/** The joint summonses that are planned, and what makes one more. */
export function JointList({ views, onDelete, onSave, ...form }: JointListProps) {
  const { language } = form;
  const text = planningText[language];
  const [adding, setAdding] = useState(false);
  const [told, setTold] = useState<{ words: string; undo?: () => Promise<void> } | null>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const attempt = (work: () => Promise<void>) =>
    work()
      .catch((error: unknown) => {
        console.warn('Rettidig:', error);
        setTold({ words: text['planning.failed'] });
      })
      .finally(() => status.current?.focus());

  return (
    <OptionSection title={text['joint.title']}>
      <p className="text-sm text-soft">{text['joint.lead']}</p>
      <ul>
        {views.map(({ id, on, heading, filled, people }) => (
          <li key={id} className="border-t border-line py-2 first:border-t-0">
            <span className="flex flex-wrap items-baseline gap-x-3">
              <time dateTime={on} className="font-semibold">
                {heading}
              </time>
              <span className="flex-1 text-sm text-soft">{filled}</span>
              <Button
                aria-label={text['joint.delete.label'](heading)}
                onClick={() =>
                  void attempt(async () => {
                    const undo = await onDelete(id);
                    setTold({ words: text['joint.deleted'], undo });
                  })
                }
              >
                {text['joint.delete']}
              </Button>
            </span>
            <ul>
              {people.map(({ caseId, who, href, problem }) => (
                <li key={caseId} className="text-sm">
                  <a href={href} className="text-accent underline">
                    {who}
                  </a>
                  {problem && <span className="text-over"> · {problem}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p
        ref={status}
        tabIndex={-1}
        role="status"
        className="flex flex-wrap items-center gap-2 text-sm focus-visible:outline-none"
      >
        {told?.words}
        {told?.undo && (
          <Button
            onClick={() =>
              void attempt(async () => {
                await told.undo!();
                setTold(null);
              })
            }
          >
            {text['joint.undo']}
          </Button>
        )}
      </p>
      {adding ? (
        <JointForm
          {...form}
          onSave={async (joint) => {
            await onSave(joint);
            setAdding(false);
            status.current?.focus();
          }}
          onCancel={() => setAdding(false)}
        />
      ) : (
        <Button
          onClick={() => {
            setTold(null);
            setAdding(true);
          }}
        >
          {text['joint.make']}
        </Button>
      )}
    </OptionSection>
  );
}
