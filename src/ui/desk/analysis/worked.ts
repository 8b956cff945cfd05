import { findings } from '../../../app/messages/findings.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import { percentText, resultText, wordOf, type ResultRow } from './format.ts';
import { figure, yuan, type Telling } from './told.ts';
import {
  calls,
  cohort,
  FIGURES,
  plain,
  ranked,
  satisfaction,
  shareLine,
  told,
  total,
  type Work,
} from './worked-figures.ts';

const rfm: Work = (row, telling, say) => {
  const { thresholds } = telling.result.parameters as { thresholds?: Record<string, readonly number[]> };
  const limits = (name: string) => (thresholds?.[name] ?? []).join(' / ');
  const { summary } = telling.result;
  return [
    say['w.rfmR'](figure(row, 'recency'), figure(row, 'r')),
    say['w.rfmF'](figure(row, 'frequency'), told(telling, 'months'), figure(row, 'f')),
    say['w.rfmM'](yuan(figure(row, 'monetary')), figure(row, 'm')),
    ...(telling.result.parameters['scheme'] === 'fixed'
      ? [say['w.rfmLimits'](limits('recency'), limits('frequency'), limits('money'))]
      : []),
    say['w.rfmMeans'](
      ['meanR', 'meanF', 'meanM'].map((name) => plain(Math.round(figure(summary, name) * 100) / 100)).join(' / '),
      wordOf(row['segment'], telling.lang),
    ),
  ];
};

const life: Work = (row, telling, say) => {
  const [r, d] = [plain(told(telling, 'retention')), plain(told(telling, 'discount'))];
  const [margin, gross] = [yuan(figure(row, 'yearly')), yuan(figure(row, 'gross'))];
  const { years, first } = telling.result.parameters;
  const line =
    typeof years === 'number'
      ? say['w.lifeYears'](years, gross)
      : first === 'now'
        ? say['w.lifeNow'](margin, r, d, gross)
        : say['w.life'](margin, r, d, gross);
  const cost = told(telling, 'acquisitionCost');
  return [line, ...(cost === 0 ? [] : [say['w.minus'](gross, yuan(cost), yuan(figure(row, 'value')))])];
};

const cycle: Work = (row, telling, say) => {
  const benchmark = told(telling, 'benchmark');
  const values = (row['values'] as readonly number[] | undefined) ?? [];
  const stage = wordOf(row['stage'], telling.lang);
  return [
    say['w.cycle'](
      yuan(benchmark),
      yuan(benchmark * told(telling, 'stable')),
      yuan(benchmark * told(telling, 'formation')),
    ),
    say['w.cycleRun'](figure(row, 'stableRun'), yuan(figure(row, 'peak')), yuan(values[values.length - 1] ?? 0)),
    row['pattern'] === null
      ? say['w.developing'](stage)
      : say['w.cyclePattern'](wordOf(row['pattern'], telling.lang), stage),
  ];
};

