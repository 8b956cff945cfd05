import { moneyText, numberText } from '../../../app/cells.ts';
import { findings } from '../../../app/messages/findings.ts';
import { punctuation } from '../../../app/messages/punctuation.ts';
import type { Dataset } from '../../../core/sample/dataset.ts';
import type { Analysis, MethodName } from '../../../core/sample/method-table.ts';
import type { Language } from '../../../core/scenario/scenario.ts';
import { columnName, percentText, resultText, wordOf, type ResultRow } from './format.ts';

/** What the telling of an analysis needs beside its result. */
export interface Telling {
  readonly method: MethodName;
  readonly result: Analysis;
  readonly lang: Language;
  /** The name of the customer, case or whatever a row is about, or that stands in a column. */
  readonly nameOf: (row: ResultRow, column?: string) => string;
  /** The data, where the figures come from them and not from what was told. */
  readonly data?: Dataset | undefined;
}

export const figure = (row: ResultRow | undefined, column: string): number => Number(row?.[column] ?? 0);
export const yuan = (value: number): string => moneyText(Math.round(value * 100) / 100);
const plain = (value: number): string => numberText(Math.round(value * 100) / 100);
const signed = (share: number): string => `${share > 0 ? '+' : ''}${percentText(share)}`;

const largest = (rows: readonly ResultRow[], column: string): ResultRow | undefined =>
  rows.reduce<ResultRow | undefined>(
    (best, row) => (figure(row, column) > figure(best, column) || !best ? row : best),
    undefined,
  );

type Tell = (telling: Telling, say: (typeof findings)['zh']) => string;

const count = (rows: readonly ResultRow[], holds: (row: ResultRow) => boolean): number => rows.filter(holds).length;
const measured = (rows: readonly ResultRow[], measure: string): number =>
  figure(
    rows.find((row) => row['measure'] === measure),
    'value',
  );

const TELL: Readonly<Partial<Record<MethodName, Tell>>> = {
  rfm: ({ result: { rows, summary } }, say) =>
    say.rfm(
      count(rows, (row) => row['segment'] === '重要价值'),
      rows.length,
      figure(summary, 'sleeping'),
    ),
  abc: ({ result: { rows, summary } }, say) =>
    say.abc(Math.max(1, Math.floor(rows.length / 5 + 0.5)), percentText(figure(summary, 'topFifth'))),
  pyramid: ({ result: { rows }, nameOf }, say) =>
    say.pyramid(
      count(rows, (row) => figure(row, 'profit') < 0),
      nameOf(rows[0] ?? {}),
    ),
  'lifetime-value': ({ result: { rows }, nameOf }, say) =>
    say.life(nameOf(rows[0] ?? {}), yuan(figure(rows[0], 'value'))),
  'serving-costs': ({ result: { rows }, nameOf }, say) =>
    say.serving(nameOf(rows[0] ?? {}), yuan(figure(rows[0], 'costToServe')), percentText(figure(rows[0], 'ratio'))),
  'customer-return': ({ result: { rows }, nameOf }, say) => {
    const best = largest(rows, 'return') ?? {};
    return say.returned(nameOf(best), percentText(figure(best, 'return')));
  },
  lifecycle: ({ result: { rows } }, say) => {
    const lasting = count(rows, (row) => row['pattern'] === '长久保持型');
    return say.cycle(lasting, count(rows, (row) => row['pattern'] !== null) - lasting);
  },
  cohorts: ({ result: { rows } }, say) => {
    const old = rows.find((row) => (row['kept'] as readonly number[]).length > 4) ?? rows[0] ?? {};
    const kept = (old['kept'] as readonly number[] | undefined) ?? [];
    return say.cohorts(String(old['cohort']), percentText(kept[4] ?? kept[kept.length - 1] ?? 0));
  },
  retention: ({ result: { rows } }, say) =>
    say.retention(percentText(measured(rows, 'retention')), percentText(measured(rows, 'churn'))),
  winback: ({ result: { rows, summary } }, say) =>
    say.winback(
      count(rows, (row) => row['pursue'] === true),
      yuan(figure(summary, 'net')),
    ),
  satisfaction: ({ result: { rows } }, say) =>
    say.satisfaction(
      percentText(measured(rows, 'csat')),
      percentText(
        figure(
          rows.find((row) => row['measure'] === 'csat'),
          'margin',
        ),
      ),
      plain(measured(rows, 'nps')),
    ),
  servqual: ({ result: { summary }, lang }, say) =>
    say.servqual(wordOf(summary['worst'], lang), wordOf(summary['first'], lang)),
  'service-cost': ({ result: { rows } }, say) =>
    say.service(yuan(figure(rows[0], 'perContact')), percentText(figure(rows[0], 'ratio'))),
  'call-centre': ({ result: { rows } }, say) =>
    say.calls(percentText(figure(rows[0], 'serviceLevel')), rows[0]?.['reached'] === true),
  staffing: ({ result: { summary } }, say) => say.staffing(figure(summary, 'needed')),
  'queue-priority': ({ result: { rows }, nameOf }, say) =>
    say.queue(nameOf(rows[0] ?? {}), plain(figure(rows[0], 'priority'))),
  composition: ({ result: { rows }, nameOf }, say) =>
    say.composition(nameOf(rows[0] ?? {}), percentText(figure(rows[0], 'share')), signed(figure(rows[0], 'growth'))),
  ratios: ({ result: { rows }, nameOf }, say) =>
    say.ratios(nameOf(largest(rows, 'cross') ?? {}), nameOf(largest(rows, 'contribution') ?? {})),
  relationship: ({ result: { rows }, nameOf, lang }, say) =>
    rows
      .map((row) => say.relationship(nameOf(row), wordOf(row['relationship'], lang)))
      .slice(0, 2)
      .join(punctuation[lang].semicolon()),
  pipeline: ({ result: { summary } }, say) =>
    say.pipeline(yuan(figure(summary, 'weighted')), yuan(figure(summary, 'amount'))),
  'lead-grade': ({ result: { rows } }, say) =>
    say.leads(
      count(rows, (row) => row['grade'] === 'H'),
      rows.length,
    ),
  'campaign-response': ({ result: { rows, summary }, nameOf }, say) => {
    const best = largest(rows, 'orderRate') ?? {};
    return say.campaigns(nameOf(best), percentText(figure(best, 'orderRate')), figure(summary, 'againstConsent'));
  },
  'market-share': ({ result: { rows } }, say) =>
    say.market(percentText(figure(rows[0], 'share')), plain(figure(rows[0], 'relative'))),
  'expense-ratio': ({ result: { summary } }, say) => say.expense(percentText(figure(summary, 'ratio'))),
  credit: ({ result: { rows }, nameOf }, say) =>
    say.credit(
      count(rows, (row) => figure(row, 'excess') > 0),
      nameOf(largest(rows, 'excess') ?? {}),
    ),
  ageing: ({ result: { summary } }, say) =>
    say.ageing(yuan(figure(summary, 'overdue')), yuan(figure(summary, 'open')), figure(summary, 'oldest')),
  stitching: ({ result: { summary } }, say) => say.stitching(figure(summary, 'merge'), figure(summary, 'review')),
  'file-quality': ({ result: { summary } }, say) => say.quality(percentText(figure(summary, 'score'))),
};

