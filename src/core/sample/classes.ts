import './analyses.ts';
import { addClassifiers, type Classifier } from './classify.ts';
import type { Dataset, Row } from './dataset.ts';
import { METHODS, type MethodName } from './method-table.ts';
import type { AnalysisRow } from './methods/method.ts';

/** How the rows of a method say the class of an item. */
interface Classes {
  /** The column with the item's id. */
  readonly id: string;
  /** The column with the class. */
  readonly class: string;
  /** The parameter that takes the ids of the items, where the base matters. */
  readonly base?: string;
  /** The words for codes; an empty class (`null`) has one too. */
  readonly words?: Readonly<Record<string, string>>;
}

const RELATIONSHIP_WORDS = {
  basic: '基本型',
  reactive: '被动型',
  accountable: '负责型',
  proactive: '能动型',
  partner: '伙伴型',
} as const;

const CLASSES: Partial<Readonly<Record<MethodName, Classes>>> = {
  lifecycle: { id: 'customer', class: 'pattern', base: 'customers', words: { null: '尚在发展' } },
  'lead-grade': { id: 'lead', class: 'grade' },
  credit: { id: 'customer', class: 'grade', base: 'customers' },
  relationship: { id: 'line', class: 'relationship', words: RELATIONSHIP_WORDS },
  'queue-priority': { id: 'case', class: 'severity' },
  'loyalty-stage': { id: 'customer', class: 'stage', base: 'customers' },
  'loyalty-score': { id: 'customer', class: 'level', base: 'customers' },
  'after-sales': { id: 'customer', class: 'class', base: 'customers' },
  'customer-level': { id: 'customer', class: 'class', base: 'customers' },
  'key-accounts': { id: 'customer', class: 'class', base: 'customers' },
  'value-level': { id: 'customer', class: 'class', base: 'customers' },
  'satisfaction-value': { id: 'customer', class: 'quadrant', base: 'customers', words: { null: '未评价' } },
  'guest-segment': { id: 'stay', class: 'segment', base: 'stays' },
};

/** What has no row of its own in a method: who never bought, whose file has no scores, who never answered. */
const LEFT_OUT: Partial<Readonly<Record<MethodName, string>>> = {
  lifecycle: '未成交',
  credit: '未评',
  'loyalty-score': '未评价',
  'after-sales': '未成交',
};

const idsOf = (items: readonly Row[]): string[] => items.map((row) => String(row['id']));

function classifierOf(method: MethodName, { id, class: column, base, words = {} }: Classes): Classifier {
  const wordOf = (row: AnalysisRow) => {
    const code = String(row[column] ?? null);
    return words[code] ?? code;
  };
  return (data, items, given) => {
    const ids = idsOf(items);
    const { rows } = METHODS[method].run(data, base === undefined ? given : { ...given, [base]: ids });
    const found = new Map(rows.map((row) => [String(row[id]), wordOf(row)]));
    const missing = LEFT_OUT[method];
    return Object.fromEntries(
      ids.flatMap((item) => {
        const own = found.get(item) ?? missing;
        return own === undefined ? [] : [[item, own] as const];
      }),
    );
  };
}

/** The three cuts of one method. */
const cutOf =
  (column: 'dealing' | 'age' | 'position'): Classifier =>
  (data, items, given) =>
    classifierOf('dealing', { id: 'customer', class: column, base: 'customers', words: { null: '无往来' } })(
      data,
      items,
      given,
    );

/** domain.md P9: why a customer left, as the register has it. */
export const LEAVING_WORDS = {
  unintended: '无意推出',
  pulled: '被拉走',
  bought: '被收买',
  moved: '客观迁离',
  intended: '有意推出',
} as const;

const reasonOf = (row: Row): string => {
  const code = String(row['reason']);
  return Object.entries(LEAVING_WORDS).find(([known]) => known === code)?.[1] ?? code;
};

/** By each one's own figures (F20): an offer is worth it where chance · value exceeds its cost, and may be made. */
function pursued(data: Dataset, items: readonly Row[], given: Readonly<Record<string, unknown>>) {
  const groups = items.map((row) => ({
    id: String(row['id']),
    heads: 1,
    chance: Number(row['chance']),
    cost: Number(row['cost']),
    value: Number(row['value']),
  }));
  const worth = new Map(
    METHODS.winback.run(data, { ...given, groups }).rows.map((row) => [row['group'], row['pursue']]),
  );
  return Object.fromEntries(
    items.map((row) => {
      const isWorth = worth.get(String(row['id'])) === true && row['may_contact'] !== false;
      return [String(row['id']), isWorth ? '争取' : '不争取'];
    }),
  );
}

const MORE: Readonly<Record<string, Classifier>> = {
  ...Object.fromEntries(
    Object.entries(CLASSES).map(([method, classes]) => [method, classifierOf(method as MethodName, classes)]),
  ),
  dealing: cutOf('dealing'),
  'dealing-age': cutOf('age'),
  'dealing-position': cutOf('position'),
  'winback-reason': (_, items) => Object.fromEntries(items.map((row) => [String(row['id']), reasonOf(row)])),
  winback: pursued,
};

addClassifiers(MORE);

/** Every method that can be the key of a classification. */
export const CLASSIFYING: readonly string[] = ['rfm', 'abc', 'pyramid', ...Object.keys(MORE)];
