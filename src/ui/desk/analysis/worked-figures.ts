import { numberText } from '../../../app/cells.ts';
import type { findings } from '../../../app/messages/findings.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import { columnName, percentText, wordOf, type ResultRow } from './format.ts';
import { figure, yuan, type Telling } from './told.ts';

type Say = (typeof findings)['zh'];
/** Puts the numbers of a row into the formula, line by line. */
export type Work = (row: ResultRow, telling: Telling, say: Say) => readonly string[];

export const plain = (value: number): string => numberText(Math.round(value * 10_000) / 10_000);
export const told = (telling: Telling, name: string): number => Number(telling.result.parameters[name] ?? 0);
export const total = (telling: Telling, column: string): number =>
  telling.result.rows.reduce((sum, row) => sum + Math.max(0, figure(row, column)), 0);

export const shareLine =
  (part: string, whole: (telling: Telling, row: ResultRow) => number, ratio: string): Work =>
  (row, telling, say) => [
    say['w.ratio'](yuan(figure(row, part)), yuan(whole(telling, row)), percentText(figure(row, ratio))),
  ];

/** A sum of texts that ends in its result; the numbers speak every language. */
const sum = (expression: string, result: string): string => `${expression} = ${result}`;
const percent = (row: ResultRow, column: string): string => percentText(figure(row, column));

export const satisfaction: Work = (row, telling, say) => {
  const { summary } = telling.result;
  const answers = figure(row, 'answers');
  const part = (column: string) => `${plain(figure(summary, column))} ÷ ${plain(answers)}`;
  switch (row['measure']) {
    case 'csat':
      return [
        sum(part('satisfied'), percent(row, 'value')),
        say['w.margin'](plain(told(telling, 'z')), percent(row, 'value'), plain(answers), percent(row, 'margin')),
      ];
    case 'nps':
      return [sum(`100 × (${part('promoters')} − ${part('detractors')})`, plain(figure(row, 'value')))];
    default:
      return [];
  }
};

export const calls: Work = (row, telling, say) => {
  const of = (name: string) => plain(told(telling, name));
  const asked = `(${of('offered')} − ${of('shortAbandoned')})`;
  return [
    say['w.named'](
      columnName('serviceLevel', telling.lang),
      sum(`${of('inTime')} ÷ ${asked}`, percent(row, 'serviceLevel')),
    ),
    say['w.named'](
      columnName('abandonRate', telling.lang),
      sum(`${of('abandoned')} ÷ ${asked}`, percent(row, 'abandonRate')),
    ),
    say['w.named'](
      columnName('handlingTime', telling.lang),
      sum(`${of('talk')} + ${of('hold')} + ${of('wrap')}`, plain(figure(row, 'handlingTime'))),
    ),
    say['w.named'](
      columnName('firstContact', telling.lang),
      sum(`${of('settledFirst')} ÷ ${of('followed')}`, percent(row, 'firstContact')),
    ),
  ];
};

export const cohort: Work = (row, _, say) => {
  const [active, kept] = [row['active'], row['kept']] as [readonly number[], readonly number[]];
  const heads = figure(row, 'heads');
  return [...kept.keys()]
    .filter((at) => at > 0)
    .slice(0, 4)
    .map((at) =>
      say['w.named'](say.after(at), sum(`${plain(active[at] ?? 0)} ÷ ${plain(heads)}`, percentText(kept[at] ?? 0))),
    );
};

/** The place of a customer among all decides the class. */
export const ranked: Work = (row, telling, say) => [
  say['w.rank'](
    yuan(figure(row, 'contribution')),
    figure(row, 'rank'),
    telling.result.rows.length,
    wordOf(row['class'], telling.lang),
  ),
];

const weighted =
  (column: string): Work =>
  (row) => [
    sum(
      `${plain(figure(row, column))} × ${plain(figure(row, 'weight'))}`,
      plain(figure(row, column) * figure(row, 'weight')),
    ),
  ];

/** Figures of one row put into their formula. */
export const FIGURES: Readonly<Partial<Record<MethodName, Work>>> = {
  'lifetime-simple': (row, telling) => {
    const of = (name: string) => plain(told(telling, name));
    return [
      sum(
        `${of('averageOrder')} × ${of('ordersPerYear')} × ${of('margin')} × ${of('years')} − ${of('acquisitionCost')}`,
        yuan(figure(row, 'value')),
      ),
    ];
  },
  'lifetime-discounted': (row, telling) => [
    sum(
      `${yuan(figure(row, 'flow'))} ÷ (1 + ${plain(told(telling, 'discount'))})^${plain(figure(row, 'year'))}`,
      yuan(figure(row, 'present')),
    ),
  ],
  'lifetime-split': (row) => [
    sum(['past', 'current', 'potential'].map((one) => yuan(figure(row, one))).join(' + '), yuan(figure(row, 'total'))),
  ],
  'delivered-value': (row) => [
    sum(`${yuan(figure(row, 'totalValue'))} − ${yuan(figure(row, 'totalCost'))}`, yuan(figure(row, 'delivered'))),
  ],
  'satisfaction-ratio': (row) => [
    sum(`${plain(figure(row, 'perceived'))} ÷ ${plain(figure(row, 'expected'))}`, plain(figure(row, 'ratio'))),
  ],
  'satisfaction-index': (row, telling) => [
    sum(`100 × ${plain(figure(row, 'mean'))} ÷ ${plain(told(telling, 'top'))}`, plain(figure(row, 'ofTop'))),
  ],
  'share-of-wallet': shareLine('sales', (_, row) => figure(row, 'spend'), 'share'),
  recovery: (row) => [
    sum(
      `${yuan(figure(row, 'atRisk'))} − ${yuan(figure(row, 'atRisk') - figure(row, 'net'))}`,
      yuan(figure(row, 'net')),
    ),
  ],
  'course-mark': (row, telling) => [
    sum(
      `${plain(figure(row, 'assessed'))} × ${plain(told(telling, 'assessedWeight'))} + ${plain(figure(row, 'practice'))} × ${plain(told(telling, 'practiceWeight'))}`,
      plain(figure(row, 'mark')),
    ),
  ],
  staffing: (row, telling) => [
    sum(
      `${plain(told(telling, 'callsPerHour'))} × ${plain(told(telling, 'handlingTime'))} ÷ 3600`,
      plain(figure(row, 'load')),
    ),
    sum(`${plain(figure(row, 'load'))} ÷ ${plain(figure(row, 'agents'))}`, percent(row, 'occupancy')),
  ],
  evaluation360: weighted('mean'),
  'file-quality': weighted('value'),
};
