import { useEffect, useRef, useState } from 'react';
import { parseIsoDate } from '../../lib/dates/iso-date.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { RuleEdit } from '../../lib/rules/rule-change.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import type { RulePage, VersionView } from '../../lib/views/rule-book-view.ts';
import { draftFields, draftFrom, versionFromDraft, type VersionDraft } from '../../lib/views/version-draft.ts';
import { Button } from '../button.tsx';
import { ChangeForm } from './change-form.tsx';
import { TextField } from './field.tsx';
import { NewVersionFields, RunningCasesChoice } from './new-version-fields.tsx';
import type { Signed } from './signature.tsx';

/** What can be done about a rule. */
type Action = 'signOff' | 'withdraw' | 'newVersion' | 'end' | 'number' | 'off' | 'on';

export interface RuleActionsProps {
  page: RulePage;
  /** the one that is shown, which sign-off and number are about */
  version: VersionView;
  rule: Rule;
  today: IsoDate;
  language: Language;
  signed: Signed;
  onSigned: (signed: Signed) => void;
  /** what was saved last, while the version is shown that it left */
  saved: Saved | null;
  onSaved: (saved: Saved | null) => void;
  /** shows a version, named by its first day */
  onShow: (validFrom: VersionView['validFrom']) => void;
  /** @returns null when it is made, else why not, in words */
  onEdit: (edit: RuleEdit) => Promise<string | null>;
}

/** A version that was written is shown and must be read; any other change leaves the reader where they were. */
export type Saved = 'change' | 'version';

/** Sign a version off, write the next one, end or switch off a rule, set a local number: one thing at a time. */
export function RuleActions(props: RuleActionsProps) {
  const { page, version, language, saved, onSaved } = props;
  const text = ruleBookText[language];
  const [chosen, setChosen] = useState<Action | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  // The form that had the focus is gone, and with a new version all that stood around it.
  useEffect(() => {
    if (saved) outcome.current?.focus();
  }, [saved]);
  const actions: Action[] = [
    version.isSignedOff ? 'withdraw' : 'signOff',
    'newVersion',
    ...(version.localNumber ? (['number'] as const) : []),
    'end',
    page.isOff ? 'on' : 'off',
  ];
  return (
    <div ref={place} className="print:hidden">
      <div className="flex flex-wrap gap-2">
        {actions.map((action) => (
          <Button
            key={action}
            look={action === 'off' ? 'danger' : 'plain'}
            aria-expanded={chosen === action}
            onClick={() => {
              setChosen(chosen === action ? null : action);
              onSaved(null);
            }}
          >
            {text[`act.${action}`]}
          </Button>
        ))}
      </div>
      <p ref={outcome} role="status" tabIndex={-1} className="mt-1 text-sm font-semibold text-ok">
        {saved && text[saved === 'version' ? 'act.saved.version' : 'act.saved']}
      </p>
      {chosen && (
        <Chosen
          key={chosen}
          {...props}
          action={chosen}
          onCancel={() => {
            place.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus();
            setChosen(null);
          }}
          onDone={() => {
            setChosen(null);
            onSaved('change');
          }}
        />
      )}
    </div>
  );
}

type ChosenProps = RuleActionsProps & { action: Action; onDone: () => void; onCancel: () => void };

function Chosen(props: ChosenProps) {
  switch (props.action) {
    case 'newVersion':
      return <NewVersion {...props} />;
    case 'end':
      return <EndRule {...props} />;
    case 'number':
      return <LocalNumber {...props} />;
    default:
      return <Plain {...props} action={props.action} />;
  }
}

