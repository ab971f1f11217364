import { useState } from 'react';
import type { Language } from '../lib/text/language.ts';
import { showStepsText } from '../lib/text/show-steps-text.ts';
import { Button } from './button.tsx';

export interface StepsButtonProps {
  language: Language;
  /** Shows the case in the side panel; where the browser does not let us open it, tells the keys that do. */
  onSteps: () => Promise<{ opened: boolean; shortcut: string | null }>;
}

/** Takes the case to the side panel, and says what is left for the reader to do. */
export function StepsButton({ language, onSteps }: StepsButtonProps) {
  const text = showStepsText[language];
  const [said, setSaid] = useState<string | null>(null);
  async function show() {
    try {
      const { opened, shortcut } = await onSteps();
      setSaid(opened ? text['steps.opened'] : shortcut ? text['steps.shortcut'](shortcut) : text['steps.noShortcut']);
    } catch (error) {
      console.warn('Rettidig:', error);
      setSaid(text['steps.failed']);
    }
  }
  return (
    <div>
      <Button onClick={() => void show()}>{text['steps.show']}</Button>
      <p role="status" className="mt-1 text-sm text-soft empty:hidden">
        {said}
      </p>
    </div>
  );
}
