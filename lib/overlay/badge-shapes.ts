import type { BadgeShape } from './badge-view.ts';

/**
 * One stroke per shape on a 12 × 12 field, drawn in the colour of the text: the same in the page and on our own pages,
 * and still there in forced colours, where every ground is gone.
 */
export const badgeShapes: Record<BadgeShape, string> = {
  bang: 'M6 1.6v5.2M6 9.2v1.4',
  clock: 'M10.6 6a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0ZM6 3.4V6l1.9 1.3',
  check: 'M1.8 6.4 4.7 9.3 10.3 3',
  bars: 'M4 2.2v7.6M8 2.2v7.6',
  dash: 'M2 6h8',
  question: 'M3.7 4.2a2.3 2.3 0 1 1 3.4 2C6.3 6.6 6 7 6 7.7M6 9.6v1.2',
};