/** A change that needs nothing but a name. */
function Plain({ action, ...props }: ChosenProps & { action: 'signOff' | 'withdraw' | 'off' | 'on' }) {
  const { rule, version, today, language, signed, onSigned, onEdit, onDone, onCancel } = props;
  const text = ruleBookText[language];
  const { validFrom } = version;
  const edits: Record<typeof action, () => RuleEdit | null> = {
    signOff: () => {
      const written = rule.versions.find((one) => one.validFrom === validFrom);
      if (!written) return null;
      const { awaitsSignOff: _awaits, ...asWritten } = written;
      return { kind: 'sign-off', rule: rule.id, validFrom, on: today, signed: asWritten };
    },
    withdraw: () => ({ kind: 'withdraw-sign-off', rule: rule.id, validFrom }),
    off: () => ({ kind: 'switch-off', rule: rule.id }),
    on: () => ({ kind: 'switch-on', rule: rule.id }),
  };
  const explanations: Partial<Record<typeof action, string>> = {
    signOff: text['act.signOff.text'],
    off: text['act.off.text'],
  };
  const isOfVersion = action === 'signOff' || action === 'withdraw';
  return (
    <ChangeForm
      title={isOfVersion ? `${text[`act.${action}`]} (${version.period})` : text[`act.${action}`]}
      explanation={explanations[action]}
      sure={text[`act.sure.${action}`]}
      danger={action === 'off'}
      {...{ signed, language, onSigned, onDone, onCancel }}
      onSave={() => {
        const edit = edits[action]();
        return edit && (() => onEdit(edit));
      }}
    />
  );
}

function NewVersion({ rule, today, language, signed, onSigned, onSaved, onShow, onEdit, ...on }: ChosenProps) {
  const text = ruleBookText[language];
  const [draft, setDraft] = useState<VersionDraft>(() => draftFrom(rule, today, language));
  const [tried, setTried] = useState(false);
  const read = versionFromDraft(draft, rule, today, language);
  return (
    <ChangeForm
      title={text['new.title']}
      explanation={text['new.lead']}
      sure={text['new.save']}
      {...{ signed, language, onSigned }}
      onCancel={on.onCancel}
      onDone={() => {
        on.onDone();
        if (!read.ok) return;
        onSaved('version');
        onShow(read.version.validFrom);
      }}
      onSave={() => {
        setTried(true);
        if (!read.ok) return null;
        const { version, running } = read;
        return () => onEdit({ kind: 'new-version', rule: rule.id, version, running });
      }}
    >
      <NewVersionFields {...{ draft, read, tried, language }} fields={draftFields(rule)} onChange={setDraft} />
    </ChangeForm>
  );
}

function EndRule({ rule, language, signed, onSigned, onEdit, onDone, onCancel }: ChosenProps) {
  const text = ruleBookText[language];
  const [lastDay, setLastDay] = useState<string>(rule.versions.at(-1)?.validTo ?? '');
  const [running, setRunning] = useState<VersionDraft['running']>('');
  const [tried, setTried] = useState(false);
  const day = parseIsoDate(lastDay);
  return (
    <ChangeForm
      title={text['act.end']}
      sure={text['act.sure.end']}
      danger
      {...{ signed, language, onSigned, onDone, onCancel }}
      onSave={() => {
        setTried(true);
        if (!day || running === '') return null;
        return () => onEdit({ kind: 'end', rule: rule.id, lastDay: day, running });
      }}
    >
      <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(min(220px,100%),1fr))] items-start gap-3">
        <TextField
          label={text['new.lastDay']}
          kind="date"
          value={lastDay}
          problem={tried && !day ? text['problem.day'] : undefined}
          onChange={setLastDay}
        />
      </div>
      <RunningCasesChoice
        value={running}
        problem={tried && running === '' ? text['problem.choose'] : undefined}
        language={language}
        onChange={setRunning}
      />
    </ChangeForm>
  );
}

function LocalNumber({ rule, version, language, signed, onSigned, onEdit, onDone, onCancel }: ChosenProps) {
  const text = ruleBookText[language];
  const [typed, setTyped] = useState(String(version.localNumber?.count ?? ''));
  const [tried, setTried] = useState(false);
  const count = /^\d{1,4}$/.test(typed.trim()) && Number(typed) <= 1200 ? Number(typed) : null;
  return (
    <ChangeForm
      title={`${text['act.number']} (${version.period})`}
      sure={text['act.sure.number']}
      {...{ signed, language, onSigned, onDone, onCancel }}
      onSave={() => {
        setTried(true);
        const { validFrom } = version;
        return count === null ? null : () => onEdit({ kind: 'override-number', rule: rule.id, validFrom, count });
      }}
    >
      <div className="mt-2 w-48">
        <TextField
          label={text['act.number.label'](version.localNumber?.unit ?? '')}
          kind="number"
          most={4}
          value={typed}
          problem={tried && count === null ? text['act.number.invalid'] : undefined}
          onChange={setTyped}
        />
      </div>
    </ChangeForm>
  );
}
