import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { ExplainedCase } from '../../../lib/views/explanation.ts';
import { overdue } from './sample-badge.ts';

/** A case of which little is known, for tests that are about a part of it. */
export const sampleExplanation: ExplainedCase = {
  found: true,
  language: 'da',
  caseLine: '26-004117 · Mette P.',
  badge: overdue,
  sentence: 'Fjerde samtale skulle være holdt senest tirsdag 17. november',
  contradictions: [],
  settled: [],
  advice: [],
  timeline: [],
  interviews: { lines: [], readAt: null, gap: null, form: { today: isoDate('2026-11-23'), agreed: [] }, disputes: [] },
  law: null,
  fulfilment: null,
  others: [],
  duties: [],
  indicators: [],
  calculation: 'Sag 26-004117',
};
