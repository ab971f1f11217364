/** How work ended: read out when it comes, and seen beside the button that began it. */
export function WorkOutcome({ done, failed }: { done: string | null; failed: string | null }) {
  return (
    <p role="status" className={done || failed ? 'mt-2 font-semibold wrap-anywhere' : ''}>
      {failed ? <span className="text-over">{failed}</span> : <span className="text-ok">{done}</span>}
    </p>
  );
}
