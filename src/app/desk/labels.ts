import { masked } from '../../core/sample/customer-view.ts';
import type { Cell } from '../../core/sample/dataset.ts';
import type { Language } from '../../core/scenario/scenario.ts';
import { cellText, codeLabel, columnLabel, moneyText, numberText } from '../cells.ts';
import { columns } from '../messages/columns.ts';
import { crm } from '../messages/crm.ts';
import { punctuation } from '../messages/punctuation.ts';
import { spelt } from '../spelt.ts';
import type { ListColumn } from './source.ts';

function named(key: string, lang: Language): string | undefined {
  const words: Readonly<Record<string, (() => string) | undefined>> = columns[lang];
  return Object.hasOwn(words, key) ? words[key]?.() : undefined;
}

/** What a column is called on the desk; its own name where nothing is known of it. */
export const labelOf = (column: string, lang: Language): string =>
  named(`column.${column}`, lang) ?? columnLabel(column, lang);

export const tableName = (table: string, lang: Language): string => crm[lang].tableOf(table);

/** Columns whose whole values only a record shows: a list of customers must not spread them. */
const MASKED = new Set(['phone', 'work_phone', 'ship_phone', 'email', 'address', 'ship_address', 'birthday']);

/** Whether a column holds what is shown only to somebody who asks for it. */
export const isSensitive = (column: string): boolean => MASKED.has(column);

/** A cell of a list as text (money in yuan). */
export function cellOf({ id, kind, codes }: ListColumn, value: Cell, lang: Language): string {
  if (value === null || value === '') return '—';
  if (typeof value === 'boolean') return cellText('', '', value, lang);
  if (typeof value === 'number') return kind === 'money' ? moneyText(value) : numberText(value);
  if (typeof value !== 'string') return value.length === 0 ? '—' : value.join(punctuation[lang].enumeration());
  if (codes) return codeLabel(value, lang);
  // Under each other, days are compared at a glance when they are written alike.
  if (kind === 'time') return value.replace('T', ' ');
  return isSensitive(id) ? masked(id, value) : spelt(value, id, lang);
}

/** Whether the values of a column stand right-aligned under each other. */
export const isFigure = ({ kind }: Pick<ListColumn, 'kind'>): boolean =>
  kind === 'money' || kind === 'integer' || kind === 'number';