const CLASSED = ['class', 'grade', 'stage', 'quadrant', 'segment', 'dealing', 'level'];

/** How many rows each class has, the largest first; empty where rows have no class. */
export function classCounts(rows: readonly ResultRow[]): (readonly [word: string, heads: number])[] {
  const column = CLASSED.find((one) => rows.some((row) => typeof row[one] === 'string'));
  if (column === undefined) return [];
  const heads = new Map<string, number>();
  for (const row of rows)
    if (typeof row[column] === 'string') heads.set(row[column], (heads.get(row[column]) ?? 0) + 1);
  // Grades have an order of their own, that of the rows.
  return column === 'grade' ? [...heads] : [...heads].sort(([, a], [, b]) => b - a);
}

/** The figures that stand for all: of the summary, else of the only row. */
function figuresOf({ method, result: { rows, summary }, lang }: Telling): string {
  if (rows.length > 1 && rows.every((row) => typeof row['measure'] === 'string'))
    return rows
      .map((row) => ['measure', 'value'].map((column) => resultText(method, column, row, lang)).join(' '))
      .join(' · ');
  const all = Object.keys(summary).length > 0 ? summary : (rows[0] ?? {});
  const told = Object.entries(all).filter(([, value]) => value !== null && typeof value !== 'string');
  return told
    .slice(-2)
    .map(([column]) => `${columnName(column, lang, method)} ${resultText(method, column, all, lang)}`)
    .join(' · ');
}

/** The finding of an analysis as a sentence; the name of the method where nothing more can be said. */
export function findingOf(telling: Telling, name: string): string {
  const text = sentence(telling, name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sentence(telling: Telling, name: string): string {
  const say = findings[telling.lang];
  const { rows } = telling.result;
  const tell = TELL[telling.method];
  if (tell && rows.length > 0) return tell(telling, say);
  const counts = classCounts(rows);
  if (counts.length === 0) return say.figures(name, figuresOf(telling));
  return say.classes(name, counts.map(([word, heads]) => `${wordOf(word, telling.lang)} ${heads}`).join(' · '));
}
