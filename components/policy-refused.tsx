import type { FileProblem } from '../lib/files/file-read.ts';
import type { Language } from '../lib/text/language.ts';
import { fileProblemLines } from '../lib/views/file-problem-lines.ts';

export interface PolicyRefusedProps {
  title: string;
  /** nothing is shown where there are none */
  problems: readonly FileProblem[];
  language: Language;
}

/** Why something that the municipality gives by policy is not used, for whoever wrote the policy. */
export function PolicyRefused({ title, problems, language }: PolicyRefusedProps) {
  if (problems.length === 0) return null;
  return (
    <div role="alert" className="mt-2 border-l-4 border-over pl-3 text-sm">
      <p className="font-semibold">{title}</p>
      <ul className="list-disc pl-5 break-words">
        {fileProblemLines(problems, language).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
