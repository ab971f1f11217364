import { useState } from 'react';
import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { BackupDue, HealthView } from '../../lib/views/backup-view.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface StorageCardProps {
  /** null while the browser is asked */
  health: HealthView | null;
  /** what was kept here before is gone */
  isLost: boolean;
  due: BackupDue | null;
  language: Language;
  /** @returns whether the browser will keep it */
  onAsk: () => Promise<boolean>;
}

/** Whether what is kept stays: what the browser says of it, and what it cannot know. */
export function StorageCard({ health, isLost, due, language, onAsk }: StorageCardProps) {
  const text = backupText[language];
  const [answer, setAnswer] = useState<'asked' | 'refused' | null>(null);
  return (
    <OptionSection title={text['health.title']}>
      {isLost && (
        <div className="mb-3 border-l-4 border-over pl-3">
          <p className="font-semibold">{text['health.lost.title']}</p>
          <p className="text-sm">{text['health.lost']}</p>
        </div>
      )}
      {due && (
        <div className="mb-3 border-l-4 border-soon-line pl-3">
          <p className="font-semibold">{due.title}</p>
          {due.lines.map((line) => (
            <p key={line} className="text-sm wrap-anywhere">
              {line}
            </p>
          ))}
        </div>
      )}
      {health?.low && <p className="mb-2 font-semibold text-over">{health.low}</p>}
      {health && answer !== 'asked' && <p>{health.persisted}</p>}
      {health?.canAsk && answer !== 'asked' && (
        <Button className="mt-2" onClick={() => void onAsk().then((kept) => setAnswer(kept ? 'asked' : 'refused'))}>
          {text['health.ask']}
        </Button>
      )}
      <p role="status">{answer && text[`health.${answer}`]}</p>
      <details className="mt-2 text-sm">
        <summary className="min-h-6">{text['health.forgets.ask']}</summary>
        <p className="mt-1 text-soft">{text['health.forgets']}</p>
      </details>
    </OptionSection>
  );
}
