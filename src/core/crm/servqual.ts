import { sum, weightedMean, within } from './figures.ts';
import type { Figures } from './result.ts';

export const SERVQUAL_DIMENSIONS = ['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const;
type Dimension = (typeof SERVQUAL_DIMENSIONS)[number];

export interface ServqualParameters {
  /** How much each dimension counts, of 1. */
  readonly weights: Readonly<Record<Dimension, number>>;
  /** The scale runs from 1 to this. */
  readonly top: number;
}

/** domain.md F6e. */
export const SERVQUAL_DEFAULTS: ServqualParameters = {
  weights: { tangibles: 0.1, reliability: 0.35, responsiveness: 0.25, assurance: 0.15, empathy: 0.15 },
  top: 7,
};

/** Mean scores of one dimension. */
export interface Perceived {
  readonly perception: number;
  readonly expectation: number;
}

export interface ServqualRow extends Perceived {
  readonly id: Dimension;
  /** perception − expectation: below 0 the service falls short. */
  readonly gap: number;
  readonly weight: number;
  readonly weighted: number;
}

export interface Servqual {
  readonly rows: readonly ServqualRow[];
  /** Mean gap, unweighted. */
  readonly mean: number;
  readonly weighted: number;
  /** The most negative gap. */
  readonly worst: Dimension;
  /** The most negative weighted gap: what to repair first. */
  readonly first: Dimension;
}

/**
 * Gap of perception and expectation in five dimensions (domain.md F6e).
 *
 * @throws RangeError when a score is off the scale or the weights are all 0
 */
export function servqual(
  scores: Readonly<Record<Dimension, Perceived>>,
  given: Partial<ServqualParameters> = {},
): Figures<'servqual', ServqualParameters, Servqual> {
  const parameters: ServqualParameters = { ...SERVQUAL_DEFAULTS, ...given };
  const score = (value: number) => within('a SERVQUAL score', value, 1, parameters.top);
  const all = sum(Object.values(parameters.weights));
  const rows = SERVQUAL_DIMENSIONS.map((id): ServqualRow => {
    const { perception, expectation } = scores[id];
    const gap = score(perception) - score(expectation);
    const weight = parameters.weights[id];
    return { id, perception, expectation, gap, weight, weighted: (gap * weight) / all };
  });
  const least = (of: (row: ServqualRow) => number): Dimension =>
    rows.reduce((low, row) => (of(row) < of(low) - 1e-9 ? row : low)).id;
  return {
    method: 'servqual',
    parameters,
    rows,
    mean: sum(rows.map(({ gap }) => gap)) / rows.length,
    weighted: weightedMean(rows.map(({ gap, weight }) => ({ value: gap, weight }))),
    worst: least(({ gap }) => gap),
    first: least(({ weighted }) => weighted),
  };
}
