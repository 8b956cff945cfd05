import { FigureError } from '../kernel/figure-error.ts';
import { ratio, sum, within } from './figures.ts';
import type { Figures } from './result.ts';

/** How much each part counts, adding to 1 (domain.md P5 [D]). */
export interface FileQualityParameters {
  readonly completeness: number;
  readonly validity: number;
  readonly uniqueness: number;
  readonly timeliness: number;
  readonly consistency: number;
}

export const FILE_QUALITY_DEFAULTS: FileQualityParameters = {
  completeness: 0.3,
  validity: 0.25,
  uniqueness: 0.2,
  timeliness: 0.15,
  consistency: 0.1,
};

/** What was counted in a set of customer files. */
export interface FileCounts {
  /** Fields that must be filled, over all files, and those that are. */
  readonly required: number;
  readonly filled: number;
  /** Values with a format to keep, and those that keep it. */
  readonly checked: number;
  readonly valid: number;
  readonly rows: number;
  /** Rows that repeat another. */
  readonly duplicates: number;
  /** Rows verified in the last twelve months. */
  readonly fresh: number;
  /** Rows that do not contradict themselves. */
  readonly consistent: number;
}

/** The parts, each of 1. */
export type FileParts = Readonly<Record<keyof FileQualityParameters, number>>;

/**
 * Weighted score of the five parts, of 1 (domain.md P5).
 *
 * @throws RangeError when a part is not within 0 … 1 or the weights do not add to 1
 */
export function fileScore(
  parts: FileParts,
  given: Partial<FileQualityParameters> = {},
): Figures<'file-quality', FileQualityParameters, { parts: FileParts; score: number }> {
  const parameters: FileQualityParameters = { ...FILE_QUALITY_DEFAULTS, ...given };
  const names = Object.keys(FILE_QUALITY_DEFAULTS) as (keyof FileQualityParameters)[];
  const weights = sum(names.map((name) => within(name, parameters[name], 0)));
  if (Math.abs(weights - 1) > 1e-9) throw new FigureError('weights-of-one', {});
  const score = sum(names.map((name) => parameters[name] * within(name, parts[name], 0, 1)));
  return { method: 'file-quality', parameters, parts, score };
}

/**
 * The five parts of what was counted (domain.md P5). Where nothing had to be counted, nothing is wrong: 1.
 *
 * @throws RangeError when a part is larger than its whole
 */
export function fileParts(counts: FileCounts): FileParts {
  const part = (name: keyof FileCounts, whole: number) => ratio(within(name, counts[name], 0, whole), whole) ?? 1;
  const rows = within('rows', counts.rows, 0);
  const duplicates = within('duplicates', counts.duplicates, 0, rows);
  return {
    completeness: part('filled', within('required', counts.required, 0)),
    validity: part('valid', within('checked', counts.checked, 0)),
    uniqueness: 1 - (ratio(duplicates, rows) ?? 0),
    timeliness: part('fresh', rows),
    consistency: part('consistent', rows),
  };
}
