import { datasets } from '../messages/datasets.ts';
import type { Need } from '../../core/sample/needs.ts';
import type { Language } from '../../core/scenario/scenario.ts';
import { labelOf, tableName } from './labels.ts';

/** Where a teacher's file says what an order cost, whatever the dataset makes of it. */
const TOLD_AS: Readonly<Record<string, string>> = { 'order_lines.unit_cost': 'orders.cost' };

function nameOf(need: string, lang: Language): string {
  const [table = '', column] = (TOLD_AS[need] ?? need).split('.');
  const name = tableName(table, lang);
  if (column === undefined) return name;
  return datasets[lang].column(name, column === 'cost' ? datasets[lang].cost() : labelOf(column, lang));
}

/** What is missing, as words: alternatives beside each other. */
export function lackingWords(needs: readonly Need[], lang: Language): string {
  const words = datasets[lang];
  const one = (need: Need) =>
    (typeof need === 'string' ? [need] : need).map((name) => nameOf(name, lang)).join(words.or());
  return needs.map(one).join(words.and());
}

/** Whether importing could bring it: a teacher's file is of customers or of orders. */
export const canImport = (needs: readonly Need[]): boolean =>
  needs.every((need) =>
    (typeof need === 'string' ? [need] : need).some((name) =>
      ['customers', 'orders'].includes((TOLD_AS[name] ?? name).split('.')[0] ?? ''),
    ),
  );