const WORKED: Readonly<Partial<Record<MethodName, Work>>> = {
  rfm,
  abc: (row, telling, say) => [
    say['w.abc'](yuan(figure(row, 'amount')), yuan(total(telling, 'amount')), percentText(figure(row, 'share'))),
    say['w.abcClass'](
      percentText(Math.max(0, figure(row, 'cumulative') - figure(row, 'share'))),
      percentText(figure(row, 'cumulative')),
      String(row['class']),
    ),
  ],
  pyramid: (row, telling, say) => [
    say['w.pyramid'](yuan(figure(row, 'grossProfit')), yuan(figure(row, 'costToServe')), yuan(figure(row, 'profit'))),
    say['w.pyramidRank'](figure(row, 'rank'), telling.result.rows.length, wordOf(row['tier'], telling.lang)),
  ],
  'lifetime-value': life,
  satisfaction,
  'call-centre': calls,
  cohorts: cohort,
  'customer-level': ranked,
  'key-accounts': ranked,
  'value-level': ranked,
  relationship: (row, telling, say) => [
    say['w.relationship'](
      plain(figure(row, 'customers')),
      wordOf(row['number'], telling.lang),
      percentText(figure(row, 'margin')),
      wordOf(row['level'], telling.lang),
      wordOf(row['relationship'], telling.lang),
    ),
  ],
  'lead-grade': (row, _, say) => [
    say['w.lead'](row['days'] === null ? null : figure(row, 'days'), String(row['grade'])),
  ],
  ...FIGURES,
  'serving-costs': (row, _, say) => [
    say['w.ratio'](yuan(figure(row, 'costToServe')), yuan(figure(row, 'sales')), percentText(figure(row, 'ratio'))),
    say['w.pyramid'](yuan(figure(row, 'grossProfit')), yuan(figure(row, 'costToServe')), yuan(figure(row, 'profit'))),
  ],
  'customer-return': shareLine('contribution', (_, row) => figure(row, 'assets'), 'return'),
  lifecycle: cycle,
  retention: (row, _, say) =>
    row['whole'] === null || row['whole'] === undefined
      ? []
      : [say['w.ratio'](plain(figure(row, 'part')), plain(figure(row, 'whole')), plain(figure(row, 'value')))],
  winback: (row, _, say) => [
    say['w.winback'](
      plain(figure(row, 'heads')),
      percentText(figure(row, 'chance')),
      yuan(figure(row, 'value')),
      yuan(figure(row, 'cost')),
      yuan(figure(row, 'net')),
    ),
  ],
  servqual: (row, _, say) => [
    say['w.gap'](plain(figure(row, 'perception')), plain(figure(row, 'expectation')), plain(figure(row, 'gap'))),
    say['w.weightedGap'](plain(figure(row, 'gap')), plain(figure(row, 'weight')), plain(figure(row, 'weighted'))),
  ],
  'service-cost': (row, _, say) => [
    say['w.ratio'](yuan(figure(row, 'cost')), plain(figure(row, 'contacts')), yuan(figure(row, 'perContact'))),
    say['w.ratio'](yuan(figure(row, 'cost')), yuan(figure(row, 'sales')), percentText(figure(row, 'ratio'))),
  ],
  composition: (row, telling, say) => [
    say['w.composition'](
      telling.nameOf(row),
      yuan(figure(row, 'now')),
      yuan(total(telling, 'now')),
      percentText(figure(row, 'share')),
    ),
    say['w.growth'](yuan(figure(row, 'now')), yuan(figure(row, 'before')), percentText(figure(row, 'growth'))),
  ],
  ratios: (row, _, say) => [
    say['w.ratios'](percentText(figure(row, 'margin')), plain(figure(row, 'turns')), percentText(figure(row, 'cross'))),
    say['w.ratiosShare'](
      percentText(figure(row, 'cross')),
      percentText(figure(row, 'share')),
      percentText(figure(row, 'contribution')),
    ),
  ],
  'market-share': shareLine('own', (_, row) => figure(row, 'market'), 'share'),
  'expense-ratio': shareLine('amount', (telling) => figure(telling.result.summary, 'sales'), 'ratio'),
  credit: (row, _, say) => [
    say['w.creditScore'](plain(figure(row, 'score')), String(row['grade']), figure(row, 'termDays')),
    say['w.creditLimit'](yuan(figure(row, 'limit')), yuan(figure(row, 'receivable')), yuan(figure(row, 'excess'))),
  ],
  ageing: shareLine('open', (telling) => figure(telling.result.summary, 'open'), 'share'),
  pipeline: (row, _, say) => [
    say['w.deal'](yuan(figure(row, 'amount')), percentText(figure(row, 'probability')), yuan(figure(row, 'weighted'))),
  ],
  'queue-priority': (row, _, say) => [
    say['w.priority'](
      String(row['severity']),
      plain(figure(row, 'hoursWaited')),
      plain(figure(row, 'limitHours')),
      plain(figure(row, 'priority')),
    ),
  ],
  'campaign-response': (row, _, say) => [
    say['w.ratio'](plain(figure(row, 'opened')), plain(figure(row, 'sent')), percentText(figure(row, 'openRate'))),
    say['w.ratio'](plain(figure(row, 'ordered')), plain(figure(row, 'sent')), percentText(figure(row, 'orderRate'))),
  ],
  stitching: (row, { method, lang }, say) => [
    say['w.match'](resultText(method, 'reason', row, lang), resultText(method, 'verdict', row, lang)),
  ],
};

/** The numbers of one row put into the formula, line by line; none where the row says it all. */
export const workedFor = (telling: Telling, row: ResultRow): readonly string[] =>
  WORKED[telling.method]?.(row, telling, findings[telling.lang]) ?? [];
