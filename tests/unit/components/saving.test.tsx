// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { LanguageChoice } from '../../../components/language-choice.tsx';
import { OwnInitials } from '../../../components/own-initials.tsx';
import { SummonsDays } from '../../../components/summons-days.tsx';
import { click, drawn, type } from './drawn.ts';

const told = (place: ParentNode) => place.querySelector('[role=status]')!.textContent;
const refuse = () => Promise.reject(new Error('The disk is full.'));

test('initials that could not be kept stay as typed, with words beside them; the next time they are saved', async () => {
  const onSave = vi.fn(async (_initials: string) => {}).mockImplementationOnce(refuse);
  const place = await drawn(<OwnInitials initials="" language="da" onSave={onSave} />);
  const field = place.querySelector('input')!;
  await type(field, 'MLH');
  await click(place, 'Gem initialer');
  expect(told(place)).toContain('kunne ikke gemmes');
  expect(field.value).toBe('MLH');
  await click(place, 'Gem initialer');
  expect(told(place)).toBe('Initialerne er gemt');
});

test('a language that could not be kept leaves the old one chosen, and says so', async () => {
  const place = await drawn(<LanguageChoice language="da" onChoose={refuse} />);
  const english = place.querySelectorAll<HTMLInputElement>('input')[1]!;
  await act(async () => english.click());
  expect(told(place)).toContain('kunne ikke gemmes');
  expect(english.checked).toBe(false);
});

test('booking days that could not be kept stay as typed', async () => {
  const place = await drawn(<SummonsDays bookingDays={8} noticeDays={8} language="da" onSave={refuse} />);
  const [booking] = place.querySelectorAll('input');
  await type(booking!, '10');
  await act(async () => place.querySelector('form')!.requestSubmit());
  expect(told(place)).toContain('kunne ikke gemmes');
  expect(booking!.value).toBe('10');
});
