import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { firstEntry, readEntry, type TypedEntry } from '../../../lib/views/entry-form.ts';

const today = isoDate('2026-11-23');
const typed = (change: Partial<TypedEntry> = {}) => readEntry({ ...firstEntry('23.11.2026'), ...change }, today);

test('as it opens, the form says: held today, in person', () => {
  expect(typed()).toEqual({ entry: { type: 'interview-held', on: '2026-11-23', channel: 'in-person' } });
});

test.each([
  ['an interview of today is held', { on: 'i dag' }, 'entry'],
  ['an interview of tomorrow is not held yet', { on: 'i morgen' }, 'heldAhead'],
  ['nobody stays away from an interview of tomorrow', { type: 'interview-no-show', on: '24/11' }, 'ahead'],
  ['an interview of tomorrow is called off today', { type: 'interview-cancelled', on: '24/11' }, 'entry'],
  ['an interview is agreed for today', { type: 'interview-booked', on: 'i dag' }, 'entry'],
  ['an interview is not agreed for yesterday', { type: 'interview-booked', on: 'i går' }, 'bookedBefore'],
  ['nobody books for yesterday', { type: 'self-booked', on: 'i går' }, 'bookedBefore'],
  ['a booking period is not set tomorrow', { type: 'booking-deadline-set', on: 'i morgen' }, 'ahead'],
  ['a booking period was set today', { type: 'booking-deadline-set', on: 'i dag' }, 'entry'],
  ['a year that is a slip of the pen', { on: '20.11.2006' }, 'farAway'],
  ['a year ahead that is a slip of the pen', { type: 'interview-booked', on: '20.11.2062' }, 'farAway'],
  ['what is no day', { on: 'snart' }, 'notADay'],
] as [string, Partial<TypedEntry>, string][])('%s', (_what, change, answer) => {
  const read = typed(change);
  expect('problem' in read ? read.problem : 'entry').toBe(answer);
});

test('an agreed interview may be moved from another day, and not from its own', () => {
  const booked = { type: 'interview-booked', on: '27/11' } as const;
  expect(typed({ ...booked, movedFrom: '2026-11-24' })).toMatchObject({ entry: { movedFrom: '2026-11-24' } });
  expect(typed({ ...booked, movedFrom: '2026-11-27' })).toEqual({ problem: 'sameDay' });
});

test('what is chosen for another kind is not kept: a no-show has no channel and is moved from nowhere', () => {
  const read = typed({ type: 'interview-no-show', withFund: true, channel: 'phone', movedFrom: '2026-11-20' });
  expect(read).toEqual({ entry: { type: 'interview-no-show', on: '2026-11-23' } });
});

test('with the unemployment fund is said where it is so', () => {
  expect(typed({ withFund: true, channel: 'video' })).toEqual({
    entry: { type: 'interview-held', on: '2026-11-23', channel: 'video', with: 'unemployment-fund' },
  });
});
