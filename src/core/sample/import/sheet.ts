import Papa from 'papaparse';

/** What a cell holds before it is read as anything: text of a CSV, or what a spreadsheet has. */
export type SheetCell = string | number | boolean | null;

export interface SheetRow {
  /** The line of the file on which the row begins, or the row of the spreadsheet; from 1. */
  readonly line: number;
  readonly cells: readonly SheetCell[];
}

export type SheetFault = 'open-quote' | 'stray-quote' | 'no-header' | 'too-many-columns' | 'nul';

/** A table as a file has it: a header and rows. */
export interface Sheet {
  readonly header: readonly string[];
  readonly rows: readonly SheetRow[];
  readonly faults: readonly { readonly line: number; readonly is: SheetFault }[];
  /** Of a CSV. */
  readonly delimiter: string | null;
}

/** What may stand between cells, in the order of preference: a tab hardly ever stands there by chance. */
export const DELIMITERS = ['\t', ',', ';', '|', '，'] as const;
const MOST_COLUMNS = 200;

const parse = (text: string, delimiter: string, preview = 0): Papa.ParseResult<string[]> =>
  Papa.parse<string[]>(text, { delimiter, preview, skipEmptyLines: false });

/** The delimiter that gives the first rows most often the same number of cells, more than one. */
export function detectDelimiter(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  const head = text.slice(0, 64 * 1024);
  for (const delimiter of DELIMITERS) {
    const rows = parse(head, delimiter, 20).data.filter((row) => row.length > 1 || row[0] !== '');
    const width = rows[0]?.length ?? 0;
    if (width < 2) continue;
    const score = rows.filter((row) => row.length === width).length / rows.length + width / 10_000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

const breaks = (cell: string): number => cell.match(/\r\n?|\n/g)?.length ?? 0;

/** Line ends of several kinds in one file become one kind, also inside quotes. */
function evenLineEnds(text: string): string {
  const bare = text.replaceAll('\r\n', '');
  const kinds = [text.includes('\r\n'), bare.includes('\n'), bare.includes('\r')].filter(Boolean).length;
  return kinds > 1 ? text.replace(/\r\n?/g, '\n') : text;
}

const isEmpty = (cells: readonly SheetCell[]): boolean =>
  cells.every((cell) => cell === null || (typeof cell === 'string' && cell.trim() === ''));

/** The header is the first row that is not empty; what is above it and every empty row counts as nothing. */
function sheetOf(
  rows: readonly SheetRow[],
  faults: readonly { readonly line: number; readonly is: SheetFault }[],
  delimiter: string | null,
): Sheet {
  const full = rows.filter(({ cells }) => !isEmpty(cells));
  const [first, ...rest] = full;
  if (!first) return { header: [], rows: [], faults: [...faults, { line: 1, is: 'no-header' }], delimiter };
  const header = first.cells.map((cell) => (cell === null ? '' : String(cell).normalize('NFKC').trim()));
  while (header.length > 0 && header[header.length - 1] === '') header.pop();
  if (header.length > MOST_COLUMNS)
    return { header: [], rows: [], faults: [...faults, { line: first.line, is: 'too-many-columns' }], delimiter };
  return { header, rows: rest, faults, delimiter };
}

/** Reads a CSV (RFC 4180 and what people make of it). Never throws; what is wrong with the file stands in `faults`. */
export function readSheet(text: string, delimiter?: string): Sheet {
  const plain = evenLineEnds(text.startsWith('\ufeff') ? text.slice(1) : text);
  const by = delimiter ?? detectDelimiter(plain);
  const { data, errors } = parse(plain, by);
  let line = 1;
  const rows = data.map((cells): SheetRow => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + breaks(cell), 0);
    return row;
  });
  const faults = errors.flatMap(({ code, row = 0 }): { line: number; is: SheetFault }[] => {
    const at = rows[Math.min(row, rows.length - 1)]?.line ?? 1;
    if (code === 'MissingQuotes') return [{ line: at, is: 'open-quote' }];
    return code === 'InvalidQuotes' ? [{ line: at, is: 'stray-quote' }] : [];
  });
  const nul = rows.find(({ cells }) => cells.some((cell) => typeof cell === 'string' && cell.includes('\0')));
  const seen = new Map(faults.map((fault) => [`${fault.line} ${fault.is}`, fault]));
  return sheetOf(rows, [...seen.values(), ...(nul ? [{ line: nul.line, is: 'nul' as const }] : [])], by);
}

/** A spreadsheet's rows as they come from a reader of XLSX files; a date there is a `Date` at midnight UTC. */
export function sheetOfCells(rows: readonly (readonly (SheetCell | Date | undefined)[])[]): Sheet {
  const plain = (cell: SheetCell | Date | undefined): SheetCell =>
    cell instanceof Date ? cell.toISOString().slice(0, 10) : (cell ?? null);
  return sheetOf(
    rows.map((cells, at) => ({ line: at + 1, cells: cells.map(plain) })),
    [],
    null,
  );
}
