/** One record of a CSV file. */
export interface CsvRow {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is wrong with the file itself, whatever it holds. */
export interface CsvFault {
  readonly line: number;
  readonly is: 'open-quote' | 'after-quote';
}

export interface Csv {
  readonly rows: readonly CsvRow[];
  /** The first fault; the rows before it stand. */
  readonly fault: CsvFault | null;
}

/** What follows a cell: a comma, a line break (CRLF, LF, CR) or the end. */
const END_OF_CELL = /[,\r\n]/g;

/**
 * Reads a CSV file (RFC 4180): cells in quotes may hold commas, line breaks and doubled quotes; a byte order mark counts
 * as nothing; lines without anything are passed over. Linear in the text, never throws.
 */
export function readCsv(text: string): Csv {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  let cells: string[] = [];
  let begun = 1;
  const stop = (is: CsvFault['is'], where: number): Csv => ({ rows, fault: { line: where, is } });
  while (at < text.length) {
    if (cells.length === 0) begun = line;
    let cell: string;
    if (text[at] === '"') {
      const opened = line;
      const end = closingQuote(text, at);
      if (end < 0) return stop('open-quote', opened);
      const inside = text.slice(at + 1, end);
      line += inside.match(/\r\n?|\n/g)?.length ?? 0;
      cell = inside.replaceAll('""', '"');
      at = end + 1;
      if (at < text.length && !/[,\r\n]/.test(text.charAt(at))) return stop('after-quote', line);
    } else {
      const end = endOfCell(text, at);
      cell = text.slice(at, end);
      at = end;
    }
    cells.push(cell);
    if (text[at] === ',') {
      at++;
      // A comma at the very end has an empty cell behind it.
      if (at < text.length) continue;
      cells.push('');
    }
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    cells = [];
    if (at < text.length) line++;
    at += text.startsWith('\r\n', at) ? 2 : 1;
  }
  return { rows, fault: null };
}

function endOfCell(text: string, from: number): number {
  END_OF_CELL.lastIndex = from;
  return END_OF_CELL.exec(text)?.index ?? text.length;
}

/** Where the quote that closes the one at `from` stands; −1 where there is none. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
