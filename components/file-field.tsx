import { useId, type ReactNode } from 'react';

interface FileFieldProps {
  label: string;
  /** file endings, as a file field takes them: `.csv,.json` */
  accept: string;
  hint: ReactNode;
  onChoose: (file: File) => void;
}

/** Chooses a file to lay in. */
export function FileField({ label, accept, hint, onChoose }: FileFieldProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="file"
        accept={accept}
        aria-describedby={`${id}-hint`}
        className="mt-1 block min-h-8 max-w-full text-sm file:mr-2 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-edge file:bg-card file:px-3 file:font-semibold file:text-accent"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onChoose(file);
          // The same file, mended, can be chosen again.
          event.target.value = '';
        }}
      />
      <p id={`${id}-hint`} className="mt-1 text-xs text-soft">
        {hint}
      </p>
    </>
  );
}
