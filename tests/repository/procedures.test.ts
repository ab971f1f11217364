import { expect, test } from 'vitest';
import { meanings } from '../../lib/adapters/meanings.ts';
import { ProcedureFile } from '../../lib/guidance/procedure-schema.ts';
import { shippedProcedures } from '../../lib/guidance/procedures/index.ts';
import { shippedTexts } from '../../lib/guidance/texts-shipped.ts';
import { exampleCatalogue } from '../../lib/guidance/workflow-example.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { eventTypes, targetGroups } from '../../lib/rules/packs/vocabulary.ts';

const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));
const groups = ids(targetGroups);
const events = ids(eventTypes);
const steps = shippedProcedures.flatMap((procedure) => procedure.steps.map((step) => ({ procedure, step })));

test('every target group has a procedure of its own, besides those for everyone', () => {
  const named = new Set(shippedProcedures.flatMap((one) => one.targetGroups));
  expect([...groups].filter((group) => !named.has(group))).toEqual([]);
});

test('what is shipped is as a file of it must be', () => {
  const file = { format: 'rettidig-procedures/1', procedures: structuredClone(shippedProcedures) };
  expect(ProcedureFile.safeParse(file).error?.issues ?? []).toEqual([]);
});

test('procedures name groups, rules, events, workflows, texts and fields that there are', () => {
  const rules = ids(allRules);
  const workflows = ids(exampleCatalogue.entries);
  const texts = ids(shippedTexts);
  const unknown: string[] = [];
  const look = (what: string, known: { has(id: string): boolean }, named: readonly (string | null)[]) =>
    unknown.push(...named.filter((id) => id !== null && !known.has(id)).map((id) => `${what} ${id}`));
  for (const procedure of shippedProcedures) {
    look(
      'group',
      groups,
      procedure.targetGroups.filter((group) => group !== 'any'),
    );
    look('rule', rules, procedure.rules);
    look('event', events, procedure.round?.events ?? []);
  }
  for (const { step } of steps) {
    look('group', groups, step.targetGroups ?? []);
    look('event', events, step.doneWhen && 'events' in step.doneWhen ? step.doneWhen.events : []);
    look('workflow', workflows, [step.workflow]);
    look('text', texts, [step.text]);
    look('field', { has: (id) => events.has(id as never) || Object.hasOwn(meanings, id) }, [step.field]);
  }
  expect(unknown).toEqual([]);
});

test('no two procedures, and no two steps of one, share an id', () => {
  expect(new Set(shippedProcedures.map(({ id }) => id)).size).toBe(shippedProcedures.length);
  for (const { id, steps } of shippedProcedures) expect([id, ids(steps).size]).toEqual([id, steps.length]);
});

test('guidance duty and confidentiality are steps of their own wherever there is contact with the citizen', () => {
  for (const { id, steps } of shippedProcedures.filter(
    (one) => !['my-plan', 'offer-in-time', 'decision'].includes(one.id),
  )) {
    expect([id, steps.some((step) => step.id === 'guidance'), steps.some((step) => step.id === 'secrecy')]).toEqual([
      id,
      true,
      true,
    ]);
  }
});

test('no step suggests a sanction', () => {
  const words = steps.flatMap(({ step }) => [step.what, step.why, step.where]).join('\n');
  expect(words).not.toMatch(/sanktion|fradrag|nedsæt|stands(e|ning)|træk i /i);
});
