import type { ReactNode } from 'react';

export interface NoteProps {
  title: string;
  titleId?: string;
  text: string;
  /** what can be done about it */
  children?: ReactNode;
}

/** Says what is the matter, what still works and what to do next. */
export function Note({ title, titleId, text, children }: NoteProps) {
  return (
    <div className="px-4 py-4">
      <p id={titleId} className="pr-8 font-semibold">
        {title}
      </p>
      <p className="mt-1 text-soft">{text}</p>
      {children && <div className="mt-3">{children}</div>}
    </div>
  );
}
