import type { Dataset } from './dataset.ts';

/** Whether a table has rows, or a column (`table.column`) something in it: of money, an amount. */
export function holds(data: Dataset, name: string): boolean {
  const [table = '', column] = name.split('.');
  const held = Object.hasOwn(data.tables, table) ? data.tables[table] : undefined;
  if (!held || held.rows === 0 || column === undefined) return held !== undefined && held.rows > 0;
  return (held.columns[column] ?? []).some((cell) => cell !== null && cell !== '' && cell !== 0);
}
