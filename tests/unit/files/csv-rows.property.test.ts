import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvRows } from '../../../lib/files/csv-rows.ts';

/** Cells in which what parts a table stands too: separators, quotation marks, line breaks. */
const cell = fc.string({ unit: fc.constantFrom('a', 'ø', '"', ';', ',', '\t', '\n', '\r\n', ' ', '1'), maxLength: 6 });
const table = fc.tuple(
  fc.constantFrom(';', ',', '\t'),
  fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 })),
);

test('a table that a spreadsheet writes is read back cell for cell', () => {
  fc.assert(
    fc.property(table, ([separator, rows]) => {
      const heading = rows[0]?.map((_cell, index) => `k${index}`) ?? ['k0', 'k1'];
      const written = Papa.unparse([heading, ...rows], { delimiter: separator, newline: '\r\n', quotes: true });
      expect(csvRows(written, 100)).toEqual({
        rows: [heading, ...rows].map((cells, index) => ({ row: index + 1, cells })),
        openQuoteAt: null,
      });
    }),
  );
});

test('any text at all is taken apart as another reader does, and never without end', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'ø', ';', '\n', '1', ' '), maxLength: 40 });
  fc.assert(
    fc.property(text, (body) => {
      const written = `x;y\n${body}`;
      const others = Papa.parse<string[]>(written, { delimiter: ';', skipEmptyLines: true }).data;
      expect(csvRows(written, 100).rows.map(({ cells }) => cells)).toEqual(others);
    }),
  );
});
