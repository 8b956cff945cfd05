/** What the table of a spreadsheet is made of. */
export type CsvCell = string | number | null;

/** Excel opens a CSV as the system's own encoding, GBK in China, unless it starts with this mark. */
const MARK = '\uFEFF';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What starts a formula in some spreadsheet, full-width forms too. */
const TRIGGER = /^[=+\-@\t\r\n\0＝＋－＠]/;
/** What a spreadsheet may strip before it looks: space and what has no width, Hangul fillers among them. */
const UNSEEN = /^(?:\s|\p{Cf}|\p{Mn}|\u115F|\u1160|\u3164|\uFFA0)+/u;

/** Text that a spreadsheet would read as a formula gets an apostrophe in front, which the spreadsheet reads as "text". */
export function guarded(text: string): string {
  if (NUMBER.test(text)) return text;
  return TRIGGER.test(text) || TRIGGER.test(text.replace(UNSEEN, '')) ? `'${text}` : text;
}

const cellText = (cell: CsvCell): string =>
  typeof cell === 'string' ? `"${guarded(cell).replaceAll('"', '""')}"` : cell === null ? '""' : `"${String(cell)}"`;

/** A CSV (RFC 4180) that Excel opens with Chinese intact and no cell of which becomes a formula. */
export const csvText = (rows: readonly (readonly CsvCell[])[]): string =>
  MARK + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
