import type { AdapterPage } from './adapter.ts';

/** Whether each row is an event of some day: such a page speaks for the days it shows, and may be turned to others. */
export function isCalendar(page: AdapterPage): boolean {
  return page.kind === 'list' && page.rowsAre === 'events';
}
