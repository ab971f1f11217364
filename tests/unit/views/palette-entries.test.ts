import { expect, test } from 'vitest';
import { hrefOf, routeOf } from '../../../entrypoints/options/use-route.ts';
import { shippedProcedures } from '../../../lib/guidance/procedures/index.ts';
import { shippedTexts } from '../../../lib/guidance/texts-shipped.ts';
import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { complaintHelp, paletteEntries, procedurePrefix } from '../../../lib/views/palette-entries.ts';
import { paletteIndex } from '../../../lib/views/palette-search.ts';
import { today } from '../guidance/facts.ts';

const entries = paletteEntries({
  workflows: exampleCatalogue,
  procedures: shippedProcedures,
  texts: shippedTexts,
  rules: allRules,
  context: { hosts: ['*.example.dk'], loopback: false, today, oldAfterDays: 365, language: 'da' },
});
const entryOf = (id: string) => entries.find((one) => one.id === id);
const routeOfEntry = (id: string) => routeOf(new URL(entryOf(id)!.href!, 'https://a.example.dk/').hash);

test('no two entries have the same id', () => {
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});

test('a procedure is found by its name and opens where it can be read', () => {
  const [best] = paletteIndex(entries).find('udeblivelse');
  expect(best).toMatchObject({ kind: 'procedure', id: `${procedurePrefix}no-show` });
  expect(routeOfEntry(best!.id)).toEqual({ view: 'guidance', part: 'procedures', open: 'no-show' });
});

test('help with a complaint is found, and has a page where no case is open', () => {
  expect(paletteIndex(entries).find('hjælp klage')[0]?.id).toBe(complaintHelp);
  expect(routeOfEntry(complaintHelp)).toEqual(routeOf(hrefOf.complaint));
});

test('the week and the other views of the dashboard are found, each at its own address', () => {
  expect(paletteIndex(entries).find('ugen')[0]?.href).toBe('/dashboard.html#ugen');
  expect(entryOf('view/exchange')?.href).toBe('/dashboard.html#ud-og-ind');
});

test('each view of the settings is found', () => {
  const views = entries.filter(({ kind }) => kind === 'view').map(({ id }) => routeOfEntry(id).view);
  expect(views).toEqual(expect.arrayContaining(['settings', 'rules', 'changes', 'kept', 'guidance', 'adapters']));
});
