// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { CasePage } from '../../../lib/adapters/adapter.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { findCandidates } from '../../../lib/adapters/find-candidates.ts';
import { interpretReading } from '../../../lib/adapters/interpret-reading.ts';
import { judgeCandidates } from '../../../lib/adapters/judge-candidates.ts';
import { readPage } from '../../../lib/adapters/read-page.ts';
import { withLocator } from '../../../lib/adapters/with-locator.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

const today = isoDate('2026-11-23');
const show = (file: string) => {
  document.documentElement.innerHTML = readFileSync(`lib/adapters/demo/examples/${file}.html`, 'utf8');
};
const header = (words: string) => [...document.querySelectorAll('th')].find((th) => th.textContent === words)!;
const candidates = (page: string, field: string) => {
  const described = demo.pages[page]!;
  return judgeCandidates(findCandidates(document, described, field), field, demo, described, today);
};

describe('a list', () => {
  beforeEach(() => show('mine-sager'));

  test('a renamed column is found by what stands in it, under its new words', () => {
    header('Målgruppe').textContent = 'Borgergruppe ▲';
    const [only, ...others] = candidates('Mine sager', 'targetGroup');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ locator: { column: 'Borgergruppe' }, words: 'Borgergruppe' });
    expect(only!.fits / only!.filled).toBeGreaterThanOrEqual(0.8);
  });

  test('a column of other things is no candidate, nor one that another field is read from', () => {
    header('Start').textContent = 'Humør';
    for (const cell of document.querySelectorAll('table.cases tbody td:nth-child(5)')) cell.textContent = 'god';
    expect(candidates('Mine sager', 'start')).toEqual([]);
  });

  test('chosen, it is read from there, and its old place is still a fall-back', () => {
    header('Start').textContent = 'Begyndt';
    const [first] = candidates('Mine sager', 'start');
    const mended = withLocator(demo, 'Mine sager', 'start', first!.locator);
    const page = mended.pages['Mine sager']!;
    expect(page.fields.start!.find).toEqual([{ column: 'Begyndt' }, { column: 'Start' }]);
    const { rows } = readPage(document, { adapter: mended, name: 'Mine sager', page });
    const readings = rows.map(({ reading }) => interpretReading(reading, page, mended).fields.start!);
    expect(readings.filter(({ status }) => status === 'read').length).toBe(first!.fits);
    expect(readings[0]).toMatchObject({ label: 'Begyndt' });
    // What ships is as it was.
    expect(demo.pages['Mine sager']!.fields.start!.find).toEqual([{ column: 'Start' }]);
  });

  test('a field that is read from lines of its own, or that there is not, has none', () => {
    show('sagen');
    expect(candidates('Sagen', 'history')).toEqual([]);
    expect(candidates('Sagen', 'mood')).toEqual([]);
  });
});

test('a renamed label of a case is found by what stands beside it', () => {
  show('sagen');
  const label = [...document.querySelectorAll('dt')].find((dt) => dt.textContent === 'Målgruppe')!;
  label.textContent = 'Gruppe:';
  expect((demo.pages.Sagen as CasePage).fields.targetGroup!.find).toEqual([{ label: 'Målgruppe' }]);
  expect(candidates('Sagen', 'targetGroup')).toEqual([
    { locator: { label: 'Gruppe' }, words: 'Gruppe', rows: 1, filled: 1, fits: 1 },
  ]);
});

test('a page or field that the adapter does not have is refused by name', () => {
  expect(() => withLocator(demo, 'Opgaver', 'start', { column: 'X' })).toThrow(/withLocator: demo .*Opgaver/);
});
