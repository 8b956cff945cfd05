import { worked } from '../../../app/messages/worked.ts';
import type { CreditGrade } from '../../../core/crm/credit.ts';
import type { MethodName } from '../../../core/sample/method-table.ts';
import { percentText, resultText, wordOf, type ResultRow } from './format.ts';
import { figure, yuan, type Telling } from './told.ts';
import { calls, cohort, FIGURES, satisfaction } from './worked-figures.ts';
import { listed, percent, plain, shareLine, sum, told, total, type Work } from './worked-line.ts';
import { cutLine, STANDING } from './worked-standing.ts';

const rfm: Work = (row, telling, say) => {
  const { thresholds } = telling.result.parameters as { thresholds?: Record<string, readonly number[]> };
  const limits = (name: string) => (thresholds?.[name] ?? []).join(' / ');
  const { summary } = telling.result;
  return [
    say.rfmR(figure(row, 'recency'), figure(row, 'r')),
    say.rfmF(figure(row, 'frequency'), told(telling, 'months'), figure(row, 'f')),
    say.rfmM(yuan(figure(row, 'monetary')), figure(row, 'm')),
    ...(telling.result.parameters['scheme'] === 'fixed'
      ? [say.rfmLimits(limits('recency'), limits('frequency'), limits('money'))]
      : []),
    say.rfmMeans(
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
      ? say.lifeYears(years, gross)
      : first === 'now'
        ? say.lifeNow(margin, r, d, gross)
        : say.life(margin, r, d, gross);
  const cost = told(telling, 'acquisitionCost');
  return [line, ...(cost === 0 ? [] : [say.minus(gross, yuan(cost), yuan(figure(row, 'value')))])];
};

const cycle: Work = (row, telling, say) => {
  const benchmark = told(telling, 'benchmark');
  const values = (row['values'] as readonly number[] | undefined) ?? [];
  const stage = wordOf(row['stage'], telling.lang);
  return [
    say.cycle(yuan(benchmark), yuan(benchmark * told(telling, 'stable')), yuan(benchmark * told(telling, 'formation'))),
    say.cycleRun(figure(row, 'stableRun'), yuan(figure(row, 'peak')), yuan(values[values.length - 1] ?? 0)),
    row['pattern'] === null ? say.developing(stage) : say.cyclePattern(wordOf(row['pattern'], telling.lang), stage),
  ];
};

const credit: Work = (row, telling, say) => {
  const weights = listed(telling, 'weights');
  const scores = (row['scores'] as readonly number[] | undefined) ?? [];
  const all = weights.reduce((whole, one) => whole + one, 0);
  const { grades = [] } = telling.result.parameters as { grades?: readonly CreditGrade[] };
  const grade = grades.find((one) => one.grade === row['grade']);
  const [score, limit] = [plain(figure(row, 'score')), yuan(figure(row, 'limit'))];
  const parts = scores.map((one, at) => `${plain(one)} × ${plain(((weights[at] ?? 0) * 100) / all)}%`);
  const receivable = yuan(figure(row, 'receivable'));
  return [
    say.creditCriteria(sum(parts.join(' + '), score)),
    say.creditGrade(score, plain(grade?.from ?? 0), String(row['grade']), figure(row, 'termDays')),
    say.creditLimit(
      sum(
        `${yuan(figure(row, 'sales'))} ÷ 12 × ${plain(figure(row, 'termDays'))} ÷ 30 × ${plain(grade?.factor ?? 0)}`,
        limit,
      ),
    ),
    figure(row, 'excess') > 0
      ? say.creditExcess(receivable, limit, yuan(figure(row, 'excess')))
      : say.creditWithin(receivable, limit),
  ];
};

const queue: Work = (row, telling, say) => {
  const points = telling.result.parameters as Readonly<Record<'severity' | 'tier', Readonly<Record<string, number>>>>;
  const of = (part: 'severity' | 'tier') => plain(points[part][String(row[part])] ?? 0);
  const [hours, most] = [figure(row, 'hoursWaited'), figure(row, 'limitHours')];
  const cap = told(telling, 'cap');
  const times = hours / most > cap ? plain(cap) : `${plain(hours)} ÷ ${plain(most)}`;
  return [
    say.queue(
      wordOf(row['severity'], telling.lang),
      wordOf(row['tier'], telling.lang),
      sum(
        `${of('severity')} + ${plain(told(telling, 'waiting'))} × ${times} + ${of('tier')}`,
        plain(figure(row, 'priority')),
      ),
    ),
  ];
};

const WORKED: Readonly<Partial<Record<MethodName, Work>>> = {
  rfm,
  abc: (row, telling, say) => [
    say.abc(yuan(figure(row, 'amount')), yuan(total(telling, 'amount')), percent(row, 'share')),
    say.abcClass(
      percentText(Math.max(0, figure(row, 'cumulative') - figure(row, 'share'))),
      percent(row, 'cumulative'),
      String(row['class']),
    ),
  ],
  pyramid: (row, telling, say) => [
    say.pyramid(yuan(figure(row, 'grossProfit')), yuan(figure(row, 'costToServe')), yuan(figure(row, 'profit'))),
    say.pyramidRank(figure(row, 'rank'), telling.result.rows.length, wordOf(row['tier'], telling.lang)),
    cutLine(telling, say, 'tier'),
  ],
  'lifetime-value': life,
  satisfaction,
  'call-centre': calls,
  cohorts: cohort,
  relationship: (row, telling, say) => [
    say.relationship(
      plain(figure(row, 'customers')),
      wordOf(row['number'], telling.lang),
      percent(row, 'margin'),
      wordOf(row['level'], telling.lang),
      wordOf(row['relationship'], telling.lang),
    ),
  ],
  'lead-grade': (row, _, say) => [say.lead(row['days'] === null ? null : figure(row, 'days'), String(row['grade']))],
  ...FIGURES,
  ...STANDING,
  'serving-costs': (row, _, say) => [
    say.ratio(yuan(figure(row, 'costToServe')), yuan(figure(row, 'sales')), percent(row, 'ratio')),
    say.pyramid(yuan(figure(row, 'grossProfit')), yuan(figure(row, 'costToServe')), yuan(figure(row, 'profit'))),
  ],
  'customer-return': shareLine('contribution', (_, row) => figure(row, 'assets'), 'return'),
  lifecycle: cycle,
  winback: (row, _, say) => [
    say.winback(
      plain(figure(row, 'heads')),
      percent(row, 'chance'),
      yuan(figure(row, 'value')),
      yuan(figure(row, 'cost')),
      yuan(figure(row, 'net')),
    ),
  ],
  servqual: (row, _, say) => [
    say.gap(plain(figure(row, 'perception')), plain(figure(row, 'expectation')), plain(figure(row, 'gap'))),
    say.weightedGap(plain(figure(row, 'gap')), plain(figure(row, 'weight')), plain(figure(row, 'weighted'))),
  ],
  'service-cost': (row, _, say) => [
    say.ratio(yuan(figure(row, 'cost')), plain(figure(row, 'contacts')), yuan(figure(row, 'perContact'))),
    say.ratio(yuan(figure(row, 'cost')), yuan(figure(row, 'sales')), percent(row, 'ratio')),
  ],
  composition: (row, telling, say) => [
    say.composition(telling.nameOf(row), yuan(figure(row, 'now')), yuan(total(telling, 'now')), percent(row, 'share')),
    ...(row['growth'] === null
      ? []
      : [say.growth(yuan(figure(row, 'now')), yuan(figure(row, 'before')), percent(row, 'growth'))]),
  ],
  ratios: (row, _, say) => [
    say.ratios(percent(row, 'margin'), plain(figure(row, 'turns')), percent(row, 'cross')),
    say.ratiosShare(percent(row, 'cross'), percent(row, 'share'), percent(row, 'contribution')),
  ],
  'market-share': shareLine('own', (_, row) => figure(row, 'market'), 'share'),
  'expense-ratio': shareLine('amount', (telling) => figure(telling.result.summary, 'sales'), 'ratio'),
  credit,
  ageing: shareLine('open', (telling) => figure(telling.result.summary, 'open'), 'share'),
  pipeline: (row, _, say) => [
    say.deal(yuan(figure(row, 'amount')), percent(row, 'probability'), yuan(figure(row, 'weighted'))),
  ],
  'queue-priority': queue,
  'campaign-response': (row, _, say) => [
    say.ratio(plain(figure(row, 'opened')), plain(figure(row, 'sent')), percent(row, 'openRate')),
    say.ratio(plain(figure(row, 'ordered')), plain(figure(row, 'sent')), percent(row, 'orderRate')),
  ],
  stitching: (row, { method, lang }, say) => [
    say.match(resultText(method, 'reason', row, lang), resultText(method, 'verdict', row, lang)),
  ],
};

/** The numbers of one row put into the formula, line by line; none where the row says it all. */
export const workedFor = (telling: Telling, row: ResultRow): readonly string[] =>
  WORKED[telling.method]?.(row, telling, worked[telling.lang]) ?? [];
