import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';

/** The municipality asks for a lock, and there is none. */
export function LockWanted({ language, href }: { language: Language; href: string }) {
  const text = lockText[language];
  return (
    <aside className="border-b border-soon-line bg-soon-soft px-4 py-1 text-center text-sm text-soon print:hidden">
      {text['wanted.text']}{' '}
      <a className="font-semibold underline" href={href} target="_blank" rel="noreferrer">
        {text['wanted.link']}
      </a>
    </aside>
  );
}
