import type { ClassifyScore } from '../../scenario/scenario.ts';
import { accuracy, costScore, kappa, macroF1, type Costs, type Pair } from './agreement.ts';
import type { Scored } from './scored.ts';

/** What a classification is judged against. */
export interface ClassifyJudge {
  /** Item → right class, in the order of the items. */
  readonly classes: Readonly<Record<string, string>>;
  readonly into: readonly string[];
  readonly ordered: boolean;
  readonly cost?: Costs;
  readonly score?: ClassifyScore;
}

/** Items below which κ says too little, so that the default is accuracy (scoring.md A3). */
const FEW = 12;

/** The metric that an author gets who names none: cost if costs are given, accuracy for few items, else κ or macro-F1. */
export const defaultMetric = (judge: ClassifyJudge, items: number): ClassifyScore =>
  judge.score ?? (judge.cost ? 'cost' : items < FEW ? 'accuracy' : judge.ordered ? 'kappa' : 'macro-f1');

/** q = max(0, metric); an unplaced item counts as wrong (scoring.md A3). */
export function scoreClassify(given: Readonly<Record<string, string>>, judge: ClassifyJudge): Scored {
  const items = Object.entries(judge.classes);
  const answerOf = (id: string) => (Object.hasOwn(given, id) ? (given[id] ?? null) : null);
  const pairs = items.map(([id, key]): Pair => [key, answerOf(id)]);
  const metric = defaultMetric(judge, items.length);
  const q =
    metric === 'accuracy'
      ? accuracy(pairs)
      : metric === 'macro-f1'
        ? macroF1(pairs, judge.into)
        : metric === 'kappa'
          ? kappa(pairs, judge.into, judge.ordered ? 'linear' : 'plain')
          : costScore(pairs, judge.into, judge.cost ?? {});
  return {
    q: Math.max(0, q),
    parts: items.map(([id, key]) => {
      const placed = answerOf(id);
      const right = placed === key;
      return {
        id,
        got: right ? 1 : 0,
        of: 1,
        why: right ? 'right' : placed === null ? 'unplaced' : 'wrong',
        about: { given: placed ?? '', key },
      };
    }),
  };
}
