import type { PopupView } from '../../../lib/views/popup.ts';
import { overdue } from './sample-badge.ts';

/** A popup with one case over its deadline. */
export const samplePopup: PopupView = {
  practiceDay: null,
  day: 'Mandag 23. november',
  counts: [
    { group: 'overdue', label: 'over fristen', count: 1, tone: 'alarm' },
    { group: 'due-today', label: 'frist i dag', count: 0, tone: 'plain' },
    { group: 'summon', label: 'indkald i dag', count: 0, tone: 'plain' },
  ],
  groups: [
    {
      id: 'overdue',
      title: 'Over fristen',
      lines: [{ id: 'a', who: 'Mette P.', what: '4. samtale, tir. 17. nov.', badge: overdue }],
    },
  ],
  outside: '3 kan ikke beregnes',
  left: null,
  page: { state: 'read', words: '42 af 42 sager er læst', next: null, switches: [] },
  empty: null,
  trouble: null,
};
