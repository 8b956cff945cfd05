import type { Dataset } from '../dataset.ts';
import { rowAt } from '../query.ts';
import { csvText, type CsvCell } from './csv-text.ts';

/**
 * A table of a dataset as rows with a header: money in yuan, lists joined. Texts stay as they are: a CSV guards them when it
 * is written, and an XLSX must hold them as cells of text, which no spreadsheet reads as a formula.
 *
 * @param nameOf what a column is called; by default its own name
 * @throws RangeError on an unknown table
 */
export function sheetRows(
  data: Dataset,
  table: string,
  nameOf: (column: string) => string = (column) => column,
): CsvCell[][] {
  const { rows = 0, columns = {} } = Object.hasOwn(data.tables, table) ? (data.tables[table] ?? {}) : {};
  if (!Object.hasOwn(data.tables, table)) throw new RangeError(`the dataset has no table ${table}`);
  const names = Object.keys(columns);
  const body = Array.from({ length: rows }, (_, at): CsvCell[] => {
    const row = rowAt(data, table, at);
    return names.map((column): CsvCell => {
      const cell = row[column] ?? null;
      if (cell === null || typeof cell === 'number' || typeof cell === 'string') return cell;
      return typeof cell === 'boolean' ? String(cell) : cell.join('、');
    });
  });
  return [names.map(nameOf), ...body];
}

/** A table of a dataset as a CSV that Excel opens with Chinese intact and no cell of which becomes a formula. */
export const sheetCsv = (data: Dataset, table: string, nameOf?: (column: string) => string): string =>
  csvText(sheetRows(data, table, nameOf));
