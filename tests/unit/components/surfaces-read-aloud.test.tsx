// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { BackupToFile } from '../../../components/backup/backup-to-file.tsx';
import { Popup } from '../../../components/popup.tsx';
import { Panel } from '../../../entrypoints/panel/panel.tsx';
import { drawn } from './drawn.ts';
import { controlsIn, readAloud } from './read-aloud.ts';
import { sampleExplanation } from './sample-explanation.ts';
import { samplePopup } from './sample-popup.ts';

/** Those of these phrases that are heard, in the order in which they are heard. */
const order = (said: readonly string[], wanted: readonly string[]) => said.filter((phrase) => wanted.includes(phrase));
const unnamed = (said: readonly string[]) => controlsIn(said).filter((phrase) => !/^\w+, \S/.test(phrase));

test('the popup says which day it is, how many, and then who and why', async () => {
  const nothing = () => {};
  await drawn(
    <Popup
      view={samplePopup}
      language="da"
      openOptions={nothing}
      openKept={nothing}
      openWeek={nothing}
      openCase={nothing}
      pageActions={{ onWhy: nothing, onSwitch: async () => {} }}
    />,
  );
  const said = await readAloud();
  const wanted = [
    'heading, Mandag 23. november, level 1',
    'link, 1 over fristen',
    'region, Over fristen',
    'button, Mette P.',
  ];
  expect(order(said, wanted)).toEqual(wanted);
  expect(said.indexOf('4. samtale, tir. 17. nov.')).toBeGreaterThan(said.indexOf('button, Mette P.'));
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
