import type { Cell } from '../core/sample/dataset.ts';
import { isTable, SCHEMA, type Column } from '../core/sample/schema.ts';
import type { Language } from '../core/scenario/scenario.ts';
import { desk } from './messages/desk.ts';
import { punctuation } from './messages/punctuation.ts';
import { spelt } from './spelt.ts';

const NOTHING = '—';
const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;

const columnOf = (table: string, column: string): Column | undefined => {
  const columns: Readonly<Record<string, Column>> = isTable(table) ? SCHEMA[table] : {};
  return Object.hasOwn(columns, column) ? columns[column] : undefined;
};

/** A message by a key that the data give; undefined where there is none. */
function named(key: string, lang: Language): string | undefined {
  const words: Readonly<Record<string, unknown>> = desk[lang];
  const message = Object.hasOwn(words, key) ? words[key] : undefined;
  return typeof message === 'function' ? (message as () => string)() : undefined;
}

/** What a column is called; its own name where nothing is known of it. */
export const columnLabel = (column: string, lang: Language): string => named(`column.${column}`, lang) ?? column;

/** The word for a code of the dataset (`delivered`); the code itself where it has no word. */
export const codeLabel = (code: string, lang: Language): string => named(`code.${code}`, lang) ?? code;

/** Yuan, with fen only where there are some: ¥1,680, −¥13,000. */
export function moneyText(yuan: number): string {
  const digits = Number.isInteger(yuan) ? 0 : 2;
  const size = Math.abs(yuan).toLocaleString('zh-CN', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${yuan < 0 ? '−' : ''}¥${size}`;
}

/** A number with grouped thousands and at most two decimals. */
export const numberText = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: 2 });

/** A day `YYYY-MM-DD` as 2025年12月26日 or 26 Dec 2025. Text that is no such day stays as it is. */
export function dateText(day: string, lang: Language): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const at = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(LOCALES[lang], {
    year: 'numeric',
    month: lang === 'zh' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(at);
}

/** A time `YYYY-MM-DDTHH:mm` as day and hour. */
export function timeText(time: string, lang: Language): string {
  const [day = '', hour = ''] = time.split('T');
  return hour === '' ? dateText(day, lang) : `${dateText(day, lang)} ${hour.slice(0, 5)}`;
}

/** The language to mark a text of the data with, where it is not that of the page: course data are Chinese. */
export const langOf = (text: unknown, lang: Language): string | undefined =>
  lang === 'en' && typeof text === 'string' && /\p{Script=Han}/u.test(text) ? 'zh-CN' : undefined;

/** One value of a row (money in yuan) as tables show it, by what the schema knows of its column. */
export function cellText(table: string, column: string, value: Cell, lang: Language): string {
  if (value === null || value === '') return NOTHING;
  const known = columnOf(table, column);
  if (typeof value === 'boolean') return named(value ? 'flag.yes' : 'flag.no', lang) ?? String(value);
  if (typeof value === 'number') return known?.kind === 'money' ? moneyText(value) : numberText(value);
  if (typeof value !== 'string')
    return value.length === 0
      ? NOTHING
      : value.map((one) => spelt(one, column, lang)).join(punctuation[lang].enumeration());
  if (known?.codes) return codeLabel(value, lang);
  if (known?.kind === 'date') return dateText(value, lang);
  return known?.kind === 'time' ? timeText(value, lang) : spelt(value, column, lang);
}

/** Whether a column's values stand right-aligned under each other. */
export function isNumeric(table: string, column: string): boolean {
  const kind = columnOf(table, column)?.kind;
  return kind === 'money' || kind === 'integer' || kind === 'number';
}
