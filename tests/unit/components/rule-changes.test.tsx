// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { RuleChanges, type RuleChangesProps } from '../../../components/rule-changes/rule-changes.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { ChangesView, SideChoices } from '../../../lib/views/changes.ts';
import { click, drawn, type } from './drawn.ts';

const sides: SideChoices = {
  before: { set: 'in-force', on: isoDate('2026-11-23') },
  after: { set: 'in-force', on: isoDate('2027-01-01') },
};

const view: ChangesView = {
  summary: '2026-reglerne ophører 31. december 2026: 1 sag mister en fast dato',
  notes: ['1 af datoerne er ikke bekræftet.'],
  columns: { before: 'Reglerne her, 23. nov. 2026', after: 'Reglerne her, 1. jan. 2027' },
  groups: [
    {
      title: 'Mister en fast dato',
      lines: [
        { id: 'a', who: 'Mette P.', what: '4. samtale', before: 'tor. 14. jan. 2027', after: 'ingen dato', more: null },
      ],
    },
  ],
  unchanged: 'Uændret: 3 af 4 sager.',
  ended: [{ words: 'De gjaldt til og med 31. december 2026', titles: ['Reform: fire samtaler'] }],
  isEmpty: false,
};

const draw = (props: Partial<RuleChangesProps> = {}) =>
  drawn(<RuleChanges view={view} sides={sides} language="da" onChoose={() => {}} onPrint={() => {}} {...props} />);

test('what it comes to stands above a table with the two sides beside each other', async () => {
  const place = await draw();
  const status = [...place.querySelectorAll('[role=status]')].find((one) => !one.closest('[role=group]'));
  expect(status?.textContent).toBe(view.summary);
  const table = place.querySelector('table')!;
  expect([...table.querySelectorAll('thead th')].map((cell) => cell.textContent)).toEqual([
    'Sag og frist',
    'Reglerne her, 23. nov. 2026',
    'Reglerne her, 1. jan. 2027',
  ]);
  expect(table.querySelector('tbody th[scope=row]')?.textContent).toBe('Mette P. 4. samtale');
  expect([...table.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual([
    'tor. 14. jan. 2027',
    'ingen dato',
  ]);
  expect(place.textContent).toContain('Uændret: 3 af 4 sager.');
  expect(place.textContent).toContain('De gjaldt til og med 31. december 2026.Reform: fire samtaler');
});

test('another rule set or day is chosen for one side alone', async () => {
  const onChoose = vi.fn();
  const place = await draw({ onChoose });
  const [, after] = place.querySelectorAll('[role=group]');
  const select = after!.querySelector('select')!;
  await act(async () => {
    select.value = 'for-all';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onChoose).toHaveBeenLastCalledWith({ ...sides, after: { ...sides.after, set: 'for-all' } });
  await type(after!.querySelector('input')!, '2027-07-01');
  expect(onChoose).toHaveBeenLastCalledWith({ ...sides, after: { ...sides.after, on: '2027-07-01' } });
});

test('a day that is half typed changes nothing and is said', async () => {
  const onChoose = vi.fn();
  const place = await draw({ onChoose });
  await type(place.querySelector('input')!, '');
  expect(onChoose).not.toHaveBeenCalled();
  expect(place.querySelector('[role=group] [role=status]')?.textContent).toMatch(/^Skriv en dag/);
});

test('it is printed with a click, without the controls', async () => {
  const onPrint = vi.fn();
  const place = await draw({ onPrint });
  await click(place, 'Udskriv');
  expect(onPrint).toHaveBeenCalledOnce();
  expect(place.querySelector('[role=group]')?.parentElement?.className).toContain('print:hidden');
});

test('while it is worked out, and where there is nothing to compare, it says so', async () => {
  expect((await draw({ view: null })).textContent).toContain('Sagerne regnes ud …');
  const empty = await draw({ view: { ...view, groups: [], notes: [], isEmpty: true } });
  expect(empty.textContent).toContain('Ingen sager at sammenligne');
  expect(empty.querySelector('table')).toBeNull();
});
