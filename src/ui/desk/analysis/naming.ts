import { findings } from '../../../app/messages/findings.ts';
import { spelt } from '../../../app/spelt.ts';
import type { Dataset } from '../../../core/sample/dataset.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import type { Language } from '../../../core/scenario/scenario.ts';
import { resultText, type ResultRow } from './format.ts';
import { figure } from './told.ts';

/** What a row is about, in the order of preference. */
const SUBJECTS = [
  'customer',
  'name',
  'case',
  'deal',
  'lead',
  'group',
  'measure',
  'part',
  'line',
  'dimension',
  'expense',
  'cohort',
  'order',
  'stay',
];

/** What the ids of some tables are called. */
const CALLED = {
  customers: 'name',
  line_profiles: 'name',
  opportunities: 'title',
  leads: 'name',
  waiting_cases: 'summary',
};

/** Names the rows of a method, in the language of the page: the thing of a column, or what the row is about. */
export type Naming = (row: ResultRow, column?: string) => string;

interface Called {
  readonly text: string;
  readonly column: string;
  /** What tells it from others of the same name: the day of a stay. */
  readonly after?: string;
}

/** Reads the names that the data give to their ids, once. */
export function namesOf(data: Dataset): ReadonlyMap<string, Called> {
  const names = new Map<string, Called>();
  for (const [table, column] of Object.entries(CALLED)) {
    const columns = data.tables[table]?.columns ?? {};
    (columns['id'] ?? []).forEach((id, at) => {
      names.set(String(id), { text: String(columns[column]?.[at] ?? id), column });
    });
  }
  const { id = [], customer_id: customer = [], arrives = [] } = data.tables['stays']?.columns ?? {};
  id.forEach((stay, at) => {
    const guest = names.get(String(customer[at]));
    if (guest) names.set(String(stay), { ...guest, after: String(arrives[at] ?? '') });
  });
  return names;
}

const spanOf = (row: ResultRow, lang: Language): string =>
  findings[lang].overdueSpan(figure(row, 'from'), row['to'] === null ? null : figure(row, 'to'));

export function namingOf(names: ReturnType<typeof namesOf>, method: MethodName, lang: Language): Naming {
  return (row, column) => {
    const subject = column ?? SUBJECTS.find((one) => row[one] !== undefined) ?? Object.keys(row)[0] ?? '';
    const value = row[subject];
    const known = typeof value === 'string' ? names.get(value) : undefined;
    if (method === 'ageing' && subject === 'from') return spanOf(row, lang);
    if (!known) return resultText(method, subject, row, lang);
    return [spelt(known.text, known.column, lang), known.after ?? ''].join(' ').trim();
  };
}
