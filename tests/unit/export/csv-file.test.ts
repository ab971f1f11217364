import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { csvFile } from '../../../lib/export/csv-file.ts';
import { asWritten, formulaSafe } from '../../../lib/export/formula-safe.ts';
import { readSheet } from '../../../lib/export/read-sheet.ts';
import { isFormula } from '../../../lib/files/read-csv.ts';

const table = (...rows: (string | null)[][]) => ({ name: 'Ark', columns: ['Sagsnr.', 'Navn'], rows });

describe('a table as CSV', () => {
  test('has semicolons, the mark of UTF-8 and days as Danish spreadsheets know them', () => {
    const file = csvFile({
      name: 'Ark',
      columns: ['Sag', 'Frist', 'Antal'],
      rows: [['26-1', { day: isoDate('2026-12-04') }, 2.5]],
    });
    expect(file).toBe('\uFEFFSag;Frist;Antal\r\n26-1;04-12-2026;2,5\r\n');
  });

  test('quotes what would else break out of its cell', () => {
    expect(csvFile(table(['26-1', 'Æble; "Åge"\nØ']))).toContain('26-1;"Æble; ""Åge""\nØ"');
  });

  test.each(['=1+1', '+45', '-2', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＋1', '－1', '＠x', "'=1", '\n=1'])(
    'never holds a formula: %j',
    (text) => {
      const cell = csvFile(table([text, '']))
        .split('\r\n')
        .slice(1)
        .join('\r\n');
      expect(cell.replace(/^"/, '')).toMatch(/^'/);
      expect(isFormula(formulaSafe(text))).toBe(false);
    },
  );

  test.each(['26-1042', 'Mette', "O'Brien", '4 uger', ''])('leaves %j as it is', (text) => {
    expect(formulaSafe(text)).toBe(text);
  });
});

test('what was made safe is read as it was written, whatever it was', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', 'a') }));
  fc.assert(
    fc.property(text, (one) => {
      expect(asWritten(formulaSafe(one))).toBe(one);
    }),
  );
});

test('a table that was saved is read again cell for cell', () => {
  const cell = fc
    .string({ unit: fc.constantFrom(...'aæø;"\'=+-@1 .,') })
    .map((text) => text.trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
      const read = readSheet(new TextEncoder().encode(csvFile(table(...rows))));
      expect(read.ok && read.content.rows.map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});
