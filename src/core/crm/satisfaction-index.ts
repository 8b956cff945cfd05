import { weightedMean, within, type Weighted } from './figures.ts';
import type { Figures } from './result.ts';

export interface IndexParameters {
  /** The scale runs from 1 to this. */
  readonly top: number;
}

export const INDEX_DEFAULTS: IndexParameters = { top: 5 };

export interface SatisfactionIndex {
  /** Weighted mean on the scale itself. */
  readonly mean: number;
  /** 0 to 100 as (x − 1) ÷ (top − 1). */
  readonly fromOne: number;
  /** 0 to 100 as x ÷ top: always higher; say which one is meant. */
  readonly ofTop: number;
}

const onScale = (items: readonly Weighted[], top: number): readonly Weighted[] => {
  for (const { value } of items) within('an item score', value, 1, top);
  return items;
};

/**
 * Customer satisfaction index: weighted mean of item scores (domain.md F6d).
 *
 * @throws RangeError when a score is off the scale or the weights are all 0
 */
export function satisfactionIndex(
  items: readonly Weighted[],
  given: Partial<IndexParameters> = {},
): Figures<'satisfaction-index', IndexParameters, SatisfactionIndex> {
  const parameters: IndexParameters = { ...INDEX_DEFAULTS, ...given };
  const { top } = parameters;
  const mean = weightedMean(onScale(items, within('top', top, 2)));
  return {
    method: 'satisfaction-index',
    parameters,
    mean,
    fromOne: (100 * (mean - 1)) / (top - 1),
    ofTop: (100 * mean) / top,
  };
}

export interface ThreeQuestionParameters {
  /** Overall satisfaction, against expectation, against the ideal; only the proportions count. */
  readonly weights: readonly [overall: number, expectation: number, ideal: number];
}

export const THREE_QUESTION_DEFAULTS: ThreeQuestionParameters = { weights: [1, 1, 1] };

/** Weights of a published example (domain.md F6d). */
export const PUBLISHED_WEIGHTS = [0.3885, 0.319, 0.2925] as const;

/**
 * Index of three questions on 1 to 10, 0 to 100: Σ (x − 1)·w ÷ 9 · 100 (domain.md F6d).
 *
 * @throws RangeError when an answer is outside 1 … 10
 */
export function threeQuestionIndex(
  answers: readonly [overall: number, expectation: number, ideal: number],
  given: Partial<ThreeQuestionParameters> = {},
): Figures<'three-question-index', ThreeQuestionParameters, { index: number }> {
  const parameters: ThreeQuestionParameters = { ...THREE_QUESTION_DEFAULTS, ...given };
  const items = answers.map((value, at) => ({ value, weight: parameters.weights[at] ?? 0 }));
  const index = (100 * (weightedMean(onScale(items, 10)) - 1)) / 9;
  return { method: 'three-question-index', parameters, index };
}
