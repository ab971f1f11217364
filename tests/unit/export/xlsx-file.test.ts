import { Buffer } from 'node:buffer';
import readWorkbook from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { Table } from '../../../lib/export/table.ts';
import { xlsxFile } from '../../../lib/export/xlsx-file.ts';

async function read(...tables: Table[]) {
  const blob = await xlsxFile(tables);
  return readWorkbook(Buffer.from(await blob.arrayBuffer()));
}

test('a workbook has a sheet for each table, with dates that are dates and texts that are texts', async () => {
  const sheets = await read(
    {
      name: 'Mine sager',
      columns: ['Sagsnr.', 'Frist', 'Antal', 'Navn'],
      rows: [
        ['26-1', { day: isoDate('2026-12-04') }, 3, '=1+1'],
        ['26-2', null, null, 'Åse Prøvesen'],
      ],
    },
    { name: 'Indtastet', columns: ['Dag'], rows: [[{ day: isoDate('2024-02-29') }]] },
  );
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Mine sager', 'Indtastet']);
  expect(sheets[0]!.data).toEqual([
    ['Sagsnr.', 'Frist', 'Antal', 'Navn'],
    ['26-1', new Date('2026-12-04T00:00:00Z'), 3, '=1+1'],
    ['26-2', null, null, 'Åse Prøvesen'],
  ]);
  expect(sheets[1]!.data[1]).toEqual([new Date('2024-02-29T00:00:00Z')]);
});

test.each(['2026-03-29', '2026-10-25', '2027-01-01', '1999-12-31'])(
  'the day %s is the same day in the workbook, whatever the clocks do on it',
  async (day) => {
    const [sheet] = await read({ name: 'Ark', columns: ['Dag'], rows: [[{ day: isoDate(day) }]] });
    expect(sheet!.data[1]).toEqual([new Date(`${day}T00:00:00Z`)]);
  },
);
