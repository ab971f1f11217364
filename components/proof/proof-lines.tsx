import type { ProofLine } from '../../lib/views/proof.ts';

/** What the manifest says, each with what it means. */
export function ProofLines({ lines }: { lines: readonly ProofLine[] }) {
  return (
    <dl>
      {lines.map(({ name, why }) => (
        <div key={name} className="border-t border-line py-1.5 first:border-t-0">
          <dt className="font-mono text-sm font-semibold wrap-anywhere">{name}</dt>
          <dd className="text-soft">{why}</dd>
        </div>
      ))}
    </dl>
  );
}
