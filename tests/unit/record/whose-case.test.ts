import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { FieldReading } from '../../../lib/case/case-reading.ts';
import { isMine, whoseCase } from '../../../lib/record/whose-case.ts';
import { read, reading } from './fresh-record.ts';

const responsible = (text: string): Record<string, FieldReading> => ({ responsible: read('Sagsbeh.', text) });

test.each([
  ['on a page mapped as mine, whoever is named', true, responsible('MHA'), 'LPE', 'mine'],
  ['that names my initials', false, responsible('LPE'), 'LPE', 'mine'],
  ['that names them in small letters', false, responsible('lpe'), 'LPE', 'mine'],
  ['that names them after my name', false, responsible('Lone Prøvesen (LPE)'), 'lpe', 'mine'],
  ['that names me and a colleague', false, responsible('MHA/LPE'), 'LPE', 'mine'],
  ['with Danish letters in the initials', false, responsible('Åse Ørum, ÅØR'), 'åør', 'mine'],
  ['that names a colleague', false, responsible('MHA'), 'LPE', 'others'],
  ['of a colleague whose first name reads like my initials', false, responsible('Per Testrup'), 'PER', 'others'],
  ['of a colleague whose initials hold mine', false, responsible('LPEX'), 'LPE', 'others'],
  ['that names nobody', false, {}, 'LPE', 'unsaid'],
  ['whose caseworker stands empty', false, { responsible: { status: 'empty', label: 'Sagsbeh.' } }, 'LPE', 'unsaid'],
  ['while it is not known who I am', false, responsible('MHA'), ' ', 'unsaid'],
] as [string, boolean, Record<string, FieldReading>, string, string][])(
  'a case %s',
  (_what, page, fields, me, whose) => {
    expect(whoseCase(reading('26-1', fields), page, me)).toBe(whose);
    expect(isMine(reading('26-1', fields), page, me)).toBe(whose === 'mine');
  },
);
