import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { CaseReading } from '../../../lib/case/case-reading.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { casesTable, entriesTable, type CaseOut } from '../../../lib/views/exchange-tables.ts';
import { initialsOf } from '../../../lib/views/exchange-calendar.ts';

const today = isoDate('2026-11-23');
const read = (value: string) => ({ status: 'read', label: 'Felt', value }) as const;
const context = { rules: allRules, today, language: 'da', settings: usualLeadDays } as const;

/** Flex jobs, whose first follow-up is due two and a half years after they began. */
function flexjob(ref: string, start: string, more: Partial<CaseOut> = {}): CaseOut {
  const empty = { status: 'empty', label: 'Felt' } as const;
  const fields: CaseReading['fields'] = {
    targetGroup: read('flexjob'),
    start: read(start),
    lastInterview: empty,
    nextInterview: empty,
  };
  const told = {
    ref,
    sourcedReadings: [{ adapter: 'a', page: 'b', seenOn: today, reading: { ref, fields, complete: [] } }],
    entries: [],
    decisions: [],
  };
  return {
    system: 'demo',
    ref,
    refIsCpr: false,
    name: 'Mette Prøvesen',
    seenOn: today,
    entries: [],
    judgement: judgeCase(told, allRules, today),
    ...more,
  };
}
const cell = (table: ReturnType<typeof casesTable>, row: number, column: string) =>
  table.rows[row]![table.columns.indexOf(column)];

describe('my cases as a table', () => {
  const late = flexjob('26-1', '2024-05-13');
  const soon = flexjob('26-2', '2024-06-01');

  test('stand with the first deadline first, in the words of the week, with days as days', () => {
    const table = casesTable([soon, late], { names: false, cpr: false }, context);
    expect(table.rows.map((row) => row[0])).toEqual(['26-1', '26-2']);
    expect(cell(table, 0, 'Status')).toBe('Ikke rettidig');
    expect(cell(table, 0, 'Frist')).toEqual({ day: '2026-11-13' });
    expect(cell(table, 1, 'Status')).toBe('Inden for 3 uger');
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  });

  test('have names and CPR numbers only where they were ticked', () => {
    const known = flexjob('650391-1234', '2024-05-13', { refIsCpr: true });
    const plain = JSON.stringify(casesTable([known], { names: false, cpr: false }, context));
    expect(plain).not.toMatch(/650391|Prøvesen/);
    const named = JSON.stringify(casesTable([known], { names: true, cpr: true }, context));
    expect(named).toContain('650391-1234');
    expect(named).toContain('Mette Prøvesen');
    const entries = [{ id: 'x', enteredOn: today, type: 'interview-held', on: today }] as const;
    expect(JSON.stringify(entriesTable([{ ...known, entries }], { names: false, cpr: false }, 'da'))).not.toMatch(
      /650391|Prøvesen/,
    );
  });
});

test.each([
  ['Mette Prøvesen', 'MP'],
  ['Prøvesen, Mette Marie', 'MMP'],
  ['Ann-Sofie Ødegård', 'ASØ'],
  ['Åse', 'Å'],
  ['  ', ''],
])('the initials of »%s« are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
