import { useId, type ReactNode } from 'react';

interface FieldProps {
  label: string;
  hint?: string;
  /** what is wrong with what stands in it */
  problem?: string | undefined;
  /** takes the whole width of a form */
  wide?: boolean;
}

interface Described {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean;
}

const box = 'min-h-8 w-full rounded-control border bg-card px-2 py-1';
const edge = (problem: string | undefined) => (problem ? 'border-over' : 'border-edge');

/** A label, what it labels, and below it what helps or what is wrong. */
function Field({
  label,
  hint,
  problem,
  wide,
  children,
}: FieldProps & { children: (described: Described) => ReactNode }) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className={wide ? 'col-span-full' : ''}>
      <label htmlFor={id} className="block text-sm font-semibold">
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': problem !== undefined })}
      {hint && (
        <p id={`${id}-hint`} className="mt-0.5 text-xs text-soft">
          {hint}
        </p>
      )}
      {problem && (
        <p id={`${id}-problem`} className="mt-0.5 text-sm font-semibold text-over">
          {problem}
        </p>
      )}
    </div>
  );
}

export interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** `date` gives and takes days as YYYY-MM-DD, empty while there is none */
  kind?: 'text' | 'date' | 'search' | 'number' | 'long';
  most?: number;
}

/** One line of text, a day, a number, or several lines. */
export function TextField({ value, onChange, kind = 'text', most = 2000, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(described) =>
        kind === 'long' ? (
          <textarea
            {...described}
            rows={2}
            value={value}
            maxLength={most}
            className={`${box} ${edge(field.problem)}`}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...described}
            type={kind === 'number' ? 'text' : kind}
            inputMode={kind === 'number' ? 'numeric' : undefined}
            value={value}
            maxLength={kind === 'date' ? undefined : most}
            autoComplete="off"
            className={`${box} ${edge(field.problem)}`}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

export interface ChoiceFieldProps<Value extends string> extends FieldProps {
  value: Value;
  choices: readonly { value: Value; words: string }[];
  onChange: (value: Value) => void;
}

/** One of several. */
export function ChoiceField<Value extends string>({ value, choices, onChange, ...field }: ChoiceFieldProps<Value>) {
  return (
    <Field {...field}>
      {(described) => (
        <select
          {...described}
          value={value}
          className={`${box} ${edge(field.problem)}`}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export interface TickFieldProps {
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function TickField({ label, hint, checked, onChange }: TickFieldProps) {
  const id = useId();
  return (
    <div className="col-span-full">
      <label className="flex min-h-6 items-start gap-2">
        <input
          type="checkbox"
          checked={checked}
          aria-describedby={hint ? id : undefined}
          className="mt-1"
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      {hint && (
        <p id={id} className="ml-6 text-xs text-soft">
          {hint}
        </p>
      )}
    </div>
  );
}
