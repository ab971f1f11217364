// @vitest-environment happy-dom
import { act, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { EscapeFirst } from '../../../components/escape-first.ts';
import { Interviews } from '../../../components/interviews.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { CaseChange } from '../../../lib/views/case-change.ts';
import type { InterviewLine, InterviewsView } from '../../../lib/views/interview-lines.ts';
import { click, drawn, type } from './drawn.ts';

const today = isoDate('2026-11-23');
const line = (on: string, more: Partial<InterviewLine> = {}): InterviewLine => ({
  key: `interview-held ${on}`,
  kind: 'held',
  on: isoDate(on),
  when: on,
  what: 'Holdt',
  detail: '',
  readAt: 'læst i »Historik« på siden »Sagen« i dag',
  entered: null,
  outcomes: [],
  ...more,
});
const empty: InterviewsView = { lines: [], readAt: null, gap: null, form: { today, agreed: [] }, disputes: [] };

/** The section over a case that remembers what is entered, as the record would. */
async function draw(start: InterviewsView = empty, refuse = false) {
  const asked: CaseChange[] = [];
  const escapes: ((() => void) | null)[] = [];
  function Case() {
    const [view, setView] = useState(start);
    return (
      <EscapeFirst value={(close) => escapes.push(close)}>
        <Interviews
          view={view}
          language="da"
          onChange={async (change) => {
            asked.push(change);
            if (refuse) throw new Error('not kept');
            if (change.kind === 'add') {
              const entered = { id: `e${asked.length}`, entry: change.entry };
              const added = line(change.entry.on, { key: `new ${asked.length}`, entered, readAt: 'indtastet i dag' });
              setView({ ...view, lines: [added, ...view.lines] });
            }
            if (change.kind === 'remove') {
              setView({ ...view, lines: view.lines.filter(({ entered }) => entered?.id !== change.id) });
            }
          }}
        />
      </EscapeFirst>
    );
  }
  const place = await drawn(<Case />);
  return { place, asked, escapes };
}

const dateField = (place: ParentNode) => place.querySelector<HTMLInputElement>('form input:not([type])')!;
const choose = (place: ParentNode, words: string) =>
  act(async () => {
    const label = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === words);
    if (!label) throw new Error(`No choice says "${words}".`);
    label.querySelector('input')!.click();
  });
