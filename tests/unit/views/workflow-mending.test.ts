import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import type { WorkflowCatalogue } from '../../../lib/guidance/workflow.ts';
import { linksToMend } from '../../../lib/views/workflow-mending.ts';
import { pageKindOf } from '../../../lib/views/workflow-links.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';

const context = {
  hosts: ['arbejdsgange.example.dk'],
  loopback: false,
  today: isoDate('2026-11-23'),
  oldAfterDays: 365,
  language: 'da' as const,
};

test('nothing of the example that ships is to be looked at', () => {
  expect(linksToMend(exampleCatalogue, context)).toEqual([]);
});

test('what cannot be opened, and what nobody has looked at for long, is listed with the reason', () => {
  const [first] = exampleCatalogue.entries;
  const catalogue: WorkflowCatalogue = {
    format: 'rettidig-workflows/1',
    title: 'Vores',
    entries: [
      {
        ...first!,
        id: 'a',
        title: 'Gammel',
        url: 'https://arbejdsgange.example.dk/a',
        tools: [],
        checkedOn: isoDate('2025-11-22'),
      },
      { ...first!, id: 'b', title: 'Uden adresse', url: 'samtaler', tools: [] },
      {
        ...first!,
        id: 'c',
        title: 'Med værktøj',
        url: 'https://arbejdsgange.example.dk/c',
        tools: [{ title: 'Skema', url: 'http://arbejdsgange.example.dk/skema' }],
      },
      { ...first!, id: 'd', title: 'Et andet sted', url: 'https://example.org/', tools: [] },
    ],
  };
  expect(linksToMend(catalogue, context).map(({ workflow, tool, why }) => [workflow, tool, why])).toEqual([
    ['Gammel', null, 'Sidst kontrolleret 22. nov. 2025'],
    ['Uden adresse', null, 'Kan ikke åbnes: adressen er ikke en adresse'],
    ['Med værktøj', 'Skema', 'Kan ikke åbnes: adressen begynder ikke med https'],
    ['Et andet sted', null, 'Kan ikke åbnes: stedet står ikke på listen over dem, der må åbnes'],
  ]);
});

test.each([
  ['Mine sager', 'list'],
  ['Kalender', 'calendar'],
  ['Sagen', 'case'],
  ['Afgørelser og klage', 'decision'],
])('the demo’s page »%s« is of the kind %s', (page, kind) => {
  expect(pageKindOf(demo.pages[page]!)).toBe(kind);
});
