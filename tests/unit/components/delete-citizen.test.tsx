// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { DeleteCitizen, type FoundCitizen } from '../../../components/delete-citizen.tsx';
import { click, drawn, type } from './drawn.ts';

const ida: FoundCitizen = {
  id: 'a',
  name: 'Ida Prøvesen',
  cases: [
    { ref: '26-1', system: 'Øvelsessystemet' },
    { ref: 'S-9', system: 'Andet system' },
  ],
  entries: 3,
  decisions: 1,
  unopened: 0,
};

function setUp(found: FoundCitizen[] = [ida], more = false, hasSetAside = false) {
  const undo = vi.fn(async () => {});
  const onFind = vi.fn(async () => ({ found, more }));
  const onDelete = vi.fn(async () => ({ count: 2, undo }));
  const draw = async (typed: string) => {
    const place = await drawn(<DeleteCitizen language="da" {...{ hasSetAside, onFind, onDelete }} />);
    await type(place.querySelector('input')!, typed);
    await act(async () => place.querySelector('form')!.requestSubmit());
    return place;
  };
  return { undo, onFind, onDelete, draw };
}

const status = (place: HTMLElement) => place.querySelector('[role=status]')?.textContent;

test('a citizen is found with every case that is theirs', async () => {
  const { draw, onFind } = setUp();
  const place = await draw(' ida ');
  expect(onFind).toHaveBeenCalledWith('ida');
  expect(place.querySelector('li')?.textContent).toContain('26-1 i Øvelsessystemet · S-9 i Andet system');
});

test('before anything is deleted it is told what goes, and the way back has the focus', async () => {
  const { draw, onDelete } = setUp();
  const place = await draw('ida');
  await click(place, 'Slet …');
  const goes = [...place.querySelectorAll('[role=group] li')].map((line) => line.textContent);
  expect(goes).toEqual([
    '26-1 i Øvelsessystemet',
    'S-9 i Andet system',
    '3 oplysninger, der er indtastet i hånden',
    '1 valg mellem kilder, der er uenige',
  ]);
  expect(document.activeElement?.textContent).toBe('Behold');
  await click(place, 'Behold');
  expect(onDelete).not.toHaveBeenCalled();
  expect(place.textContent).toContain('Slet …');
});

test('where a database was set aside, it is told before anything is deleted that it stays', async () => {
  const said = async (hasSetAside: boolean) => {
    const place = await setUp([ida], false, hasSetAside).draw('ida');
    await click(place, 'Slet …');
    return place.querySelector('[role=group]')!.textContent;
  };
  expect(await said(true)).toContain('bliver ikke rørt');
  expect(await said(false)).not.toContain('bliver ikke rørt');
});

test('what was deleted can be brought back as long as the page is open', async () => {
  const { draw, onDelete, undo } = setUp();
  const place = await draw('ida');
  await click(place, 'Slet …');
  await click(place, 'Slet Ida Prøvesen');
  expect(onDelete).toHaveBeenCalledWith('a');
  expect(status(place)).toBe('Ida Prøvesen er slettet: 2 sager. Du kan fortryde, så længe denne fane er åben.');
  await click(place, 'Fortryd sletningen');
  expect(undo).toHaveBeenCalledOnce();
  expect(status(place)).toBe('Ida Prøvesen er tilbage.');
});

test('a citizen whose name no page showed is named by the case', async () => {
  const place = await setUp([{ ...ida, name: null }]).draw('26');
  expect(place.querySelector('li')?.textContent).toContain('Borger uden navn');
  await click(place, 'Slet …');
  expect(place.textContent).toContain('Slet 26-1?');
});

test.each([
  ['nobody fits', 'Åse', [], false, 'Der er ikke gemt nogen borger, der passer til »Åse«.'],
  ['too little was typed', 'Å', [], false, 'Skriv mindst to tegn.'],
  ['more fit than are shown', 'prøv', [ida], true, 'Der kan være flere. Skriv mere for at finde den rette.'],
])('it says so where %s', async (_what, typed, found, more, words) => {
  expect(status(await setUp(found, more).draw(typed))).toBe(words);
});

test('a deletion that fails says so, and the choice stays open', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { draw, onDelete } = setUp();
  onDelete.mockRejectedValueOnce(new Error('busy'));
  const place = await draw('ida');
  await click(place, 'Slet …');
  await click(place, 'Slet Ida Prøvesen');
  expect(status(place)).toContain('Intet er ændret');
  expect(place.textContent).toContain('Slet Ida Prøvesen?');
  warn.mockRestore();
});
