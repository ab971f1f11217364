import { useRef, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { backupFailure } from '../../lib/views/backup-failure.ts';

/** Long work, as it is handed to who does it. */
export interface Work {
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

export interface RunningWork {
  /** per cent; null = nothing is under way */
  percent: number | null;
  /** why the last work ended without its end; null = it did not */
  failed: string | null;
  /** Runs work, one at a time; never rejects. @returns whether it came to its end */
  run: (action: (work: Work) => Promise<void>) => Promise<boolean>;
  stop: () => void;
  forget: () => void;
}

/** One long work of a card: how far it is, how it ended, and how to stop it. */
export function useWork(language: Language): RunningWork {
  const [percent, setPercent] = useState<number | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  return {
    percent,
    failed,
    async run(action) {
      if (running.current) return false;
      const controller = new AbortController();
      running.current = controller;
      setFailed(null);
      setPercent(0);
      try {
        await action({ signal: controller.signal, onProgress: (share) => setPercent(Math.round(share * 100)) });
        return true;
      } catch (error) {
        console.warn('Rettidig:', error);
        setFailed(backupFailure(error, language));
        return false;
      } finally {
        running.current = null;
        setPercent(null);
      }
    },
    stop: () => running.current?.abort(),
    forget: () => setFailed(null),
  };
}
