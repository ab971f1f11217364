import { expect, test } from 'vitest';
import { jobClarificationToTeam } from '../../../lib/guidance/procedures/courses.ts';
import { shippedProcedures } from '../../../lib/guidance/procedures/index.ts';
import { sickLeaveFollowUp } from '../../../lib/guidance/procedures/interviews.ts';
import { shippedTexts } from '../../../lib/guidance/texts-shipped.ts';

const step = (procedure: (typeof shippedProcedures)[number], id: string) =>
  procedure.steps.find((one) => one.id === id)!;

test('the four weeks to the team are told with the need they rest on since 2025, and as not checked', () => {
  const { what, why } = step(jobClarificationToTeam, 'meeting');
  expect(`${what} ${why}`).toContain('tværfaglig');
  expect(why).toContain('ikke kontrolleret');
  expect(why).not.toMatch(/skal .* inden fire uger/);
});

test('a plan is said to be published when it is made or changed, and nothing of when it begins to apply', () => {
  const told = shippedProcedures.flatMap(({ steps }) => steps).filter(({ id }) => id === 'publish-plan');
  expect(told.length).toBeGreaterThan(1);
  for (const { why } of told) {
    expect(why).toContain('lavet eller ændret');
    expect(why).not.toContain('gælder');
  }
});

test('not every time limit in a sickness case is said to count from the first day of absence', () => {
  expect(step(sickLeaveFollowUp, 'absence').why).not.toMatch(/alle frister/i);
});

test('a complaint is said to be sent on wherever it is not met in full: in part is not enough', () => {
  const letters = shippedTexts.filter(({ id }) => id.startsWith('complaint-guidance'));
  expect(letters).toHaveLength(2);
  for (const { body } of letters) expect(body).toContain('Får du ikke fuldt medhold, sender vi klagen til');
});
