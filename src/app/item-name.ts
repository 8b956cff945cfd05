import type { Row } from '../core/sample/dataset.ts';
import type { Language } from '../core/scenario/scenario.ts';
import { columnLabel } from './cells.ts';
import { crm } from './messages/crm.ts';
import { punctuation } from './messages/punctuation.ts';
import { spelt } from './spelt.ts';

const NAMES = ['name', 'title', 'product', 'id'];

/** The column that names a row; undefined where none does. */
export const nameColumn = (row: Row): string | undefined => NAMES.find((column) => row[column] != null);

/** Columns that the name of an access right already says. */
export const IN_NAME: ReadonlySet<string> = new Set(['role', 'entity', 'field']);

/** Whether a row says who may see what. It has no name of its own. */
export const isRight = (row: Row): boolean => typeof row['entity'] === 'string' && typeof row['field'] === 'string';

/** What an item of a classification is called: by its name, a right by whom and what it concerns (`前台：电话`). */
export function itemName(row: Row, lang: Language): string {
  if (isRight(row)) {
    const { role, entity, field } = row as Readonly<Record<string, string>>;
    const what = field === '*' ? crm[lang].tableOf(entity ?? '') : columnLabel(field ?? '', lang);
    return `${spelt(role ?? '', 'role', lang)}${punctuation[lang].colon()}${what}`;
  }
  const column = nameColumn(row);
  return column === undefined ? String(row['id']) : String(spelt(row[column], column, lang));
}
