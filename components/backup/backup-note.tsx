import { Button } from '../button.tsx';

export interface BackupNoteProps {
  words: string;
  /** what the button says */
  open: string;
  onOpen: () => void;
}

/** One quiet line: something is the matter with how data are kept here, and where that is seen to. */
export function BackupNote({ words, open, onOpen }: BackupNoteProps) {
  return (
    <aside className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2 text-sm">
      <p>{words}</p>
      <Button onClick={onOpen}>{open}</Button>
    </aside>
  );
}
