import { useState } from 'react';
import { keptText } from '../lib/text/kept-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';
import { CitizenSearch } from './citizen-search.tsx';
import { OptionSection } from './option-section.tsx';

/** A kept citizen, with what goes when they are deleted. */
export interface FoundCitizen {
  /** of one of the cases; the deletion takes them all */
  id: string;
  /** null where no page showed a name */
  name: string | null;
  cases: readonly { ref: string; system: string }[];
  /** made by hand, in all the cases */
  entries: number;
  decisions: number;
  /** linked cases that do not open and go too */
  unopened: number;
}

export interface DeleteCitizenProps {
  language: Language;
  /** a database that could not be opened lies beside the record, and the citizen may be in it */
  hasSetAside: boolean;
  /** `more`: others fit too */
  onFind: (text: string) => Promise<{ found: FoundCitizen[]; more: boolean }>;
  /** @returns how many cases went, and what brings them back */
  onDelete: (id: string) => Promise<{ count: number; undo: () => Promise<void> }>;
}

type Step =
  | { at: 'rest' }
  | { at: 'short' }
  | { at: 'found'; text: string; found: readonly FoundCitizen[]; more: boolean; chosen: FoundCitizen | null }
  | { at: 'deleted'; who: string; count: number; undo: () => Promise<void> }
  | { at: 'undone'; who: string };

/** Finds a citizen among what is kept, shows what would go, and deletes it everywhere: to be undone. */
export function DeleteCitizen({ language, hasSetAside, onFind, onDelete }: DeleteCitizenProps) {
  const text = keptText[language];
  const [step, setStep] = useState<Step>({ at: 'rest' });
  const [failed, setFailed] = useState(false);
  const whoOf = ({ name, cases }: FoundCitizen) => name ?? cases[0]?.ref ?? text['citizen.noName'];

  async function attempt(work: () => Promise<Step>) {
    setFailed(false);
    try {
      setStep(await work());
    } catch (error) {
      console.warn('Rettidig:', error);
      setFailed(true);
    }
  }
  async function find(wanted: string): Promise<Step> {
    if (wanted.length < 2) return { at: 'short' };
    return { at: 'found', text: wanted, chosen: null, ...(await onFind(wanted)) };
  }

  return (
    <OptionSection title={text['citizen.title']}>
      <p className="text-sm text-soft">{text['citizen.what']}</p>
      <CitizenSearch
        label={text['citizen.search']}
        button={text['citizen.find']}
        onSearch={(wanted) => void attempt(() => find(wanted))}
      />
      {step.at === 'found' && !step.chosen && step.found.length > 0 && (
        <ul className="mt-3 divide-y divide-line border-y border-line">
          {step.found.map((one) => (
            <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
              <span className="min-w-0 flex-1 basis-48">
                <span className="block break-words">{one.name ?? text['citizen.noName']}</span>
                <span className="block text-sm break-words text-soft">
                  {one.cases.map(({ ref, system }) => text['citizen.ref'](ref, system)).join(' · ')}
                </span>
              </span>
              <Button
                look="danger"
                aria-label={text['citizen.delete.of'](whoOf(one))}
                onClick={() => setStep({ ...step, chosen: one })}
              >
                {text['citizen.delete']}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {step.at === 'found' && step.chosen && (
        <Confirm
          citizen={step.chosen}
          who={whoOf(step.chosen)}
          {...{ language, hasSetAside }}
          onCancel={() => setStep({ ...step, chosen: null })}
          onDelete={({ id }, who) => void attempt(async () => ({ at: 'deleted', who, ...(await onDelete(id)) }))}
        />
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status">{said()}</p>
        {step.at === 'deleted' && (
          <Button
            autoFocus
            onClick={() =>
              void attempt(async () => {
                await step.undo();
                return { at: 'undone', who: step.who };
              })
            }
          >
            {text['delete.undo']}
          </Button>
        )}
      </div>
    </OptionSection>
  );

  function said() {
    if (failed) return <span className="font-semibold text-over">{text['delete.failed']}</span>;
    switch (step.at) {
      case 'short':
        return text['citizen.short'];
      case 'found':
        if (step.found.length === 0) return text['citizen.none'](step.text);
        return step.more && !step.chosen && text['citizen.more'];
      case 'deleted':
        return `${text['citizen.done'](step.who, step.count)} ${text['delete.undo.until']}`;
      case 'undone':
        return text['citizen.undone'](step.who);
    }
  }
}

interface ConfirmProps {
  citizen: FoundCitizen;
  who: string;
  language: Language;
  hasSetAside: boolean;
  onCancel: () => void;
  onDelete: (citizen: FoundCitizen, who: string) => void;
}

/** What goes, each thing by itself, before anything does. */
function Confirm({ citizen, who, language, hasSetAside, onCancel, onDelete }: ConfirmProps) {
  const text = keptText[language];
  const { cases, entries, decisions, unopened } = citizen;
  return (
    <div role="group" aria-label={text['citizen.confirm.title'](who)} className="mt-3 border-l-4 border-over pl-3">
      <p className="font-semibold">{text['citizen.confirm.title'](who)}</p>
      <p className="text-sm">{text['citizen.goes']}</p>
      <ul className="list-disc pl-5 text-sm">
        {cases.map(({ ref, system }) => (
          <li key={`${system} ${ref}`}>{text['citizen.ref'](ref, system)}</li>
        ))}
        {unopened > 0 && <li>{text['citizen.unopened'](unopened)}</li>}
        {entries > 0 && <li>{text['citizen.entries'](entries)}</li>}
        {decisions > 0 && <li>{text['citizen.decisions'](decisions)}</li>}
      </ul>
      <p className="mt-1 text-sm text-soft">{text['citizen.again']}</p>
      {hasSetAside && <p className="mt-1 text-sm text-soft">{text['citizen.setAside']}</p>}
      <div className="mt-2 flex flex-wrap gap-2">
        {/* The focus goes where nothing is lost. */}
        <Button autoFocus look="primary" onClick={onCancel}>
          {text['citizen.cancel']}
        </Button>
        <Button look="danger" onClick={() => onDelete(citizen, who)}>
          {text['citizen.confirm'](who)}
        </Button>
      </div>
    </div>
  );
}
