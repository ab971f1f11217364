// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { BackupToFile } from '../../../components/backup/backup-to-file.tsx';
import { Popup } from '../../../components/popup.tsx';
import { Panel } from '../../../entrypoints/panel/panel.tsx';
import type { PopupView } from '../../../lib/views/popup.ts';
import { drawn } from './drawn.ts';
import { controlsIn, readAloud } from './read-aloud.ts';
import { overdue } from './sample-badge.ts';
import { sampleExplanation } from './sample-explanation.ts';

/** Those of these phrases that are heard, in the order in which they are heard. */
const order = (said: readonly string[], wanted: readonly string[]) => said.filter((phrase) => wanted.includes(phrase));
const unnamed = (said: readonly string[]) => controlsIn(said).filter((phrase) => !/^\w+, \S/.test(phrase));

const glance: PopupView = {
  practiceDay: null,
  day: 'Mandag 23. november',
  counts: [
    { group: 'overdue', label: 'over fristen', count: 1, tone: 'alarm' },
    { group: 'due-today', label: 'frist i dag', count: 0, tone: 'plain' },
  ],
  groups: [
    {
      id: 'overdue',
      title: 'Over fristen',
      lines: [{ id: 'a', who: 'Mette P.', what: '4. samtale, tir. 17. nov.', badge: overdue }],
    },
  ],
  outside: '3 kan ikke beregnes',
  left: null,
  page: { state: 'read', words: '42 af 42 sager er læst', next: null, switches: [] },
  empty: null,
  trouble: null,
};

test('the popup says which day it is, how many, and then who and why', async () => {
  const nothing = () => {};
  await drawn(
    <Popup
      view={glance}
      language="da"
      openOptions={nothing}
      openKept={nothing}
      openWeek={nothing}
      pageActions={{ onWhy: nothing, onSwitch: async () => {} }}
    />,
  );
  const said = await readAloud();
  const wanted = ['heading, Mandag 23. november, level 1', 'link, 1 over fristen', 'region, Over fristen', 'Mette P.'];
  expect(order(said, wanted)).toEqual(wanted);
  expect(said.indexOf('4. samtale, tir. 17. nov.')).toBeGreaterThan(said.indexOf('Mette P.'));
  expect(unnamed(said)).toEqual([]);
});

test('the panel says the sentence first, then what can be done, and each thing by its name', async () => {
  await drawn(
    <Panel
      caseRef="26-004117"
      explain={async () => sampleExplanation}
      change={async () => sampleExplanation}
      language="da"
      copy={async () => true}
      onOpenRule={() => {}}
      onSteps={() => Promise.resolve({ opened: true, shortcut: null })}
      onClose={() => {}}
      onDrawn={() => {}}
      onChanged={() => {}}
      holdEscape={() => {}}
    />,
  );
  const said = await readAloud();
  const sentence = said.findIndex(
    (phrase) => phrase.startsWith('heading') && phrase.includes(sampleExplanation.sentence),
  );
  const steps = said.indexOf('button, Vis trin for trin');
  expect(sentence).toBeGreaterThan(-1);
  expect(steps).toBeGreaterThan(sentence);
  expect(unnamed(said)).toEqual([]);
});

test('where the copy to the folder did not come, that is heard before the button that makes it', async () => {
  const missed = 'Sikkerhedskopien til mappen er ikke taget siden mandag 16. november.';
  const saved = { name: 'kopi', cases: 1, unopened: 0 };
  await drawn(
    <BackupToFile
      place={{ kind: 'folder', name: 'Kopier', last: 'mandag 16. november', missed, kept: 14 }}
      next="folder"
      language="da"
      onSave={async () => saved}
      onLies={async () => {}}
      onFolder={async () => saved}
      onSaveAgain={async () => saved}
      onForget={async () => {}}
    />,
  );
  const said = await readAloud();
  const wanted = [missed, 'button, Gem kopi i mappen nu', 'button, Glem mappen'];
  expect(order(said, wanted)).toEqual(wanted);
});
