/** One value of a dataset. Money is whole fen, dates are `YYYY-MM-DD`, times `YYYY-MM-DDTHH:mm`. */
export type Cell = string | number | boolean | null | readonly string[];

/** A table as columns of equal length: analyses walk columns, screens make the rows that they show. */
export interface Table {
  readonly rows: number;
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
}

/** A dataset: what a scenario is bound to and what the desk shows. Known by its hash. */
export interface Dataset {
  readonly id: string;
  /** The day that "today" means in the data, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** `sha256:…` over id, asOf and tables. */
  readonly hash: string;
  readonly tables: Readonly<Record<string, Table>>;
}

/** One row as scenarios see it: money in yuan, a foreign key `x_id` also readable as `x`. */
export type Row = Readonly<Record<string, Cell>>;
