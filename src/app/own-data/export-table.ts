import writeWorkbook from 'write-excel-file/universal';
import type { Dataset } from '../../core/sample/dataset.ts';
import { csvText } from '../../core/sample/export/csv-text.ts';
import { sheetRows } from '../../core/sample/export/sheet-rows.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * A table of a dataset as a file: a CSV whose cells are guarded, or a workbook whose texts are typed as text, so that no
 * spreadsheet reads one as a formula.
 */
export async function tableFile(dataset: Dataset, table: string, as: 'csv' | 'xlsx'): Promise<Blob> {
  const rows = sheetRows(dataset, table);
  if (as === 'csv') return new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' });
  const cells = rows.map((row) =>
    row.map((cell) => {
      if (cell === null) return null;
      return typeof cell === 'number' ? { type: Number, value: cell } : { type: String, value: cell };
    }),
  );
  const blob = await writeWorkbook(cells, { sheet: table }).toBlob();
  return new Blob([blob], { type: XLSX });
}
