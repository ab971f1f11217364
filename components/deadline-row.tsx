import type { DeadlineLine } from '../lib/views/explanation.ts';
import { Badge } from './badge.tsx';

/** One deadline beside others: what, and how it stands. */
export function DeadlineRow({ title, badge, note }: DeadlineLine) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-1">
      <span className="min-w-0 flex-1 basis-36">{title}</span>
      <Badge view={badge} beside />
      {note && <p className="basis-full text-xs text-soft">{note}</p>}
    </li>
  );
}