const submit = (place: ParentNode) =>
  act(async () => place.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

test('two clicks keep that an interview was held today in person, and the new line has the focus', async () => {
  const { place, asked } = await draw();
  await click(place, 'Tilføj samtale');
  expect((document.activeElement as HTMLInputElement).checked).toBe(true);
  await submit(place);
  expect(asked).toEqual([{ kind: 'add', entry: { type: 'interview-held', on: today, channel: 'in-person' } }]);
  expect(place.querySelector('form')).toBeNull();
  expect(document.activeElement?.textContent).toContain('indtastet i dag');
  expect(place.querySelector('[role=status]')?.textContent).toContain('Fristen er regnet om');
});

test('one click says how an agreed interview went', async () => {
  const entry = { type: 'interview-no-show', on: isoDate('2026-11-20') } as const;
  const { place, asked } = await draw({
    ...empty,
    lines: [line('2026-11-20', { kind: 'agreed', what: 'Aftalt', outcomes: [{ words: 'Udeblev', entry }] })],
  });
  await click(place, 'Udeblev');
  expect(asked).toEqual([{ kind: 'add', entry }]);
});

test('what was entered is taken back with one click, and comes back with another', async () => {
  const entry = { type: 'interview-held', on: isoDate('2026-11-20') } as const;
  const { place, asked } = await draw({ ...empty, lines: [line('2026-11-20', { entered: { id: 'a', entry } })] });
  await click(place, 'Tag tilbage');
  expect(place.querySelectorAll('li')).toHaveLength(0);
  await click(place, 'Fortryd');
  expect(asked).toEqual([
    { kind: 'remove', id: 'a' },
    { kind: 'add', entry },
  ]);
  expect(place.querySelectorAll('li')).toHaveLength(1);
});

test('what was read on a page cannot be taken back here', async () => {
  const { place } = await draw({ ...empty, lines: [line('2026-11-20')] });
  expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(['Tilføj samtale']);
});

test('a held interview that lies ahead is refused beside the field, and can be kept as agreed instead', async () => {
  const { place, asked } = await draw();
  await click(place, 'Tilføj samtale');
  await type(dateField(place), '4/12');
  await submit(place);
  const field = dateField(place);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const said = place.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`);
  expect(said?.textContent).toContain('Dagen er ikke kommet endnu');
  expect(asked).toEqual([]);
  await click(place, 'Gem som aftalt');
  expect(asked).toEqual([{ kind: 'add', entry: { type: 'interview-booked', on: '2026-12-04', channel: 'in-person' } }]);
});

test('a booking whose day has passed asks whether the interview was held', async () => {
  const { place, asked } = await draw();
  await click(place, 'Tilføj samtale');
  await choose(place, 'Aftalt');
  await type(dateField(place), '20. nov.');
  await submit(place);
  expect(place.querySelector('form')?.textContent).toContain('Blev samtalen holdt?');
  await click(place, 'Ja, gem som holdt');
  expect(asked).toMatchObject([{ entry: { type: 'interview-held', on: '2026-11-20' } }]);
});

test('the form asks only what its kind has: a no-show has no channel, a booking may be moved', async () => {
  const { place } = await draw({ ...empty, form: { today, agreed: [isoDate('2026-11-27')] } });
  await click(place, 'Tilføj samtale');
  expect(place.textContent).toContain('Fremmøde');
  await choose(place, 'Udeblev');
  expect(place.textContent).not.toContain('Fremmøde');
  expect(place.textContent).not.toContain('Flyttet fra');
  await choose(place, 'Aftalt');
  expect([...place.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'ikke flyttet',
    'fre. 27. nov.',
  ]);
});

test('the day is shown as it was understood while it is typed', async () => {
  const { place } = await draw();
  await click(place, 'Tilføj samtale');
  expect(place.querySelector('form')?.textContent).toContain('mandag 23. november 2026');
  await type(dateField(place), '4/1');
  expect(place.querySelector('form')?.textContent).toContain('mandag 4. januar 2027');
  await type(dateField(place), 'snart');
  expect(place.querySelector('form')?.textContent).toContain('20/11');
});

test('nowhere is there free text: one field for a day, and nothing else to write in', async () => {
  const { place } = await draw();
  await click(place, 'Tilføj samtale');
  const kinds = [...place.querySelectorAll('input, textarea')].map((field) => field.getAttribute('type'));
  expect(kinds.filter((kind) => kind !== 'radio' && kind !== 'checkbox')).toEqual([null, 'date']);
});

test('Escape closes the form before anything around it', async () => {
  const { place, escapes } = await draw();
  await click(place, 'Tilføj samtale');
  await act(async () => escapes.at(-1)!());
  expect(place.querySelector('form')).toBeNull();
  expect(escapes.at(-1)).toBeNull();
  expect(document.activeElement?.textContent).toBe('Samtaler');
});

test('what could not be kept says so and stays in the form', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const { place } = await draw(empty, true);
  await click(place, 'Tilføj samtale');
  await type(dateField(place), '20/11');
  await submit(place);
  expect(place.querySelector('[role=alert]')?.textContent).toContain('ikke gemt');
  expect(dateField(place).value).toBe('20/11');
  warn.mockRestore();
});

test('a long history is folded, and opens', async () => {
  const lines = ['20', '18', '16', '12', '10', '09'].map((day) => line(`2026-11-${day}`));
  const { place } = await draw({ ...empty, lines });
  expect(place.querySelectorAll('li')).toHaveLength(4);
  await click(place, 'Vis 2 ældre');
  expect(place.querySelectorAll('li')).toHaveLength(6);
});

test('an entry that the page contradicts is kept, says so, and leads to where one chooses', async () => {
  const place = await drawn(<Disputing />);
  await click(place, 'Tilføj samtale');
  await submit(place);
  expect(place.querySelector('[role=status]')?.textContent).toContain('Gemt. Siden siger noget andet.');
  await click(place, 'Vælg, hvad der gælder');
  expect(document.activeElement?.id).toBe('dispute-a-b');
});

test('one that was contradicted before is not put down to the entry', async () => {
  const place = await drawn(<Disputing before={['dispute-a-b']} />);
  await click(place, 'Tilføj samtale');
  await submit(place);
  expect(place.querySelector('[role=status]')?.textContent).toBe('Gemt. Fristen er regnet om.');
});

/** A case whose sources disagree once something is entered. */
function Disputing({ before = [] }: { before?: string[] }) {
  const [disputes, setDisputes] = useState(before);
  return (
    <>
      {disputes.map((id) => (
        <section key={id} id={id} tabIndex={-1} />
      ))}
      <Interviews view={{ ...empty, disputes }} language="da" onChange={async () => setDisputes(['dispute-a-b'])} />
    </>
  );
}
