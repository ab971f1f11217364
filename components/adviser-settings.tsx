import { useState } from 'react';
import type { AdviserSettings as Settings } from '../lib/guidance/adviser.ts';
import type { IsoDate } from '../lib/dates/iso-date.ts';
import { adviserText } from '../lib/text/adviser-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { TextField } from './rule-book/field.tsx';
import { useSaving } from './use-saving.ts';

export interface AdviserSettingsProps {
  settings: Settings;
  today: IsoDate;
  language: Language;
  /** null where the policy gives them: they are shown, and changed there */
  onSave: ((settings: Settings) => Promise<void>) | null;
}

/** The municipality's citizens' adviser: whether there is one, what he is called, how to reach him, and who checked. */
export function AdviserSettings({ settings, today, language, onSave }: AdviserSettingsProps) {
  const text = adviserText[language];
  const [draft, setDraft] = useState(settings);
  const saving = useSaving();
  if (!onSave) return <GivenAdviser settings={settings} language={language} />;
  const change = (more: Partial<Settings>) => {
    saving.forget();
    // What is changed has to be checked anew.
    const isContact = 'address' in more || 'phone' in more || 'email' in more;
    setDraft({ ...draft, ...(isContact && { checkedOn: null }), ...more });
  };
  return (
    <OptionSection title={text['settings.title']}>
      <p className="text-soft">{text['settings.lead']}</p>
      <Tick label={text['settings.shown']} checked={draft.shown} onChange={(shown) => change({ shown })} />
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <TextField label={text['settings.name']} value={draft.name} most={60} onChange={(name) => change({ name })} />
        {(['address', 'phone', 'email'] as const).map((name) => (
          <TextField
            key={name}
            label={text[`contact.${name}`]}
            value={draft[name]}
            most={200}
            onChange={(value) => change({ [name]: value })}
          />
        ))}
      </div>
      <Tick
        label={text['settings.checkedOn']}
        checked={draft.checkedOn === today}
        onChange={(isChecked) => change({ checkedOn: isChecked ? today : null })}
      />
      <Button className="mt-2" onClick={() => void saving.save(() => onSave(draft))}>
        {text['settings.save']}
      </Button>
      <p role="status" className="mt-1 text-sm">
        {saving.state === 'saved' && text['settings.saved']}
        {saving.state === 'failed' && text['settings.failed']}
      </p>
    </OptionSection>
  );
}

function GivenAdviser({ settings, language }: Pick<AdviserSettingsProps, 'settings' | 'language'>) {
  const text = adviserText[language];
  const facts = (['name', 'address', 'phone', 'email'] as const).filter((name) => settings[name] !== '');
  return (
    <OptionSection title={text['settings.title']}>
      <p className="text-soft">{text[settings.shown ? 'settings.given' : 'settings.givenOff']}</p>
      {settings.shown && facts.map((name) => <p key={name}>{settings[name]}</p>)}
    </OptionSection>
  );
}

function Tick({ label, checked, onChange }: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="mt-2 flex min-h-6 items-center gap-2 text-sm">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {label}
    </label>
  );
}
