import { cellText, codeLabel, moneyText, numberText } from '../../../app/cells.ts';
import { classes, measures, measuresOf } from '../../../app/messages/measures.ts';
import { nameOf, type Bundle } from '../../../app/messages/pairs.ts';
import { parameters, parametersOf } from '../../../app/messages/parameters.ts';
import { spelt } from '../../../app/spelt.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import type { AnalysisRow } from '../../../core/sample/methods/method.ts';
import type { Language } from '../../../core/scenario/scenario.ts';

/** A row of a result. */
export type ResultRow = AnalysisRow;

const MONEY = new Set(
  (
    'monetary amount sales grossProfit costToServe profit yearly gross flow present past current potential total ahead ' +
    'totalValue totalCost delivered now before cost stock own market largestRival perContact tickets atRisk net peak ' +
    'limit receivable receivables excess equipment assets spend headroom weighted open overdue costPerOrder contribution'
  ).split(' '),
);
const PERCENT = new Set(
  (
    'share cumulative top1 topFifth response growth shift shareBefore margin cross ratio return probability serviceLevel ' +
    'abandonRate firstContact occupancy waiting inTime openRate orderRate kept chance breakEven'
  ).split(' '),
);
/** Where a method means something else by a name. */
const OTHERWISE: Readonly<Partial<Record<MethodName, Readonly<Record<string, 'money' | 'percent' | 'plain'>>>>> = {
  ratios: { contribution: 'percent' },
  servqual: { weighted: 'plain', margin: 'plain' },
  'delivered-value': { ratio: 'plain' },
  'satisfaction-ratio': { ratio: 'plain' },
  evaluation360: { weight: 'percent' },
  'lifetime-value': { value: 'money' },
  'lifetime-simple': { value: 'money' },
  'lifetime-discounted': { value: 'money' },
  winback: { value: 'money' },
  'file-quality': { value: 'percent', weight: 'percent', score: 'percent' },
  'market-share': { relative: 'plain' },
  'queue-priority': { waiting: 'plain' },
  'campaign-response': { opened: 'plain', ordered: 'plain' },
};
/** Measures of one column that are shares, others are not. */
const SHARES = new Set(['csat', 'retention', 'churn', 'renewal', 'yearly-churn', 'repeat']);

export const percentText = (share: number): string => `${numberText(Math.round(share * 10_000) / 100)}%`;
const round = (value: number): number => Math.round(value * 100 + Number.EPSILON) / 100;

/** A plain figure, to three decimals at most: a weighted gap of −0.865 is not −0.87. */
export const plainText = (value: number): string =>
  value.toLocaleString('zh-CN', { maximumFractionDigits: 3 }).replace('-', '−');

type Kind = 'money' | 'percent' | 'plain';

/** What the numbers of a column are. */
export function kindOf(method: MethodName, column: string, row?: ResultRow): Kind {
  const own = OTHERWISE[method]?.[column];
  if (own) return own;
  if (column === 'value' || column === 'margin') {
    const measure = row?.['measure'];
    if (measure === 'acquisition-cost') return 'money';
    if (typeof measure === 'string') return SHARES.has(measure) ? 'percent' : 'plain';
  }
  return PERCENT.has(column) ? 'percent' : MONEY.has(column) ? 'money' : 'plain';
}

const numberAs = (value: number, kind: Kind): string =>
  kind === 'money' ? moneyText(round(value)) : kind === 'percent' ? percentText(value) : plainText(value);

/** The word for a class or a code; a value that has none, as the data write it, in English as it is spelt. */
export function wordOf(code: unknown, lang: Language, column = ''): string {
  const text = String(code);
  if (Object.hasOwn(classes[lang], text)) return nameOf(classes[lang], text);
  const word = codeLabel(text, lang);
  return word === text ? spelt(text, column, lang) : word;
}
/** What a method calls a name; where it has no word of its own, what all call it. */
function named(own: Bundle, all: Bundle, name: string, method: string): string {
  const key = `${method}.${name}`;
  return Object.hasOwn(own, key) ? nameOf(own, key) : nameOf(all, name);
}
export const columnName = (column: string, lang: Language, method = ''): string =>
  named(measuresOf[lang], measures[lang], column, method);
export const parameterName = (name: string, lang: Language, method = ''): string =>
  named(parametersOf[lang], parameters[lang], name, method);

/** A cell as text; classes in the language of the page. */
export function resultText(method: MethodName, column: string, row: ResultRow, lang: Language): string {
  const value = row[column];
  if (value === null || value === undefined || value === '') return '—';
  const kind = kindOf(method, column, row);
  if (typeof value === 'number') return numberAs(value, kind);
  if (typeof value === 'boolean') return cellText('', '', value, lang);
  if (Array.isArray(value))
    return value.map((one) => (typeof one === 'number' ? numberAs(one, kind) : String(one))).join(' · ');
  return typeof value === 'string' ? wordOf(value, lang, column) : '';
}

/** Whether a column stands right-aligned: one whose first filled cell is a number. */
export const isNumber = (rows: readonly ResultRow[], column: string): boolean =>
  typeof rows.find((row) => row[column] !== null && row[column] !== undefined)?.[column] === 'number';
