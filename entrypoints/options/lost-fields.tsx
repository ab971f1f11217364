import { useEffect, useState } from 'react';
import { LostFields as LostFieldsOf, type CandidateLine } from '../../components/diagnosis/lost-fields.tsx';
import type { Candidate } from '../../lib/adapters/judge-candidates.ts';
import { withLocator } from '../../lib/adapters/with-locator.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ask } from '../../lib/messaging/client.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { saveOwnAdapter } from '../../lib/record/own-adapters.ts';
import type { Language } from '../../lib/text/language.ts';
import type { FrameDiagnosis } from '../../lib/views/diagnosis.ts';
import type { LostLine } from '../../lib/views/diagnosis-view.ts';
import type { AdapterShelf } from './use-adapters.ts';

export interface LostFieldsProps {
  record: CaseRecord;
  today: IsoDate;
  language: Language;
  tabId: number;
  frame: FrameDiagnosis;
  lost: readonly LostLine[];
  shelf: AdapterShelf;
  /** the field that the reader came for; null = none */
  asked: string | null;
  /** a field was found again */
  onFound: (found: FoundAgain) => void;
}

export interface FoundAgain {
  label: string;
  /** the page's words for where it stands now */
  words: string;
  undo: () => Promise<void>;
}

/** The fields of a frame that have gone, with the places where each may stand now. */
export function LostFields({ record, today, language, tabId, frame, lost, shelf, asked, onFound }: LostFieldsProps) {
  const [open, setOpen] = useState(asked);
  const [candidates, setCandidates] = useState<Candidate[] | null>(null);
  const { frameId, page: named } = frame;
  const isOpen = lost.some(({ field }) => field === open);
  const [adapterId, page] = [named?.adapter ?? '', named?.page ?? ''];

  useEffect(() => {
    if (!isOpen || open === null || frameId === null) return;
    let left = false;
    const none = { candidates: [] };
    ask('page/candidates', { tabId, frameId, adapter: adapterId, page, field: open })
      .catch(() => none)
      .then((answer) => !left && setCandidates(answer.candidates));
    return () => {
      left = true;
    };
  }, [isOpen, open, frameId, tabId, adapterId, page]);

  const adapter = shelf.inForce.find(({ id }) => id === adapterId);
  if (!adapter) return null;
  const { policy } = shelf.policy;
  return (
    <LostFieldsOf
      lost={lost}
      open={open}
      candidates={candidates?.map(candidateLine) ?? null}
      locked={policy.adaptersLocked && policy.adapters.some(({ id }) => id === adapterId)}
      language={language}
      onOpen={(field) => {
        setCandidates(null);
        setOpen(field);
      }}
      onChoose={async (field, { id, words }) => {
        const { locator } = candidates![Number(id)]!;
        const { undo } = await saveOwnAdapter(record, withLocator(adapter, page, field, locator), today);
        onFound({ label: lost.find((one) => one.field === field)!.label, words, undo });
      }}
    />
  );
}

function candidateLine({ words, rows, filled, fits }: Candidate, index: number): CandidateLine {
  return { id: `${index}`, words, rows, filled, fits };
}
