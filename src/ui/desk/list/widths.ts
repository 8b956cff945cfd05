import { cellOf, labelOf } from '../../../app/desk/labels.ts';
import type { ListColumn } from '../../../app/desk/source.ts';
import type { Language } from '../../../core/scenario/scenario.ts';

/** Widths in rem that a column has at least; the columns of texts also take what is left over. */
const WIDTH: Readonly<Record<ListColumn['kind'], number>> = {
  id: 7,
  date: 6.25,
  time: 9.5,
  money: 6.5,
  integer: 4.5,
  number: 5,
  flag: 4.5,
  list: 4.5,
  text: 6.5,
  ref: 6.5,
};
/** What codes, ids and the name of a row may ask for before their ends are left out. */
const MOST = { code: 8, id: 9.5, name: 10.25 };
/** So many cells tell how wide a column has to be: all of 100,000 would take too long. */
const SAMPLE = 300;

/** Rem that a text takes in a cell, roughly: Han characters are as wide as high, and a cell has padding. */
const roomFor = (text: string): number =>
  Array.from(text, (char) => (char > '\u2e80' ? 0.9 : 0.5)).reduce((sum, one) => sum + one, 1.25);

function widest(column: ListColumn, lang: Language): number {
  const { cells } = column;
  const step = Math.max(1, Math.floor(cells.length / SAMPLE));
  let most = 0;
  for (let at = 0; at < cells.length; at += step)
    most = Math.max(most, roomFor(cellOf(column, cells[at] ?? null, lang)));
  return most;
}

/** How wide a column is: at least so many rem, and how much of the space left over it asks for (0: none). */
export interface Width {
  readonly least: number;
  readonly grows: number;
}

/** Ids are told apart by their ends, which must not be left out. */
const ID = /^[A-Z]{2}-/;

/** The width of a column by what stands in it; the column that names the rows is not cut short before the others. */
export function widthOf(column: ListColumn, isName: boolean, lang: Language): Width {
  const { kind, codes } = column;
  const label = labelOf(column.id, lang);
  const usual = Math.max(codes ? 5 : WIDTH[kind], ...label.split(' ').map(roomFor));
  const room = widest(column, lang);
  const within = (most: number) => Math.max(usual, Math.min(room, most));
  if (kind === 'id') return { least: Math.max(room * 1.15, 5), grows: 0 };
  if (codes) return { least: within(MOST.code), grows: 0 };
  if (kind !== 'text' && kind !== 'list') return { least: usual, grows: 0 };
  if (isName) return { least: within(MOST.name), grows: within(24) };
  if (ID.test(String(column.cells[0]))) return { least: within(MOST.id), grows: 0 };
  return { least: Math.max(4.5, Math.min(room, usual)), grows: Math.max(4.5, Math.min(room, 24)) };
}
