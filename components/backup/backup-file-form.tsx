import { useState } from 'react';
import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { FileField } from '../file-field.tsx';
import { ByPassphrase } from './by-passphrase.tsx';

export interface BackupFileFormProps {
  label: string;
  hint: string;
  /** what the button says */
  use: string;
  isBusy: boolean;
  language: Language;
  onUse: (file: File, passphrase: string) => void;
  /** Another file or passphrase: what was said of the one before no longer holds. */
  onChange: () => void;
}

/** A backup file, and the passphrase it was made with. */
export function BackupFileForm({ label, hint, use, isBusy, language, onUse, onChange }: BackupFileFormProps) {
  const text = backupText[language];
  const [file, setFile] = useState<File | null>(null);
  return (
    <div className="mt-2">
      <FileField
        {...{ label, hint }}
        accept=".rettidig"
        onChoose={(chosen) => {
          setFile(chosen);
          onChange();
        }}
      />
      {file && (
        <>
          <p className="mt-2 font-semibold wrap-anywhere">{text['restore.chosen'](file.name)}</p>
          <ByPassphrase
            label={text['restore.passphrase']}
            {...{ use, isBusy }}
            onUse={(passphrase) => onUse(file, passphrase)}
            onType={onChange}
          />
        </>
      )}
    </div>
  );
}
