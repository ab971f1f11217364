import { describe, expect, test } from 'vitest';
import { guessEvent, guessHistory, withColumnsOf } from '../../../lib/mapping/draft-history.ts';
import type { FoundTable } from '../../../lib/mapping/mapped.ts';
import { eventTypes } from '../../../lib/rules/packs/vocabulary.ts';

const events = eventTypes.map(({ id, da }) => ({ id, name: da }));
const days = ['02-11-2026', '09-11-2026', '16-11-2026', '14-12-2026'];
const table = (columns: Record<string, string[]>): FoundTable => ({
  find: [{ css: 'table' }],
  label: null,
  row: 'tr',
  columns: Object.entries(columns).map(([header, values]) => ({ header, values })),
});

describe('what a line says has happened', () => {
  test.each([
    ['Samtale', 'heldInterviews'],
    ['Samtale afholdt', 'heldInterviews'],
    ['Jobsamtale gennemført', 'heldInterviews'],
    ['Samtale aftalt', 'interview-booked'],
    ['Afbud til samtale', 'interview-cancelled'],
    ['Samtale aflyst', 'interview-cancelled'],
    ['Borger mødte ikke', 'interview-no-show'],
    ['Udeblevet uden afbud', 'interview-no-show'],
    ['Samtale ikke afholdt, borger udeblev', 'interview-no-show'],
  ])('»%s« is %s', (word, event) => {
    expect(guessEvent(word, events)).toBe(event);
  });

  test.each(['Samtale ikke gennemført', 'Samtale ikke afholdt', 'Ikke afholdt samtale', 'Samtale ej afholdt'])(
    '»%s« says what has not happened, and is asked about',
    (word) => {
      expect(guessEvent(word, events)).toBeNull();
    },
  );
});

describe('a table in which another column says what became of the interview', () => {
  const kind = ['Samtale', 'Samtale', 'Samtale', 'Samtale'];
  const statuses = {
    Status: ['Afholdt', 'Udeblevet', 'Aflyst', 'Planlagt'],
    'Kolonne 4': ['Mødt', 'Ikke mødt', '', ''],
  };

  test.each(Object.entries(statuses))('»%s«: a line that says »Samtale« is none that was held', (header, values) => {
    const found = table({ Dato: days, Art: kind, [header]: values });
    const guessed = guessHistory([found], events);
    expect(guessed?.words.Samtale).toBeUndefined();
    expect(withColumnsOf(found, 'Art', 'Dato', events).words.Samtale).toBeUndefined();
  });

  test('even where this case shows nothing in it', () => {
    const found = table({ Dato: days, Art: kind, Status: ['', '', '', ''] });
    expect(guessHistory([found], events)).toBeNull();
  });

  test('what says itself that it was held still counts', () => {
    const found = table({ Dato: days.slice(0, 2), Art: ['Samtale afholdt', 'Samtale'], Status: ['Låst', 'Åben'] });
    expect(guessHistory([found], events)!.words).toMatchObject({ 'Samtale afholdt': 'heldInterviews' });
    expect(guessHistory([found], events)!.words).not.toHaveProperty('Samtale');
  });

  test('a column of remarks says nothing of the kind', () => {
    const remarks = ['Talt om praktik i lager eller butik', 'Gennemgået cv, aftalt to ansøgninger om ugen', '', ''];
    const found = table({ Dato: days, Hvad: kind, Notat: remarks });
    expect(guessHistory([found], events)!.words.Samtale).toBe('heldInterviews');
  });
});
