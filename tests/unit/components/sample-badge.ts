import type { BadgeView } from '../../../lib/overlay/badge-view.ts';

export const overdue: BadgeView = {
  form: 'overdue',
  shape: 'bang',
  words: '6 dage over fristen',
  detail: '4. samtale',
  more: 2,
  compact: '−6',
  sentence: 'Fjerde samtale, 6 dage over fristen, tirsdag 17. november 2026. Åbn forklaring',
  provisional: false,
  localNorm: false,
};
