import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followRecord, isRecordLost, recordIsKnown } from '../../../lib/background/record-marker.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { freshRecord, monday } from '../record/fresh-record.ts';

beforeEach(() => fakeBrowser.reset());

test('a first day is no loss', async () => {
  expect(await isRecordLost(await freshRecord(), monday)).toBe(false);
});

test('a record that is gone while the rest of the profile stayed is told of, for a fortnight', async () => {
  await followRecord(await freshRecord(), monday);
  const another = await freshRecord();
  const later = plusDays(monday, 1);
  expect(await isRecordLost(another, later)).toBe(true);
  expect(await isRecordLost(another, plusDays(later, 14))).toBe(true);
  expect(await isRecordLost(another, plusDays(later, 15))).toBe(false);
});

test('it is told no longer when a backup was laid in', async () => {
  await followRecord(await freshRecord(), monday);
  const another = await freshRecord();
  expect(await isRecordLost(another, monday)).toBe(true);
  await recordIsKnown(another);
  expect(await isRecordLost(another, monday)).toBe(false);
});
