import type { Cell } from '../../core/sample/dataset.ts';
import type { ListColumn } from './source.ts';

/** How a field is compared. `empty` and `filled` need no value. */
export const OPERATORS = ['is', 'not', 'has', 'lacks', 'from', 'to', 'empty', 'filled'] as const;
export type Operator = (typeof OPERATORS)[number];

/** One condition of a list: field, comparison, value as it was typed or chosen. */
export interface Filter {
  readonly column: string;
  readonly is: Operator;
  readonly value: string;
}

/** Conditions that must hold together, or of which one must hold. */
export interface Filters {
  readonly join: 'and' | 'or';
  readonly list: readonly Filter[];
}

export const NO_FILTERS: Filters = { join: 'and', list: [] };

/** The comparisons that make sense for a field. */
export function operatorsFor({ kind, codes }: Pick<ListColumn, 'kind' | 'codes'>): readonly Operator[] {
  if (kind === 'flag') return ['is'];
  if (codes) return ['is', 'not', 'empty', 'filled'];
  switch (kind) {
    case 'integer':
    case 'number':
    case 'money':
      return ['from', 'to', 'is', 'empty', 'filled'];
    case 'date':
    case 'time':
      return ['from', 'to', 'empty', 'filled'];
    case 'list':
      return ['has', 'lacks', 'empty', 'filled'];
    default:
      return ['has', 'lacks', 'is', 'empty', 'filled'];
  }
}

const isEmpty = (cell: Cell): boolean => cell === null || cell === '' || (Array.isArray(cell) && cell.length === 0);

const textOf = (cell: Cell): string => (Array.isArray(cell) ? cell.join('\n') : String(cell ?? ''));

/** Compares numbers as numbers and days as days; a time also counts by its day. */
function compare(cell: Cell, value: string): number {
  if (typeof cell === 'number') return cell - Number(value);
  const text = String(cell).slice(0, value.length);
  return text < value ? -1 : text > value ? 1 : 0;
}

function test({ is, value }: Filter): (cell: Cell) => boolean {
  const wanted = value.trim();
  const folded = wanted.toLowerCase();
  switch (is) {
    case 'is':
      return (cell) => (typeof cell === 'number' ? cell === Number(wanted) : textOf(cell).toLowerCase() === folded);
    case 'not':
      return (cell) => textOf(cell).toLowerCase() !== folded;
    case 'has':
      return (cell) => textOf(cell).toLowerCase().includes(folded);
    case 'lacks':
      return (cell) => !textOf(cell).toLowerCase().includes(folded);
    case 'from':
      return (cell) => !isEmpty(cell) && compare(cell, wanted) >= 0;
    case 'to':
      return (cell) => !isEmpty(cell) && compare(cell, wanted) <= 0;
    case 'empty':
      return isEmpty;
    case 'filled':
      return (cell) => !isEmpty(cell);
    default:
      return is satisfies never;
  }
}

/** Whether a condition says something yet: one whose value is still to be typed filters nothing. */
export const isComplete = ({ is, value }: Filter): boolean => is === 'empty' || is === 'filled' || value.trim() !== '';

/** Whether the row at a place passes; conditions on a column that is not there are left out. */
export function passing(columns: readonly ListColumn[], { join, list }: Filters): (at: number) => boolean {
  const tests = list.filter(isComplete).flatMap((filter) => {
    const cells = columns.find(({ id }) => id === filter.column)?.cells;
    const holds = test(filter);
    return cells ? [(at: number) => holds(cells[at] ?? null)] : [];
  });
  if (tests.length === 0) return () => true;
  return join === 'and' ? (at) => tests.every((holds) => holds(at)) : (at) => tests.some((holds) => holds(at));
}
