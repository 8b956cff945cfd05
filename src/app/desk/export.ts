import { csvText, type CsvCell } from '../../core/sample/export/csv-text.ts';
import { saveBlob, saveFile } from '../save.ts';

/** A table to hand out: what the columns are called, and the rows. */
export interface Sheet {
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly CsvCell[])[];
}

/**
 * The cells of a workbook. A text is written with the type of a text, so that nothing in it becomes a formula; numbers
 * stay numbers.
 */
export const workbookCells = ({ head, rows }: Sheet) => [
  head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
  ...rows.map((row) =>
    row.map((value) =>
      value === null ? null : typeof value === 'number' ? { value, type: Number } : { value, type: String },
    ),
  ),
];

/** Hands a table out as a CSV that Excel opens, or as a workbook; in both no cell can become a formula. */
export async function saveSheet(sheet: Sheet, format: 'csv' | 'xlsx'): Promise<void> {
  if (format === 'csv') {
    saveFile(`${sheet.name}.csv`, csvText([sheet.head, ...sheet.rows]), 'text/csv');
    return;
  }
  const { default: write } = await import('write-excel-file/universal');
  const blob = await write(workbookCells(sheet), { stickyRowsCount: 1, sheet: sheet.name.slice(0, 31) }).toBlob();
  saveBlob(`${sheet.name}.xlsx`, blob);
}
