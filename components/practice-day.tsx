/** Says on every surface of a practice build which day it is taken to be. */
export function PracticeDay({ words }: { words: string }) {
  return (
    <p
      role="note"
      className="border-b border-soon-line bg-soon-soft px-4 py-1 text-center text-xs font-semibold text-soon"
    >
      {words}
    </p>
  );
}
