// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { ClosingDays } from '../../../components/closing-days.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { click, drawn, type } from './drawn.ts';

const leave = [{ from: isoDate('2026-12-21'), to: isoDate('2027-01-01') }];
const closingDays = [{ from: isoDate('2026-11-25'), to: isoDate('2026-11-25'), name: 'kursusdag' }];

async function setUp({ refusing = false } = {}) {
  const onChange = vi.fn(async () => {
    if (refusing) throw new RangeError('changeSettings: leave: more than 1100 days');
  });
  const place = await drawn(
    <ClosingDays
      closingDays={closingDays}
      leave={leave}
      today={isoDate('2026-11-23')}
      language="da"
      onChange={onChange}
    />,
  );
  const [own, local] = [...place.querySelectorAll('section')] as [HTMLElement, HTMLElement];
  const fill = async (section: HTMLElement, ...texts: string[]) => {
    const fields = [...section.querySelectorAll('input')];
    for (const [index, text] of texts.entries()) await type(fields[index]!, text);
  };
  return { own, local, fill, onChange };
}

test('each run of days stands in words, the closing days with their name', async () => {
  const { own, local } = await setUp();
  expect(own.querySelector('li')?.textContent).toContain('man. 21. dec. – fre. 1. jan. 2027');
  expect(local.querySelector('li')?.textContent).toContain('kursusdag, ons. 25. nov.');
});

test('leave is added in the order of days', async () => {
  const { own, fill, onChange } = await setUp();
  await fill(own, '2026-11-30', '2026-12-04');
  await click(own, 'Tilføj ferie');
  expect(onChange).toHaveBeenCalledWith({ leave: [{ from: '2026-11-30', to: '2026-12-04' }, leave[0]] });
  expect(own.querySelector('[role=status]')?.textContent).toBe('Tilføjet: man. 30. nov. – fre. 4. dec.');
  expect([...own.querySelectorAll('input')].map(({ value }) => value)).toEqual(['', '']);
});

test('without a last day it is one day', async () => {
  const { local, fill, onChange } = await setUp();
  await fill(local, '2026-12-23', '', ' lille juleaften ');
  await click(local, 'Tilføj lukkedage');
  const added = { from: '2026-12-23', to: '2026-12-23', name: 'lille juleaften' };
  expect(onChange).toHaveBeenCalledWith({ closingDays: [closingDays[0], added] });
});

test.each([
  ['no first day', ['', '2026-12-04'], 'Vælg den første dag.'],
  ['a last day before the first', ['2026-12-04', '2026-12-03', 'x'], 'Den sidste dag ligger før den første.'],
  ['what is there already', ['2026-11-25', '', 'kursusdag'], 'De dage står her allerede.'],
  ['no name', ['2026-12-04', '', '  '], 'Skriv et navn.'],
])('%s is said, and nothing is kept', async (_what, typed, words) => {
  const { local, fill, onChange } = await setUp();
  await fill(local, ...typed);
  await click(local, 'Tilføj lukkedage');
  expect(local.querySelector('[role=alert]')?.textContent).toContain(words);
  expect(onChange).not.toHaveBeenCalled();
});

test('what is removed can be brought back', async () => {
  const { own, onChange } = await setUp();
  await click(own, 'Fjern');
  expect(onChange).toHaveBeenLastCalledWith({ leave: [] });
  expect(own.querySelector('[role=status]')?.textContent).toBe('Fjernet: man. 21. dec. – fre. 1. jan. 2027');
  await click(own, 'Fortryd');
  expect(onChange).toHaveBeenLastCalledWith({ leave });
});

test('days that cannot be kept stay in the form, with what to do', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { own, fill } = await setUp({ refusing: true });
  await fill(own, '2027-02-01', '2031-02-01');
  await click(own, 'Tilføj ferie');
  expect(own.querySelector('[role=alert]')?.textContent).toContain('Dagene er ikke gemt.');
  expect(own.querySelector('input')?.value).toBe('2027-02-01');
  warn.mockRestore();
});
