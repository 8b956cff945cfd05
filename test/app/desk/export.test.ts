import { expect, test } from 'vitest';
import write from 'write-excel-file/universal';
import { workbookCells } from '../../../src/app/desk/export.ts';
import { readXlsx } from '../../../src/app/own-data/xlsx.ts';

test('a table handed out as a workbook is read back cell by cell, and no text of it is a formula', async () => {
  const sheet = {
    name: 'rfm',
    head: ['客户', 'M（元）', '类别'],
    rows: [
      ['周敏', 48_600.5, '重要价值'],
      ['=HYPERLINK("x")', -3, null],
      ['+86 138', 0.525, '@SUM(A1)'],
    ],
  };
  const blob = await write(workbookCells(sheet), { stickyRowsCount: 1, sheet: sheet.name }).toBlob();
  const [read] = await readXlsx(new Uint8Array(await blob.arrayBuffer()));
  expect(read).toEqual({ name: 'rfm', cells: [sheet.head, ...sheet.rows] });
});
