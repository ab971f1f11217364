import { Button } from '../../components/button.tsx';
import { lockNow } from '../../lib/record/lock.ts';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';

/** Locks at once, before someone leaves the machine; the popup then asks for the passphrase. */
export function LockNow({ language }: { language: Language }) {
  return (
    <p className="flex justify-end border-t border-line bg-ground px-4 py-2">
      <Button onClick={() => void lockNow().catch((error: unknown) => console.warn('Rettidig:', error))}>
        {lockText[language]['lock.now']}
      </Button>
    </p>
  );
}
