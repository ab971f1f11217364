import type { TimelineStep } from '../lib/views/explanation.ts';

// Filled where something is settled, ringed where it is a step on the way; the words alone say it as well.
const dots: Record<TimelineStep['kind'], string> = {
  start: 'border-accent bg-card',
  period: 'border-accent bg-card',
  closed: 'border-accent bg-card',
  due: 'border-accent bg-accent',
  safe: 'border-accent bg-card',
  done: 'border-ok bg-ok',
  open: 'border-soft border-dashed bg-card',
  missed: 'border-over bg-over',
  note: 'border-line bg-line',
};

/** How a deadline was worked out, step by step, each fact with where it was read. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  return (
    <ol>
      {steps.map((step, index) => (
        <li key={index} className="relative grid grid-cols-[14px_minmax(64px,92px)_1fr] gap-x-2 py-1">
          {index < steps.length - 1 && (
            <span aria-hidden="true" className="absolute top-4 -bottom-2 left-[5px] w-0.5 bg-line" />
          )}
          <span
            aria-hidden="true"
            className={`relative mt-1 ml-px size-2.5 rounded-full border-2 ${dots[step.kind]}`}
          />
          {step.on ? (
            <time dateTime={step.on} className="text-soft tabular-nums">
              {step.when}
            </time>
          ) : (
            <span className="text-soft tabular-nums">{step.when}</span>
          )}
          <span className="min-w-0 break-words">
            {step.what}
            {step.readAt && <span className="block text-xs text-soft">{step.readAt}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
