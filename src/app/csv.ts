/** What the table of a spreadsheet is made of. */
export type CsvCell = string | number | null;

/** Excel opens a CSV as the system's own encoding, GBK in China, unless it starts with this mark. */
const MARK = '\uFEFF';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What starts a formula in some spreadsheet, full-width forms too, and what a spreadsheet may strip before looking. */
const TRIGGER = /^[=+\-@\t\r\n\0＝＋－＠]/u;
const INVISIBLE =
  /^[\s\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]+/u;

/** Text that a spreadsheet would read as a formula gets an apostrophe in front, which the spreadsheet reads as "text". */
export function guarded(text: string): string {
  if (NUMBER.test(text)) return text;
  return TRIGGER.test(text) || TRIGGER.test(text.replace(INVISIBLE, '')) ? `'${text}` : text;
}

const cellText = (cell: CsvCell): string =>
  typeof cell === 'string' ? `"${guarded(cell).replaceAll('"', '""')}"` : cell === null ? '""' : `"${String(cell)}"`;

/** A CSV (RFC 4180) that Excel opens with Chinese intact and no cell of which becomes a formula. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
