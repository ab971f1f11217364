import { describe, expect, test } from 'vitest';
import type { FileProblem } from '../../../lib/files/file-read.ts';
import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import { readWorkflowFile, workflowFileText } from '../../../lib/guidance/workflow-file.ts';
import { workflowsInUse } from '../../../lib/guidance/workflow-in-use.ts';
import { groupIds } from '../../../lib/rules/known-ids.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';

const known = { rules: new Set(allRules.map(({ id }) => id)), groups: groupIds };
const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name = 'arbejdsgange.csv') => readWorkflowFile(utf8(text), name, known);
const problemsOf = (text: string): FileProblem[] => {
  const answer = read(text);
  return answer.ok ? [] : answer.problems;
};

const heading = 'id;titel;område;målgrupper;regler;sider;adresse;værktøjer;værktøjsadresser;kontrolleret';
const row =
  'foerste;Første samtale;Samtaler;insured,flexjob;reply-guarantee-10wd;list;https://a.example.dk/1;Guide;https://a.example.dk/g;02-11-2026';

test('the example that ships comes back from its own file as it went out', () => {
  expect(read(workflowFileText(exampleCatalogue))).toEqual({ ok: true, content: exampleCatalogue });
});

test('a table gives the same as a file of data, with the file’s name as title', () => {
  expect(read(`${heading}\n${row}`)).toEqual({
    ok: true,
    content: {
      format: 'rettidig-workflows/1',
      title: 'arbejdsgange',
      entries: [
        {
          id: 'foerste',
          title: 'Første samtale',
          area: 'Samtaler',
          targetGroups: ['insured', 'flexjob'],
          rules: ['reply-guarantee-10wd'],
          pages: ['list'],
          url: 'https://a.example.dk/1',
          tools: [{ title: 'Guide', url: 'https://a.example.dk/g' }],
          checkedOn: '2026-11-02',
        },
      ],
    },
  });
});

describe('a table is refused whole, with row and reason,', () => {
  const changed = (column: number, value: string) => {
    const cells = row.split(';').map((cell, index) => (index === column ? value : cell));
    return `${heading}\n${row.replace('foerste', 'anden')}\n${cells.join(';')}`;
  };
  test.each<[string, string, Partial<FileProblem>]>([
    [
      'for script in a title',
      changed(1, '<script>alert(1)</script>'),
      { code: 'code-in-text', row: 3, field: 'titel' },
    ],
    ['for a link that runs something', changed(6, 'javascript:alert(1)'), { code: 'code-in-text', row: 3 }],
    ['for one with a disguise', changed(6, ' java script:alert(1)'), { code: 'code-in-text', row: 3 }],
    ['for a document of its own', changed(6, 'data:text/html,hej'), { code: 'code-in-text', row: 3 }],
    ['for a file of the machine', changed(6, 'file:///c:/hej'), { code: 'address', row: 3, field: 'adresse' }],
    ['for a tool that runs something', changed(8, 'vbscript:x'), { code: 'code-in-text', row: 3 }],
    ['for a formula', changed(1, '=HYPERLINK(1)'), { code: 'formula', row: 3, field: 'titel' }],
    ['for a rule there is none of', changed(4, 'first-interviw'), { code: 'unknown-id', row: 2 }],
    ['for a group there is none of', changed(3, 'ledige'), { code: 'unknown-id', row: 2 }],
    ['for a kind of page there is none of', changed(5, 'forside'), { code: 'wrong', row: 3, field: 'sider' }],
    ['for a day there is none of', changed(9, '31-02-2026'), { code: 'wrong', row: 3, field: 'kontrolleret' }],
    ['for tools without addresses', changed(7, 'Guide,Skema'), { code: 'wrong', row: 3, field: 'værktøjsadresser' }],
    ['for an id that stands twice', `${heading}\n${row}\n${row}`, { code: 'duplicate', row: 3, field: 'id' }],
    ['for no rows', heading, { code: 'empty' }],
    ['for a million rows', `${heading}\n${`${row}\n`.repeat(5001)}`, { code: 'too-many-rows' }],
  ])('%s', (_what, text, problem) => {
    expect(problemsOf(text)[0]).toMatchObject(problem);
  });
});

describe('a file of data is refused', () => {
  const entry = { id: 'a', title: 'A', area: 'B', url: 'https://a.example.dk/', checkedOn: '2026-11-02' };
  const file = (what: object, top: object = {}) =>
    JSON.stringify({
      format: 'rettidig-workflows/1',
      title: 'Vores',
      entries: [entry, { ...entry, id: 'b', ...what }],
      ...top,
    });
  test.each<[string, string, Partial<FileProblem>]>([
    ['where it is no JSON', '{', { code: 'not-json' }],
    ['for a link that runs something', file({ url: 'javascript:1' }), { code: 'code-in-text', row: 2, field: 'url' }],
    ['for an address of another kind', file({ url: 'ftp://a.example.dk' }), { code: 'address', row: 2, field: 'url' }],
    ['for a field that is not known', file({ onclick: 'x' }), { code: 'unknown-field', row: 2, field: 'onclick' }],
    ['for a field that is missing', file({ title: undefined }), { code: 'missing', row: 2, field: 'title' }],
    [
      'for a name that reaches into the language',
      file({}).replace('"id":"b"', '"__proto__":{},"id":"b"'),
      { code: 'forbidden-name', row: 2 },
    ],
    ['for another format', file({}, { format: 'rettidig-workflows/2' }), { code: 'wrong', field: 'format' }],
    [
      'for a beginning of addresses that is none',
      file({}, { baseUrl: 'arbejdsgange' }),
      { code: 'address', field: 'baseUrl' },
    ],
  ])('%s', (_what, text, problem) => {
    expect(problemsOf(text)[0]).toMatchObject(problem);
  });
});

describe('which catalogue is used', () => {
  const own = { ...exampleCatalogue, title: 'Vores' };
  const policy = {
    workflows: { baseUrl: 'https://portal.example.dk/', entries: [{ ...exampleCatalogue.entries[0]! }] },
  };

  test('the municipality’s by policy comes before what was laid in, and that before the example', () => {
    expect(workflowsInUse(own, policy)).toMatchObject({
      from: 'policy',
      catalogue: { baseUrl: 'https://portal.example.dk/' },
    });
    expect(workflowsInUse(own, null)).toMatchObject({ from: 'own', catalogue: { title: 'Vores' } });
    expect(workflowsInUse(null, { texts: {} })).toMatchObject({ from: 'example', refused: [] });
  });

  test('a policy with one bad entry is not used at all, and says why', () => {
    const bad = { workflows: { entries: [{ id: 'x', url: 'javascript:1' }] } };
    expect(workflowsInUse(own, bad)).toMatchObject({ from: 'own', refused: [{ code: 'code-in-text', row: 1 }] });
  });
});
