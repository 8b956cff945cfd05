import type { Cell } from '../../core/sample/dataset.ts';
import type { ListColumn } from './source.ts';

/** By which column a list is sorted. */
export interface Sort {
  readonly column: string;
  readonly down: boolean;
}

/**
 * Texts as keys whose plain order is that of the dictionary, character by character. Asking the collator for each pair of
 * 100,000 names would take seconds; it is asked once for each character.
 */
function sortKeys(texts: readonly string[]): string[] {
  const chars = [...new Set(texts.join(''))].sort(new Intl.Collator('zh-CN', { numeric: false }).compare);
  const ranks = new Map(chars.map((char, rank) => [char, String.fromCodePoint(rank + 32)]));
  return texts.map((text) => Array.from(text, (char) => ranks.get(char) ?? '').join(''));
}

const isEmpty = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);

/** By the order of the codes where a column has such (diamond before gold), else by what it holds. */
function comparer({ kind, codes, cells }: ListColumn): (a: number, b: number) => number {
  if (kind === 'integer' || kind === 'number' || kind === 'money' || kind === 'flag') {
    const values = Float64Array.from(cells, (cell) => Number(cell ?? NaN));
    return (a, b) => (values[a] ?? 0) - (values[b] ?? 0);
  }
  if (codes) {
    const ranks = Int32Array.from(cells, (cell) => codes.indexOf(String(cell)));
    return (a, b) => (ranks[a] ?? 0) - (ranks[b] ?? 0);
  }
  const texts = cells.map((cell) => (Array.isArray(cell) ? cell.join(' ') : String(cell ?? '')));
  const keys = kind === 'text' ? sortKeys(texts) : texts;
  return (a, b) => {
    const [left = '', right = ''] = [keys[a], keys[b]];
    return left < right ? -1 : left > right ? 1 : 0;
  };
}

/** The places of rows in the order wanted. Empty cells come last either way; equal ones keep their order. */
export function sorted(places: readonly number[], columns: readonly ListColumn[], sort: Sort | undefined): number[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!column || !sort) return [...places];
  const full = places.filter((at) => !isEmpty(column.cells[at]));
  const empty = places.filter((at) => isEmpty(column.cells[at]));
  const by = comparer(column);
  full.sort(sort.down ? (a, b) => by(b, a) : by);
  return [...full, ...empty];
}
