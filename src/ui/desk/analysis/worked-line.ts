import type { worked } from '../../../app/messages/worked.ts';
import { percentText, resultText, type ResultRow } from './format.ts';
import { figure, yuan, type Telling } from './told.ts';

export type Say = (typeof worked)['zh'];
/** Puts the numbers of a row into the formula, line by line. */
export type Work = (row: ResultRow, telling: Telling, say: Say) => readonly string[];

/** To four decimals: a line must come to its result when it is worked out by hand. */
export const plain = (value: number): string =>
  (Math.round(value * 10_000) / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 4 }).replace('-', '−');

/** A parameter as the analysis used it; 0 where it has none of that name. */
export const told = (telling: Telling, name: string): number => Number(telling.result.parameters[name] ?? 0);
/** A parameter that is a list of numbers. */
export const listed = (telling: Telling, name: string): readonly number[] =>
  (telling.result.parameters[name] as readonly number[] | null | undefined) ?? [];

export const total = (telling: Telling, column: string): number =>
  telling.result.rows.reduce((sum, row) => sum + Math.max(0, figure(row, column)), 0);

/** A sum of texts that ends in its result; the numbers speak every language. */
export const sum = (expression: string, result: string): string => `${expression} = ${result}`;
/** A share as a percentage; a dash where there is none, because its whole is 0. */
export const percent = (row: ResultRow, column: string): string =>
  row[column] === null ? '—' : percentText(figure(row, column));
/** A cell as the table shows it. */
export const cell = (row: ResultRow, column: string, { method, lang }: Telling): string =>
  resultText(method, column, row, lang);

export const shareLine =
  (part: string, whole: (telling: Telling, row: ResultRow) => number, ratio: string): Work =>
  (row, telling) => [sum(`${yuan(figure(row, part))} ÷ ${yuan(whole(telling, row))}`, percent(row, ratio))];
