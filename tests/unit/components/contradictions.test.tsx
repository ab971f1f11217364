// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { Contradictions } from '../../../components/contradictions.tsx';
import { SettledChoices } from '../../../components/settled-choices.tsx';
import type { CaseChange } from '../../../lib/views/case-change.ts';
import type { ContradictionView } from '../../../lib/views/contradiction-view.ts';
import { disputeId } from '../../../lib/views/dispute-id.ts';
import { click, drawn } from './drawn.ts';
import { overdue } from './sample-badge.ts';

const between = ['a', 'b'];
const choice = (alternative: string) => ({
  meaning: 'targetGroup',
  between,
  made: { kind: 'chosen', alternative, because: 'page-is-right' } as const,
});
const group: ContradictionView = {
  meaning: 'targetGroup',
  between,
  title: 'To kilder er uenige om »Målgruppe«',
  postponed: null,
  isSame: false,
  alternatives: [
    { value: 'Dagpengemodtager', source: 'læst på »Sagen« i dag', then: overdue, choice: choice('a') },
    { value: 'Ledighedsydelse', source: 'læst på »Mine sager« i går', then: null, choice: choice('b') },
  ],
};

async function draw(contradiction: ContradictionView = group, refuse = false) {
  const asked: CaseChange[] = [];
  const onChange = async (change: CaseChange) => {
    asked.push(change);
    if (refuse) throw new Error('not kept');
  };
  const place = await drawn(<Contradictions contradictions={[contradiction]} language="da" onChange={onChange} />);
  return { place, asked };
}

const buttons = (place: ParentNode) => [...place.querySelectorAll('button')].map(({ textContent }) => textContent);

test('both values stand side by side, each with its source and what the badge would be', async () => {
  const { place } = await draw();
  const [one, other] = place.querySelectorAll('li');
  for (const words of ['Dagpengemodtager', 'læst på »Sagen« i dag', '6 dage over fristen']) {
    expect(one?.textContent).toContain(words);
  }
  expect(other?.textContent).toContain('Ledighedsydelse');
  expect(other?.textContent).not.toContain('mærket');
});

test('one click decides, with the code that fits the source', async () => {
  const { place, asked } = await draw();
  await click(place, 'Brug denne');
  expect(asked).toEqual([{ kind: 'decide', decision: choice('a') }]);
  expect(document.activeElement?.textContent).toBe('Valgt. Fristen er regnet om.');
});

test('each button says to a screen reader which value it stands for', async () => {
  const { place } = await draw();
  const labels = [...place.querySelectorAll('li button')].map((one) => one.getAttribute('aria-label'));
  expect(labels).toEqual([
    'Brug denne: Dagpengemodtager, læst på »Sagen« i dag',
    'Brug denne: Ledighedsydelse, læst på »Mine sager« i går',
  ]);
});

test('to decide later asks why, in codes', async () => {
  const { place, asked } = await draw();
  await click(place, 'Beslut senere');
  expect(buttons(place)).toEqual([
    'Brug denne',
    'Brug denne',
    'Jeg skal spørge',
    'Siden bliver rettet',
    'Jeg venter på borgeren',
  ]);
  await click(place, 'Siden bliver rettet');
  const made = { kind: 'postponed', because: 'page-will-be-corrected' };
  expect(asked).toEqual([{ kind: 'decide', decision: { meaning: 'targetGroup', between, made } }]);
});

test('what was put off says when and why, and can still be decided', async () => {
  const { place } = await draw({ ...group, postponed: 'Udsat 23. nov.: der skal spørges.' });
  expect(place.textContent).toContain('Udsat 23. nov.: der skal spørges.');
  expect(buttons(place)).toContain('Brug denne');
});

test('a choice that was not kept says so', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { place } = await draw(group, true);
  await click(place, 'Brug denne');
  expect(place.querySelector('[role=status]')?.textContent).toContain('blev ikke gemt');
  warn.mockRestore();
});

test('a choice that was made can be taken back', async () => {
  const takeBack = { meaning: 'targetGroup', between, made: { kind: 'taken-back' } } as const;
  const asked: CaseChange[] = [];
  const settled = [{ what: 'Målgruppe: Dagpengemodtager', why: 'læst på »Sagen« i dag, valgt 23. nov.', takeBack }];
  const place = await drawn(
    <SettledChoices settled={settled} language="da" onChange={async (change) => void asked.push(change)} />,
  );
  expect(place.textContent).toContain('Målgruppe: Dagpengemodtager');
  await click(place, 'Tag valget tilbage');
  expect(asked).toEqual([{ kind: 'decide', decision: takeBack }]);
});

test('the place can be gone to by its name, which is that of its alternatives', async () => {
  const { place } = await draw();
  place.querySelector<HTMLElement>(`#${disputeId(['b', 'a'])}`)!.focus();
  expect(document.activeElement?.getAttribute('aria-label')).toBe(group.title);
});
