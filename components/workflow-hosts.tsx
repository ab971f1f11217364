import { useId, useState } from 'react';
import { listedHost } from '../lib/guidance/workflow-link.ts';
import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface WorkflowHostsProps {
  hosts: readonly string[];
  oldAfterDays: number;
  language: Language;
  onHosts: (hosts: string[]) => Promise<void>;
  onOldAfterDays: (days: number) => Promise<void>;
}

/** Where links may lead, and after how long one is to be looked at again. */
export function WorkflowHosts({ hosts, oldAfterDays, language, onHosts, onOldAfterDays }: WorkflowHostsProps) {
  const text = guidanceText[language];
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [days, setDays] = useState(String(oldAfterDays));
  const saving = useSaving();
  const aging = useSaving();
  return (
    <OptionSection title={text['hosts.title']}>
      <p className="text-soft">{text['hosts.lead']}</p>
      {hosts.length === 0 && <p className="mt-2">{text['hosts.none']}</p>}
      <ul className="mt-2">
        {hosts.map((host) => (
          <li key={host} className="flex items-center justify-between gap-2 py-0.5">
            <span className="break-all">{host}</span>
            <Button
              aria-label={text['hosts.remove'](host)}
              onClick={() => void saving.save(() => onHosts(hosts.filter((one) => one !== host)))}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      <form
        className="mt-2"
        onSubmit={(event) => {
          event.preventDefault();
          const host = listedHost(typed);
          setWrong(host === null);
          if (host === null) return;
          void saving.save(async () => {
            await onHosts([...new Set([...hosts, host])]);
            setTyped('');
          });
        }}
      >
        <label htmlFor={id} className="block text-sm font-semibold">
          {text['hosts.label']}
        </label>
        <div className="mt-1 flex flex-wrap gap-2">
          <input
            id={id}
            value={typed}
            maxLength={253}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={isWrong}
            aria-describedby={isWrong ? `${id}-wrong` : undefined}
            className={`min-h-8 min-w-0 flex-1 rounded-control border bg-card px-2 ${isWrong ? 'border-over' : 'border-edge'}`}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
          />
          <Button type="submit">{text['hosts.add']}</Button>
        </div>
        {isWrong && (
          <p id={`${id}-wrong`} role="alert" className="text-sm font-semibold text-over">
            {text['hosts.wrong']}
          </p>
        )}
        <p role="status" className="text-sm text-over">
          {saving.state === 'failed' && optionsText[language]['save.failed']}
        </p>
      </form>
      <form
        className="mt-3 flex flex-wrap items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          void aging.save(() => onOldAfterDays(Number(days)));
        }}
      >
        <label htmlFor={`${id}-days`}>{text['age.label']}</label>
        <input
          id={`${id}-days`}
          type="number"
          min={30}
          max={3650}
          required
          value={days}
          className="min-h-8 w-24 rounded-control border border-edge bg-card px-2"
          onChange={(event) => {
            setDays(event.target.value);
            aging.forget();
          }}
        />
        <Button type="submit">{text['age.save']}</Button>
        <span role="status" className={`text-sm ${aging.state === 'failed' ? 'text-over' : 'text-soft'}`}>
          {aging.state === 'saved' && text['age.saved']}
          {aging.state === 'failed' && optionsText[language]['save.failed']}
        </span>
      </form>
    </OptionSection>
  );
}
