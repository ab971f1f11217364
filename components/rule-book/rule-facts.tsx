import type { RuleFact } from '../../lib/views/rule-words.ts';

/** What a version of a rule says, one line for each thing. */
export function RuleFacts({ facts }: { facts: readonly RuleFact[] }) {
  return (
    <dl>
      {facts.map(({ label, sentences }) => (
        <div key={label} className="flex flex-wrap gap-x-4 border-t border-line py-1.5 first:border-t-0">
          <dt className="flex-none basis-32 text-soft">{label}</dt>
          <dd className="min-w-0 flex-1 basis-56 break-words">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
