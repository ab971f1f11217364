import { useEffect, useRef } from 'react';
import { paletteText } from '../lib/text/palette-text.ts';
import { Palette, type PaletteProps } from './palette.tsx';

/** The palette over a page of ours; the page behind it rests, and the focus goes back to where it was. */
export function PaletteDialog(props: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const own = dialog.current;
    own?.showModal();
    return () => {
      own?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={paletteText[props.language]['palette.title']}
      className="mx-auto mt-[8vh] mb-auto h-[420px] max-h-[84vh] w-[560px] max-w-[calc(100vw-16px)] rounded-card border border-line bg-card p-0 text-ink shadow-card backdrop:bg-black/30"
      onCancel={props.onClose}
      onClick={(event) => event.target === dialog.current && props.onClose()}
    >
      <div className="flex h-full flex-col">
        <Palette {...props} />
      </div>
    </dialog>
  );
}
