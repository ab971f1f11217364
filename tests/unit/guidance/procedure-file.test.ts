import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { draftOf, emptyDraft, emptyStep, procedureOf } from '../../../lib/guidance/procedure-draft.ts';
import { procedureFileText, readProcedureFile } from '../../../lib/guidance/procedure-file.ts';
import { shippedProcedures } from '../../../lib/guidance/procedures/index.ts';
import { eventIds, groupIds } from '../../../lib/rules/known-ids.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';

const known = { rules: new Set(allRules.map(({ id }) => id)), groups: groupIds, events: eventIds };
const bytes = (text: string) => new TextEncoder().encode(text);
const readBack = (text: string) => readProcedureFile(bytes(text), known);
const today = isoDate('2026-11-23');

/** A file with one thing in it changed. */
function changed(change: (procedure: Record<string, unknown> & { steps: Record<string, unknown>[] }) => void) {
  const file = JSON.parse(procedureFileText(shippedProcedures.slice(0, 2)));
  change(file.procedures[1]);
  return readBack(JSON.stringify(file));
}

test('what goes out as a file comes in as the same procedures', () => {
  expect(readBack(procedureFileText(shippedProcedures))).toEqual({ ok: true, content: shippedProcedures });
});

describe('a file is refused whole, with the row and the reason', () => {
  test.each([
    ['a script in a text', 'code-in-text', (one) => (one.steps[0]!.why = '<script>alert(1)</script>')],
    ['a link that runs something', 'code-in-text', (one) => (one.steps[0]!.where = 'javascript:alert(1)')],
    [
      'a tool that is no https address',
      'wrong',
      (one) => (one.steps[0]!.tool = { title: 'x', url: 'http://x.example' }),
    ],
    ['a field nobody knows', 'unknown-field', (one) => (one.run = 'x')],
    ['a rule nobody knows', 'unknown-id', (one) => (one.rules = ['no-such-rule'])],
    ['an event nobody knows', 'unknown-id', (one) => (one.steps[0]!.doneWhen = { events: ['no-such-event'] })],
    ['a day that is none', 'wrong', (one) => (one.checkedOn = '2026-02-30')],
    ['a procedure without steps', 'wrong', (one) => (one.steps = [])],
    ['an id that stands twice', 'duplicate', (one) => (one.id = shippedProcedures[0]!.id)],
  ] satisfies [string, string, Parameters<typeof changed>[0]][])('%s', (_words, code, change) => {
    const read = changed(change);
    expect(read.ok).toBe(false);
    if (!read.ok) expect(read.problems.map((one) => [one.code, one.row])).toContainEqual([code, 2]);
  });

  test('what is no JSON, no text, or far too large', () => {
    expect(readBack('{').ok).toBe(false);
    expect(readProcedureFile(new Uint8Array([0xff, 0xfe, 0x00, 0xd8]), known).ok).toBe(false);
    expect(readProcedureFile(new Uint8Array(2_000_001), known).ok).toBe(false);
  });
});

describe('a procedure written in the form', () => {
  const written = {
    ...emptyDraft,
    title: 'Første møde på ny',
    owner: 'Team Prøve',
    targetGroups: ['any'],
    steps: [{ ...emptyStep(1), what: 'Byd velkommen', why: 'Det er høfligt.', where: 'I receptionen' }],
  };

  test('needs a name, a group, an owner and a whole step', () => {
    expect(procedureOf(emptyDraft, new Set(), today)).toEqual({
      ok: false,
      problems: ['title', 'groups', 'owner', 'steps'],
    });
  });

  test('gets an id of its own, and comes in again as a file', () => {
    const made = procedureOf(written, new Set(['foerste-moede-paa-ny']), today);
    expect(made).toMatchObject({ ok: true, procedure: { id: 'foerste-moede-paa-ny-2', checkedOn: today } });
    if (made.ok) expect(readBack(procedureFileText([made.procedure])).ok).toBe(true);
  });

  test('may hold for cases of a time and belong to rules, and its last day never lies before its first', () => {
    const limited = { ...written, from: '2026-07-01', to: '2026-12-31', rules: ['reply-guarantee'] };
    expect(procedureOf(limited, new Set(), today)).toMatchObject({
      ok: true,
      procedure: { validity: { from: '2026-07-01', to: '2026-12-31' }, rules: ['reply-guarantee'] },
    });
    const turned = { ...limited, from: '2027-01-01' };
    expect(procedureOf(turned, new Set(), today)).toEqual({ ok: false, problems: ['validity'] });
    expect(procedureOf({ ...turned, to: '' }, new Set(), today).ok).toBe(true);
  });

  test('an event chosen in it is where it is shown, and a paragraph typed in it is not checked', () => {
    const step = { ...written.steps[0]!, event: 'note-made', citation: 'Offentlighedsloven § 13' };
    const made = procedureOf({ ...written, steps: [step] }, new Set(), today);
    expect(made.ok && made.procedure.steps[0]).toMatchObject({
      doneWhen: { events: ['note-made'] },
      field: 'note-made',
      citation: { checked: false },
    });
  });

  describe('a step of it', () => {
    const stepWith = (more: Partial<(typeof written.steps)[0]>, targetGroups = ['flexjob', 'flexjob-temporary']) =>
      procedureOf({ ...written, targetGroups, steps: [{ ...written.steps[0]!, ...more }] }, new Set(), today);

    test('may be for one of the groups alone and have a tool, and comes in again as the same from a file', () => {
      const tool = { title: 'Jobnet', url: 'https://jobnet.example.dk/plan' };
      const made = stepWith({ targetGroups: ['flexjob'], toolTitle: ` ${tool.title}`, toolUrl: `${tool.url} ` });
      expect(made.ok && made.procedure.steps[0]).toMatchObject({ targetGroups: ['flexjob'], tool });
      if (!made.ok) return;
      expect(readBack(procedureFileText([made.procedure]))).toEqual({ ok: true, content: [made.procedure] });
      expect(procedureOf(draftOf(made.procedure), new Set(), today)).toEqual(made);
    });

    test('is never for nobody: a group that the procedure has left goes, and the last one is asked about', () => {
      const left = stepWith({ targetGroups: ['flexjob', 'insured'] });
      expect(left.ok && left.procedure.steps[0]!.targetGroups).toEqual(['flexjob']);
      expect(stepWith({ targetGroups: ['insured'] })).toEqual({ ok: false, problems: ['step-groups'] });
      expect(stepWith({ targetGroups: ['insured'] }, ['any']).ok).toBe(true);
    });

    test.each([
      ['a name without an address', { toolTitle: 'Jobnet' }],
      ['an address without a name', { toolUrl: 'https://jobnet.example.dk' }],
      ['an address that is not https', { toolTitle: 'Jobnet', toolUrl: 'http://jobnet.example.dk' }],
      ['an address that runs something', { toolTitle: 'Jobnet', toolUrl: 'javascript:alert(1)' }],
    ])('%s is no tool', (_words, tool) => {
      expect(stepWith(tool)).toEqual({ ok: false, problems: ['tool'] });
    });
  });

  test.each(shippedProcedures.map((one) => [one.id, one] as const))(
    '%s is the same when nothing is changed',
    (_id, one) => {
      expect(procedureOf(draftOf(one), new Set(), one.checkedOn)).toEqual({ ok: true, procedure: one });
    },
  );
});
