import { describe, expect, test } from 'vitest';
import type { SourcedReading } from '../../../lib/case/case-reading.ts';
import { usualAdviser } from '../../../lib/guidance/adviser.ts';
import { noProgress } from '../../../lib/guidance/progress.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { calendarWeeks } from '../../../lib/views/exchange-calendar.ts';
import { maskedNumber } from '../../../lib/views/masked-person.ts';
import { sidePanelView } from '../../../lib/views/side-panel-view.ts';
import { judged, today } from './judged.ts';

const cpr = '650391-1234';
const name = 'Mette Prøvesen';
const agreed = judged({ group: 'flexjob', events: ['flexjob-start 2024-05-20', 'interview-booked 2026-11-25'] });

test.each([
  ['650391-1234', '••••••-••••'],
  ['6503911234', '••••••-••••'],
  ['650391.1234', '••••••-••••'],
  ['Sag 650391 1234', 'Sag ••••••-••••'],
  ['26-004117', '26-004117'],
])('the case number »%s« stands as »%s« where others can read along', (ref, shown) => {
  expect(maskedNumber(ref)).toBe(shown);
});

describe('the interviews for the calendar', () => {
  const whoIn = (isMasked: boolean) => (ref: string, called: string | null) => {
    const one = { id: 'a', ref, name: called, judgement: agreed };
    return calendarWeeks([one], today, 'da', isMasked).flatMap(({ lines }) => lines.map(({ who }) => who));
  };

  test('name the citizen, or the number where no page shows a name', () => {
    expect(whoIn(false)(cpr, name)).toEqual(['Mette P.']);
    expect(whoIn(false)(cpr, null)).toEqual([cpr]);
  });

  test('have neither name nor CPR number while they are hidden', () => {
    expect(whoIn(true)(cpr, name)).toEqual(['••••••-••••']);
    expect(whoIn(true)('26-004117', name)).toEqual(['26-004117']);
  });
});

describe('the side panel', () => {
  const readings: SourcedReading[] = [
    {
      ...{ adapter: 'demo', page: 'Sagen', seenOn: today },
      reading: { ref: cpr, fields: { name: { status: 'read', label: 'Navn', value: name } }, complete: [] },
    },
  ];
  const panel = (maskPersons: boolean) =>
    sidePanelView({
      judgement: { ...agreed, facts: { ...agreed.facts, ref: cpr } },
      readings,
      progress: noProgress,
      page: null,
      rules: allRules,
      procedures: [],
      catalogue: { format: 'rettidig-workflows/1', title: '–', entries: [] },
      texts: [],
      links: { hosts: [], loopback: false, today, oldAfterDays: 365, language: 'da' },
      letterhead: { unitName: '', unitPhone: '', ownName: '' },
      settings: { ...usualLeadDays, staleAfterWorkingDays: 5, maskPersons },
      today,
      language: 'da',
      chosen: null,
      adviser: usualAdviser,
    });

  test('says above all whose case it is', () => {
    expect(panel(false).caseLine).toBe(`${cpr} · Mette P.`);
  });

  test('has neither name nor CPR number anywhere while they are hidden', () => {
    expect(panel(true).caseLine).toBe('••••••-••••');
    expect(JSON.stringify(panel(true))).not.toMatch(/650391|Mette|Prøvesen/);
  });
});
