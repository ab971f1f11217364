import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { paletteText } from '../../lib/text/palette-text.ts';
import type { PaletteOverPageProps } from './palette-over-page.tsx';

const PaletteOverPage = lazy(() => import('./palette-over-page.tsx'));

export interface PaletteByKeyProps extends Omit<PaletteOverPageProps, 'onClose'> {
  /** shows a button that tells the keys, where there is room for one */
  withButton?: boolean;
}

/** Put into a page of ours, it opens the palette with Ctrl+K, or Cmd+K on a Mac. */
export function PaletteByKey({ withButton = false, ...props }: PaletteByKeyProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      // Firefox would go to its own search field.
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {withButton && (
        <Button className="print:hidden" onClick={() => setOpen(true)}>
          {paletteText[props.settings.language]['palette.open']}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <PaletteOverPage {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
