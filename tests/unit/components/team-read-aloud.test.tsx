// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test } from 'vitest';
import { LockFirst } from '../../../components/lock/lock-first.tsx';
import { CountsDrop, type FileOutcome } from '../../../components/team/counts-drop.tsx';
import { Headline } from '../../../components/team/headline.tsx';
import { NumberTable } from '../../../components/team/number-table.tsx';
import { lastMondays } from '../../../lib/dates/iso-week.ts';
import { allRules as rules } from '../../../lib/rules/packs/index.ts';
import { coursesOf } from '../../../lib/team/progress-of.ts';
import { teamText } from '../../../lib/text/team-text.ts';
import { teamHeadline } from '../../../lib/views/team-headline.ts';
import { teamTables } from '../../../lib/views/team-tables.ts';
import { monday, row, week } from '../team/counted.ts';
import { click, drawn, type } from './drawn.ts';
import { controlsIn, inRegion, readAloud } from './read-aloud.ts';

const unnamed = (said: readonly string[]) => controlsIn(said).filter((phrase) => !/^\w+, \S/.test(phrase));

test('the team’s numbers are heard as a sentence first, and then whose each number of a table is', async () => {
  const [before] = lastMondays(monday, 2);
  const weeks = [
    week([row({ cases: 7, age: 'week' }), row({ place: 'timely', cases: 20 })], { who: 'JSO' }),
    week([row({ cases: 5, age: 'month' }), row({ place: 'soon', cases: 9 })], { who: 'LPE' }),
    week([row({ cases: 9, age: 'week' })], { who: 'LPE', monday: before!, countedOn: before! }),
  ];
  const courses = coursesOf(weeks, [before!, monday]);
  const used = weeks.filter((one) => one.monday === monday);
  const view = teamHeadline({ used, setAside: [] }, { team: courses.team, named: true }, monday, 'da')!;
  const [table] = teamTables({ used, courses, named: true, rules, language: 'da' });
  await drawn(
    <>
      <Headline view={view} />
      <NumberTable table={table!} language="da" />
    </>,
  );
  const said = await readAloud();
  const sentence = said.findIndex((phrase) => phrase.includes(view.late));
  expect(view.late).toMatch(/^12 /);
  expect(sentence).toBeGreaterThan(-1);
  const inTable = inRegion(said, table!.title);
  expect(said.indexOf(`region, ${table!.title}`)).toBeGreaterThan(sentence);
  // Each row begins with whom it is about, and each number follows the name.
  for (const { label, cells } of table!.rows) {
    const begins = inTable.findIndex((phrase) => phrase.startsWith(`rowheader, ${label}`));
    expect(begins, label).toBeGreaterThan(-1);
    const heard = inTable.slice(begins).filter((phrase) => phrase.startsWith('cell, '));
    const words = cells.map((value) => (value === null ? teamText.da['table.none.words'] : String(value)));
    expect(heard.slice(0, cells.length).map((phrase) => phrase.slice('cell, '.length))).toEqual(
      words.map((value) => expect.stringContaining(value)),
    );
  }
});

test('a colleague’s file is taken in by ear: what it is, whose key to compare, and what became of it, as news', async () => {
  const ask: FileOutcome = {
    kind: 'ask',
    name: 'tal.json',
    who: 'JSO',
    fingerprint: '1234 5678 9012',
    confirm: async () => ({ kind: 'taken', words: 'JSO: 2 uger er taget ind.' }),
  };
  const place = await drawn(<CountsDrop language="da" onFile={async () => ask} />);
  const input = place.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File(['{}'], 'tal.json')], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
  const asked = await readAloud();
  const order = ['status', '1234 5678 9012', 'button, De er ens: det er JSOs'];
  expect(asked.filter((phrase) => order.includes(phrase))).toEqual(order);
  expect(unnamed(asked)).toEqual([]);
  await click(place, 'De er ens: det er JSOs');
  const told = await readAloud();
  expect(told.indexOf('JSO: 2 uger er taget ind.')).toBeGreaterThan(told.indexOf('status'));
});

test('a lock that the municipality demands is heard with its reason, its fields by name, and what is wrong with them', async () => {
  const chosen: string[] = [];
  const place = await drawn(
    <LockFirst kept={3} language="da" onTurnOn={async (passphrase) => void chosen.push(passphrase)} />,
  );
  const said = await readAloud();
  const heading = said.indexOf('heading, Vælg en adgangssætning, level 1');
  const reason = said.findIndex((phrase) => phrase.startsWith('Kommunen har bestemt'));
  const kept = said.findIndex((phrase) => phrase.startsWith('3 sager er gemt i forvejen.'));
  const first = said.findIndex((phrase) => phrase.startsWith('Ny adgangssætning, Mindst 12 tegn'));
  expect([heading, reason, kept, first].every((at) => at > -1)).toBe(true);
  expect([heading, reason, kept, first]).toEqual([heading, reason, kept, first].toSorted((one, other) => one - other));
  expect(unnamed(said)).toEqual([]);

  const [field, again] = place.querySelectorAll<HTMLInputElement>('input');
  await type(field!, 'for kort');
  await click(place, 'Slå låsen til');
  const refused = await readAloud();
  const wrong = 'Adgangssætningen skal have mindst 12 tegn.';
  expect(refused.some((phrase) => phrase.startsWith('Ny adgangssætning, ') && phrase.includes(wrong))).toBe(true);
  // As news too: the cursor stands on the button.
  expect(refused[refused.indexOf('status') + 1]).toBe(wrong);
  await type(field!, 'fire heste i regn');
  await type(again!, 'fire heste i regn');
  await click(place, 'Slå låsen til');
  expect(chosen).toEqual(['fire heste i regn']);
});
