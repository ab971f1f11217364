// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Unlock } from '../../../components/lock/unlock.tsx';
import { SidePanel } from '../../../components/side-panel.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { StepView } from '../../../lib/views/procedure-view.ts';
import type { SidePanelView } from '../../../lib/views/side-panel.ts';
import { click, drawn, type } from './drawn.ts';
import { controlsIn, readAloud } from './read-aloud.ts';
import { overdue } from './sample-badge.ts';

/** Those of these phrases that are heard, in the order in which they are heard. */
const order = (said: readonly string[], wanted: readonly string[]) => said.filter((phrase) => wanted.includes(phrase));
const unnamed = (said: readonly string[]) => controlsIn(said).filter((phrase) => !/^\w+, \S/.test(phrase));

function step(number: number, what: string, how: Partial<StepView> = {}): StepView {
  return {
    id: `trin-${number}`,
    number,
    what,
    why: `Derfor: ${what}.`,
    where: `Gøres dér: ${what}.`,
    ...{ citation: null, done: null, isNext: false, workflow: null, tool: null, text: null, field: null },
    ...how,
  };
}

const view: SidePanelView = {
  language: 'da',
  caseLine: '26-004117 · Mette P.',
  badge: overdue,
  sentence: 'Fjerde samtale skulle være holdt senest tirsdag 17. november',
  advice: [],
  open: {
    id: 'kontaktforloeb',
    title: 'Kontaktforløb: næste samtale',
    because: 'passer til målgruppen',
    onlyFor: null,
    progress: '1 af 3 trin er gjort',
    position: 'trin 2 af 3',
    isDone: false,
    since: null,
    beginsAgainOn: isoDate('2026-11-23'),
    steps: [
      step(1, 'Kontrollér målgruppen', { done: { words: 'Står på sagen', byHand: false } }),
      step(2, 'Aftal en tid', { isNext: true, field: 'appointment' }),
      step(3, 'Skriv notat'),
    ],
    meta: 'Jobcentret svarer for den',
  },
  ...{ others: [], workflows: [], complaintBecause: null, adviser: null, ombudsman: null, preparation: null },
};

async function panelRead(): Promise<string[]> {
  const nothing = async () => {};
  await drawn(
    <SidePanel
      view={view}
      onChoose={() => {}}
      onTick={nothing}
      onAgain={nothing}
      onShow={async () => ({ shown: true, pages: [] })}
      copy={async () => true}
    />,
  );
  return readAloud();
}

test('the side panel says whose case it is, what is due, which step one is at, and then the steps', async () => {
  const said = await panelRead();
  const wanted = [
    '26-004117 · Mette P.',
    `heading, ${view.sentence}, level 1`,
    'trin 2 af 3',
    'heading, Kontaktforløb: næste samtale, level 2',
    'list, Trin for trin',
  ];
  expect(order(said, wanted)).toEqual(wanted);
  expect(unnamed(said)).toEqual([]);
});

test('of each step it is heard whether it is done and by whom, which is the next, and what that one asks for', async () => {
  const said = await panelRead();
  const wanted = [
    'listitem, level 1, position 1, set size 3',
    // What the case itself shows cannot be taken back here.
    'checkbox, Gjort: Kontrollér målgruppen, checked, disabled',
    'Står på sagen',
    'listitem, level 1, current step, position 2, set size 3',
    'checkbox, Gjort: Aftal en tid, not checked, not disabled',
    'button, Aftal en tid, 1 control, expanded',
    'Derfor: Aftal en tid.',
    'button, Vis på siden',
    'checkbox, Gjort: Skriv notat, not checked, not disabled',
  ];
  expect(order(said, wanted)).toEqual(wanted);
  // What is folded away is not read.
  expect(said).not.toContain('Derfor: Skriv notat.');
});

async function unlockRead(): Promise<string[]> {
  const place = await drawn(<Unlock language="da" onUnlock={async () => false} forgottenHref="/options.html#data" />);
  await type(place.querySelector('input')!, 'noget andet');
  await click(place, 'Lås op');
  return readAloud();
}

test('the unlock screen says why nothing is shown, asks for the passphrase by its name, and where help is', async () => {
  const said = await unlockRead();
  const wanted = [
    'heading, Rettidig er låst, level 1',
    'checkbox, Vis adgangssætningen, not checked',
    'button, Lås op',
    'link, Glemt adgangssætningen?',
  ];
  expect(order(said, wanted)).toEqual(wanted);
  const field = said.findIndex((phrase) => phrase.startsWith('Adgangssætning, '));
  expect(field).toBeGreaterThan(said.indexOf(wanted[0]!));
  expect(field).toBeLessThan(said.indexOf(wanted[1]!));
  expect(unnamed(said)).toEqual([]);
});

test('a wrong passphrase is heard with the field, and as news', async () => {
  const said = await unlockRead();
  const wrong = 'Adgangssætningen passer ikke.';
  expect(said.find((phrase) => phrase.startsWith('Adgangssætning, '))).toContain(wrong);
  expect(said.slice(said.indexOf('status')).join(' ')).toContain(wrong);
});
