import { codeLabel } from '../../../app/cells.ts';
import { options } from '../../../app/messages/parameters.ts';
import { nameOf } from '../../../app/messages/pairs.ts';
import { spelt } from '../../../app/spelt.ts';
import type { Dataset } from '../../../core/sample/dataset.ts';
import { METHODS, type MethodName } from '../../../core/sample/method-table.ts';
import type { Language } from '../../../core/scenario/scenario.ts';

const column = (data: Dataset, table: string, name: string): string[] =>
  (data.tables[table]?.columns[name] ?? []).map(String);
const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** What a parameter can be chosen from; undefined where anything can be typed. Some methods would take any text, the data know better. */
export function choicesOf(data: Dataset, method: MethodName, name: string): readonly string[] | undefined {
  const parameters: Readonly<Record<string, { readonly kind: string; readonly options?: readonly string[] }>> =
    METHODS[method].parameters;
  const parameter = parameters[name];
  if (parameter?.kind !== 'text') return undefined;
  if (parameter.options) return parameter.options;
  switch (name) {
    case 'type':
      return ['person', 'firm'];
    case 'status':
      return ['active', 'new', 'dormant', 'prospect', 'contract'];
    case 'source':
      return ['register', 'orders'];
    case 'business':
      return column(data, 'businesses', 'id');
    case 'wave':
      return distinct(column(data, 'surveys', 'wave'));
    case 'subject':
      return distinct(column(data, 'ratings', 'subject_id'));
    case 'line':
      return distinct(column(data, 'markets', 'line'));
    default:
      return undefined;
  }
}

const TABLES: Readonly<Record<string, string>> = { business: 'businesses', subject: 'employees' };

/** What a value that can be chosen is called. */
export function choiceName(data: Dataset, name: string, value: string, lang: Language): string {
  const table = TABLES[name];
  if (table !== undefined) {
    const at = column(data, table, 'id').indexOf(value);
    return spelt(column(data, table, 'name')[at] ?? value, 'name', lang);
  }
  const own = nameOf(options[lang], value);
  if (own !== value) return own;
  const word = codeLabel(value, lang);
  return word === value ? spelt(value, name, lang) : word;
}
