import type { LawBox as LawBoxView } from '../lib/views/explanation.ts';

/** The paragraph a deadline rests on, and how sure it is. */
export function LawBox({ law }: { law: LawBoxView }) {
  return (
    // The border is for forced colours, where the ground is gone.
    <div className="rounded-control border border-transparent bg-accent-soft px-3 py-2 text-sm">
      <p>
        <b className="font-semibold">{law.paragraph}</b>, {law.validity}
      </p>
      <p className="text-xs text-soft">{law.marks.join(' · ')}</p>
      {law.notes && <p className="mt-1 text-xs">{law.notes}</p>}
      <p className="mt-1 text-xs break-words text-soft">{law.source}</p>
    </div>
  );
}
