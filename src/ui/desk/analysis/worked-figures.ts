import { findings } from '../../../app/messages/findings.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import { columnName, percentText } from './format.ts';
import { figure, yuan } from './told.ts';
import { cell, listed, percent, plain, shareLine, sum, told, type Work } from './worked-line.ts';

export const satisfaction: Work = (row, telling, say) => {
  const { summary } = telling.result;
  const answers = figure(row, 'answers');
  const part = (column: string) => `${plain(figure(summary, column))} ÷ ${plain(answers)}`;
  switch (row['measure']) {
    case 'csat':
      return [
        sum(part('satisfied'), percent(row, 'value')),
        say.margin(plain(told(telling, 'z')), percent(row, 'value'), plain(answers), percent(row, 'margin')),
      ];
    case 'nps':
      return [sum(`100 × (${part('promoters')} − ${part('detractors')})`, plain(figure(row, 'value')))];
    default:
      return [sum(`${plain(figure(row, 'value') * answers)} ÷ ${plain(answers)}`, plain(figure(row, 'value')))];
  }
};

export const calls: Work = (row, telling, say) => {
  const of = (name: string) => plain(told(telling, name));
  const asked = `(${of('offered')} − ${of('shortAbandoned')})`;
  return [
    say.named(
      columnName('serviceLevel', telling.lang),
      sum(`${of('inTime')} ÷ ${asked}`, percent(row, 'serviceLevel')),
    ),
    say.named(
      columnName('abandonRate', telling.lang),
      sum(`${of('abandoned')} ÷ ${asked}`, percent(row, 'abandonRate')),
    ),
    say.named(
      columnName('handlingTime', telling.lang),
      sum(`${of('talk')} + ${of('hold')} + ${of('wrap')}`, plain(figure(row, 'handlingTime'))),
    ),
    say.named(
      columnName('firstContact', telling.lang),
      sum(`${of('settledFirst')} ÷ ${of('followed')}`, percent(row, 'firstContact')),
    ),
  ];
};

export const cohort: Work = (row, { lang }, say) => {
  const [active, kept] = [row['active'], row['kept']] as [readonly number[], readonly number[]];
  const heads = figure(row, 'heads');
  return (
    [...kept.keys()]
      // Of a cohort of this quarter there is only its start.
      .filter((at) => at > 0 || kept.length === 1)
      .slice(0, 4)
      .map((at) =>
        say.named(
          findings[lang].after(at),
          sum(`${plain(active[at] ?? 0)} ÷ ${plain(heads)}`, percentText(kept[at] ?? 0)),
        ),
      )
  );
};

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
  'three-question-index': (row, telling) => {
    const weights = listed(telling, 'weights');
    const all = weights.reduce((whole, one) => whole + one, 0);
    const items = listed(telling, 'answers').map((one, at) => `(${plain(one)} − 1) × ${plain(weights[at] ?? 0)}`);
    return [sum(`100 × (${items.join(' + ')}) ÷ ${plain(all)} ÷ 9`, plain(figure(row, 'index')))];
  },
  'marketing-efficiency': (row, telling) => {
    const names = row['measure'] === 'orders-per-visit' ? ['orders', 'visits'] : ['spent', 'won'];
    const parts = names.map((name) => plain(told(telling, name)));
    return [sum(parts.join(' ÷ '), cell(row, 'value', telling))];
  },
  'cost-to-serve': (row, telling, say) => {
    const { tickets } = telling.result.parameters as { tickets?: readonly Readonly<Record<string, number>>[] | null };
    const each = (tickets ?? []).map(({ labour = 0, parts = 0, travel = 0 }) =>
      [labour, parts, travel].map(plain).join(' + '),
    );
    const of = (name: string) => plain(told(telling, name));
    return [
      ...(each.length === 0 ? [] : [say.tickets(sum(each.join(' + '), yuan(figure(row, 'tickets'))))]),
      sum(
        `${of('contacts')} × ${of('perContact')} + ${plain(figure(row, 'tickets'))} + ${of('deliveries')} + ${of('discounts')}`,
        yuan(figure(row, 'cost')),
      ),
    ];
  },
  'prompt-time': (row, telling) => {
    const shares = [...listed(telling, 'shares')];
    if (row['order'] !== 'given') shares.sort((a, b) => (row['order'] === 'reversed' ? a - b : b - a));
    const parts = shares.map((share, at) => `${plain(share)} × ${at + 1}`);
    return [sum(`(${parts.join(' + ')}) × ${plain(told(telling, 'seconds'))}`, plain(figure(row, 'seconds')))];
  },
  retention: (row, telling) => {
    const value = cell(row, 'value', telling);
    const of = (measure: string) => telling.result.rows.find((one) => one['measure'] === measure) ?? {};
    switch (row['measure']) {
      case 'expected-life':
        return row['value'] === null ? [] : [sum(`1 ÷ ${percent(of('churn'), 'value')}`, value)];
      case 'yearly-churn':
        return [sum(`1 − (1 − ${plain(told(telling, 'monthlyChurn'))})^12`, value)];
      default: {
        const times = row['measure'] === 'complaints-per-1000' ? '1000 × ' : '';
        return [sum(`${times}${plain(figure(row, 'part'))} ÷ ${plain(figure(row, 'whole'))}`, value)];
      }
    }
  },
  evaluation360: weighted('mean'),
  'file-quality': weighted('value'),
};
