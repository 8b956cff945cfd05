import { FigureError } from '../../kernel/figure-error.ts';

/** What a column of a table parameter holds; `number?` may be left empty. */
type CellKind = 'text' | 'number' | 'number?' | 'numbers';
interface OfCell {
  text: string;
  number: number;
  'number?': number | null;
  numbers: readonly number[];
}

/** One parameter of a method, as a form or a command can offer it. A default of null: worked out from the data, or to be told. */
export type Parameter =
  | { readonly kind: 'number'; readonly default: number | null }
  | { readonly kind: 'text'; readonly default: string | null; readonly options?: readonly string[] }
  | { readonly kind: 'list'; readonly default: readonly string[] | null }
  | { readonly kind: 'numbers'; readonly default: readonly number[] | null }
  | { readonly kind: 'table'; readonly default: null; readonly columns: Readonly<Record<string, CellKind>> };

export type Parameters = Readonly<Record<string, Parameter>>;

/** What was told: values of the right kind, or texts as a command line has them. */
export type Given = Readonly<Record<string, unknown>>;

interface OfKind {
  number: number;
  text: string;
  list: readonly string[];
  numbers: readonly number[];
}

type RowOf<C> = { readonly [N in keyof C]: C[N] extends CellKind ? OfCell[C[N]] : never };
type ValueOf<P> = P extends { readonly kind: 'table'; readonly columns: infer C }
  ? readonly RowOf<C>[] | null
  : P extends { readonly options: readonly (infer O)[] }
    ? O
    : P extends { readonly kind: infer K extends keyof OfKind; readonly default: infer D }
      ? OfKind[K] | (null extends D ? null : never)
      : never;

/** The values of a method's parameters. */
export type Values<S extends Parameters> = { readonly [N in keyof S]: ValueOf<S[N]> };

export const number = <D extends number | null = null>(value: D = null as D) =>
  ({ kind: 'number', default: value }) as const;
export const text = <D extends string | null = null>(value: D = null as D) =>
  ({ kind: 'text', default: value }) as const;
export const choice = <const O extends readonly [string, ...string[]]>(...options: O) =>
  ({ kind: 'text', default: options[0], options }) as const;
export const list = { kind: 'list', default: null } as const;
export const numbers = <D extends readonly number[] | null = null>(value: D = null as D) =>
  ({ kind: 'numbers', default: value }) as const;
export const table = <const C extends Readonly<Record<string, CellKind>>>(columns: C) =>
  ({ kind: 'table', default: null, columns }) as const;

/** A number, also where it was written as text. */
function toNumber(name: string, value: unknown): number {
  const told = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof told !== 'number' || !Number.isFinite(told)) throw new FigureError('number', { name });
  return told;
}

function toText(name: string, value: unknown): string {
  if (typeof value !== 'string') throw new FigureError('text', { name });
  return value;
}

function toList(name: string, value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  if (typeof value === 'string') return value.split(',').map((part) => part.trim());
  if (typeof value === 'number') return [value];
  throw new FigureError('list', { name });
}

function fromJson(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    throw new FigureError('rows', { name, columns: [] });
  }
}

function toCell(name: string, kind: CellKind, value: unknown): OfCell[CellKind] {
  switch (kind) {
    case 'text':
      return toText(name, value);
    case 'number':
      return toNumber(name, value);
    case 'number?':
      return value === undefined || value === null || value === '' ? null : toNumber(name, value);
    case 'numbers':
      return toList(name, value).map((one) => toNumber(name, one));
    default:
      return kind satisfies never;
  }
}

function toRows(name: string, columns: Readonly<Record<string, CellKind>>, value: unknown): unknown {
  const rows = fromJson(name, value);
  const wrong = () => new FigureError('rows', { name, columns: Object.keys(columns) });
  if (!Array.isArray(rows)) throw wrong();
  return rows.map((row: unknown) => {
    if (typeof row !== 'object' || row === null) throw wrong();
    const cells = new Map(Object.entries(row));
    return Object.fromEntries(
      Object.entries(columns).map(([column, kind]) => [column, toCell(`${name}.${column}`, kind, cells.get(column))]),
    );
  });
}

function toValue(name: string, parameter: Parameter, value: unknown): unknown {
  switch (parameter.kind) {
    case 'number':
      return toNumber(name, value);
    case 'text': {
      const told = toText(name, value);
      if (parameter.options && !parameter.options.includes(told))
        throw new FigureError('option', { name, options: parameter.options });
      return told;
    }
    case 'list':
      return toList(name, value).map((one) => toText(name, one));
    case 'numbers':
      return toList(name, value).map((one) => toNumber(name, one));
    case 'table':
      return toRows(name, parameter.columns, value);
    default:
      return parameter satisfies never;
  }
}

/**
 * The values of a method's parameters: what was told, else the default. Texts are read as numbers, as lists with commas
 * and as rows in JSON where the parameter is one.
 *
 * @throws RangeError on a name that the method does not have and on a value of another kind
 */
export function readParameters<S extends Parameters>(known: S, given: Given): Values<S> {
  for (const name of Object.keys(given))
    if (!Object.hasOwn(known, name)) throw new FigureError('unknown', { name, known: Object.keys(known) });
  const values = Object.entries(known).map(([name, parameter]) => {
    const told = Object.hasOwn(given, name) ? given[name] : undefined;
    return [name, told === undefined || told === null ? parameter.default : toValue(name, parameter, told)];
  });
  return Object.fromEntries(values) as Values<S>;
}

/** A value that must be told, under one of these names. @throws RangeError when it was not */
export function told<T>(name: string | readonly string[], value: T | null): T {
  if (value === null) throw new FigureError('absent', { ways: [name].flat().map((one) => [one]) });
  return value;
}
