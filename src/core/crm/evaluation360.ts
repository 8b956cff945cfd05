import { FigureError } from '../kernel/figure-error.ts';
import { weightedMean, within } from './figures.ts';
import type { Figures } from './result.ts';

export const RATER_GROUPS = ['self', 'superior', 'peers', 'subordinates', 'customers'] as const;
export type RaterGroup = (typeof RATER_GROUPS)[number];

export interface EvaluationParameters {
  /** Only the proportions count. */
  readonly weights: Readonly<Record<RaterGroup, number>>;
  /** A self-rating so far above the others' is a blind spot … */
  readonly blindSpot: number;
  /** … and so far below a hidden strength. */
  readonly hiddenStrength: number;
  /** The ratings run from 1 to this. */
  readonly top: number;
}

/** domain.md F21, P14 [D]. */
export const EVALUATION_DEFAULTS: EvaluationParameters = {
  weights: { self: 0.1, superior: 0.3, peers: 0.25, subordinates: 0.15, customers: 0.2 },
  blindSpot: 0.7,
  hiddenStrength: 0.7,
  top: 5,
};

export interface Evaluation {
  /** Weighted mean of all groups that rated. */
  readonly result: number;
  /** Without the self-rating, the weights of the others made whole; null when nobody else rated. */
  readonly others: number | null;
  /** self − others; null when one of the two is missing. */
  readonly gap: number | null;
  readonly reading: 'blind-spot' | 'hidden-strength' | 'agrees' | null;
}

/**
 * Result of a 360° evaluation (domain.md F21). A group without a mean is left out and its weight goes to the others.
 *
 * @param means of the groups
 * @throws RangeError when a mean is outside 1 … top, or no group with a weight rated
 */
export function evaluation360(
  means: Readonly<Partial<Record<RaterGroup, number>>>,
  given: Partial<EvaluationParameters> = {},
): Figures<'evaluation360', EvaluationParameters, Evaluation> {
  const parameters: EvaluationParameters = { ...EVALUATION_DEFAULTS, ...given };
  const rated = RATER_GROUPS.flatMap((group) => {
    const value = means[group];
    if (value === undefined) return [];
    return [{ group, value: within(group, value, 1, parameters.top), weight: parameters.weights[group] }];
  });
  if (rated.length === 0) throw new FigureError('nobody-rated', {});
  const foreign = rated.filter(({ group }) => group !== 'self');
  const others = foreign.length === 0 ? null : weightedMean(foreign);
  const gap = others === null || means.self === undefined ? null : means.self - others;
  return {
    method: 'evaluation360',
    parameters,
    result: weightedMean(rated),
    others,
    gap,
    reading:
      gap === null
        ? null
        : gap > parameters.blindSpot + 1e-9
          ? 'blind-spot'
          : gap < -parameters.hiddenStrength - 1e-9
            ? 'hidden-strength'
            : 'agrees',
  };
}
