import { FigureError } from '../../kernel/figure-error.ts';
import type { Dataset, Row } from '../dataset.ts';
import { select } from '../query.ts';
import { list, readParameters, text, type Given, type Parameters, type Values } from './parameters.ts';

type AnalysedCell = string | number | boolean | null | readonly number[];

/** One row of an analysis, in the order of its columns. Money is in yuan, shares are fractions of 1. */
export type AnalysisRow = Readonly<Record<string, AnalysedCell>>;

/** An analysis and how it was made. */
export interface Analysis {
  readonly method: string;
  /** Every parameter with the value used, also those worked out from the data. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** `YYYY-MM-DD` */
  readonly asOf: string;
  /** The id of the dataset. */
  readonly source: string;
  readonly rows: readonly AnalysisRow[];
  /** Figures about all rows: totals, means, who was left out. */
  readonly summary: AnalysisRow;
}

export interface Method {
  readonly name: { readonly zh: string; readonly en: string };
  /** The code of domain.md section 3 (or P5, P6). */
  readonly formula: string;
  readonly parameters: Parameters;
  /** @throws RangeError on a parameter that is unknown, of another kind or out of range, or that must be told */
  readonly run: (data: Dataset, given?: Given) => Analysis;
}

interface Found {
  readonly rows: readonly AnalysisRow[];
  readonly summary?: AnalysisRow;
  /** The values of parameters that were worked out from the data, and settings that are no parameter. */
  readonly used?: Readonly<Record<string, unknown>>;
}

/** A method: reads its parameters, runs, and says how. */
export function method<S extends Parameters>(
  id: string,
  [zh, en]: readonly [zh: string, en: string],
  formula: string,
  parameters: S,
  run: (data: Dataset, values: Values<S>) => Found,
): Method {
  return {
    name: { zh, en },
    formula,
    parameters,
    run: (data, given = {}) => {
      const values = readParameters(parameters, given);
      const { rows, summary = {}, used = {} } = run(data, values);
      return { method: id, parameters: { ...values, ...used }, asOf: data.asOf, source: data.id, rows, summary };
    },
  };
}

/** The rows of a table; none where the dataset does not have it. */
export const rowsOf = (data: Dataset, table: string): Row[] =>
  Object.hasOwn(data.tables, table) ? select(data, { from: table }) : [];

/** A number of a row; an empty cell is 0. */
export const numberOf = (row: Row, column: string): number => {
  const cell = row[column];
  return typeof cell === 'number' ? cell : 0;
};

/** Who is looked at: everybody, or the customers with these ids, of this firm (AP, HT, MT), type (person, firm) and status. */
export const BASE = { customers: list, business: text(), type: text(), status: text() } as const;

/** The rows of the customers looked at. @throws RangeError on an id that is not in the data */
export function baseOf(data: Dataset, { customers, business, type, status }: Values<typeof BASE>): Row[] {
  const all = rowsOf(data, 'customers');
  const wanted = new Set(customers);
  const known = new Set(all.map((row) => row['id']));
  const missing = [...wanted].find((id) => !known.has(id));
  if (missing !== undefined) throw new FigureError('customer', { id: missing });
  return all.filter(
    (row) =>
      (customers === null || wanted.has(String(row['id']))) &&
      (business === null || row['business'] === business) &&
      (type === null || row['type'] === type) &&
      (status === null || row['status'] === status),
  );
}

export const idsOf = (rows: readonly Row[]): string[] => rows.map((row) => String(row['id']));

/** The year told, else that of as-of. */
export const yearAt = (data: Dataset, year: number | null): number => year ?? Number(data.asOf.slice(0, 4));
