import { badgeShapes } from '../lib/overlay/badge-shapes.ts';
import { badgeClasses } from '../lib/overlay/badge.ts';
import type { BadgeView } from '../lib/overlay/badge-view.ts';

export interface BadgeProps {
  view: BadgeView;
  /** stands beside words that already say what is due; what the badge says of the date or of doubt stays */
  beside?: boolean;
}

/** The badge of the page on our own pages: same shape and colours, no button, words as ordinary text. */
export function Badge({ view, beside = false }: BadgeProps) {
  const detail = beside && onlyRepeats(view) ? '' : view.detail;
  return (
    // On a narrow surface a long badge becomes two lines rather than a sideways scroll.
    <span className={`${badgeClasses(view)} h-auto min-h-5 max-w-full flex-wrap gap-y-0 whitespace-normal`}>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={badgeShapes[view.shape]} />
      </svg>
      <span className="words">{view.words}</span>
      {detail && <span className="detail">{detail}</span>}
      {view.also && <span className="also">· {view.also}</span>}
    </span>
  );
}

/** Whether the detail is nothing but the duty's name: so it is with red badges that carry no mark. */
function onlyRepeats({ form, provisional, stale, disputed }: BadgeView): boolean {
  return (form === 'overdue' || form === 'due-today') && !provisional && !stale && !disputed;
}
