// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Popup } from '../../../components/popup.tsx';
import type { PopupView } from '../../../lib/views/popup.ts';
import { click, drawn } from './drawn.ts';
import { samplePopup as view } from './sample-popup.ts';

const pageActions = { onWhy: () => {}, onSwitch: async () => {} };
const nothing = () => {};
const draw = (
  change: Partial<PopupView> = {},
  openOptions = nothing,
  openKept = nothing,
  openWeek = nothing,
  openCase: (id: string) => void = nothing,
) =>
  drawn(
    <Popup
      view={{ ...view, ...change }}
      language="da"
      {...{ openOptions, openKept, openWeek, openCase, pageActions }}
    />,
  );

test('each group lists its cases under its heading', async () => {
  const place = await draw();
  const group = place.querySelector('section');
  expect(group?.querySelector('h2')?.textContent).toBe('Over fristen');
  expect(group?.getAttribute('aria-labelledby')).toBe(group?.querySelector('h2')?.id);
  expect(group?.querySelector('li')?.textContent).toContain('Mette P.');
});

test('a case leads to what more is told of it', async () => {
  const openCase = vi.fn();
  await click(await draw({}, undefined, undefined, undefined, openCase), 'Mette P.');
  expect(openCase).toHaveBeenCalledExactlyOnceWith('a');
});

test('a number leads to its cases, and one without cases leads nowhere', async () => {
  const place = await draw();
  const links = [...place.querySelectorAll('ul a')];
  expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([['#overdue', '1 over fristen']]);
  expect(place.querySelector('#overdue')?.textContent).toBe('Over fristen');
});

test('a long group shows its first cases and the rest on request', async () => {
  const lines = Array.from({ length: 9 }, (_, index) => ({ ...view.groups[0]!.lines[0]!, id: String(index) }));
  const place = await draw({ groups: [{ id: 'overdue', title: 'Over fristen', lines }] });
  expect(place.querySelectorAll('section li')).toHaveLength(3);
  expect(place.querySelector('h2')?.textContent).toBe('Over fristen9');
  await click(place, 'Vis 6 mere');
  expect(place.querySelectorAll('section li')).toHaveLength(9);
  expect(place.querySelector('section')!.textContent).not.toContain('Vis ');
});

test('what is not counted above is told below', async () => {
  const place = await draw();
  expect(place.textContent).toContain('Ikke talt med ovenfor: 3 kan ikke beregnes');
});

test('a week that asks for nothing says so, and is not an empty page', async () => {
  const place = await draw({ groups: [], outside: null });
  expect(place.textContent).toContain('Ingen frister, der kræver noget i denne uge.');
});

test('before anything was read it teaches what will be here and how it comes', async () => {
  const place = await draw({
    groups: [],
    outside: null,
    empty: { words: 'Her kommer dine frister', next: 'Åbn din sagsliste.' },
  });
  expect(place.textContent).toContain('Her kommer dine frister');
  expect(place.querySelectorAll('ol li')).toHaveLength(3);
  expect(place.textContent).not.toContain('Ingen frister');
  expect(place.querySelectorAll('ul')).toHaveLength(0);
});

test('a practice build says its day', async () => {
  const place = await draw({ practiceDay: 'Øvelsesdag: mandag 23. november 2026' });
  expect(place.querySelector('[role=note]')?.textContent).toBe('Øvelsesdag: mandag 23. november 2026');
});

test('trouble with the record is said beside what still works', async () => {
  const place = await draw({ trouble: '2 gemte sager kan ikke åbnes' });
  expect(place.textContent).toContain('2 gemte sager kan ikke åbnes');
  expect(place.textContent).toContain('Mette P.');
});

test('a page that cannot be read says what to do', async () => {
  const place = await draw({
    page: { state: 'unreadable', words: 'Siden kan ikke læses lige nu', next: 'Åbn sagen.', switches: [] },
  });
  expect(place.querySelector('footer')?.textContent).toContain('Åbn sagen.');
});

test('the settings are one click away', async () => {
  const openOptions = vi.fn();
  await click(await draw({}, openOptions), 'Indstillinger');
  expect(openOptions).toHaveBeenCalledOnce();
});

test('the week is one click away', async () => {
  const openWeek = vi.fn();
  await click(await draw({}, undefined, undefined, openWeek), 'Åbn ugen');
  expect(openWeek).toHaveBeenCalledOnce();
});

test('cases that left the list are asked about in one line, which leads to them; without any there is no line', async () => {
  const openKept = vi.fn();
  const place = await draw({ left: '3 sager er ikke længere på din liste.' }, undefined, openKept);
  expect(place.textContent).toContain('3 sager er ikke længere på din liste.');
  await click(place, 'Se og svar');
  expect(openKept).toHaveBeenCalledOnce();
  expect((await draw()).textContent).not.toContain('Se og svar');
});
