import { weightedMean, within } from './figures.ts';
import type { Figures } from './result.ts';

/** How much each part counts; only the proportions do. */
export interface CourseMarkParameters {
  readonly assessed: number;
  readonly practice: number;
}

/** domain.md 0.3 and F22. */
export const COURSE_MARK_DEFAULTS: CourseMarkParameters = { assessed: 0.7, practice: 0.3 };

/**
 * Course mark, 0 to 100, of assessed work and practice, each 0 to 100 (domain.md F22).
 *
 * @throws RangeError when a mark is outside 0 … 100 or both weights are 0
 */
export function courseMark(
  marks: { readonly assessed: number; readonly practice: number },
  given: Partial<CourseMarkParameters> = {},
): Figures<'course-mark', CourseMarkParameters, { mark: number }> {
  const parameters: CourseMarkParameters = { ...COURSE_MARK_DEFAULTS, ...given };
  const mark = weightedMean([
    { value: within('assessed', marks.assessed, 0, 100), weight: parameters.assessed },
    { value: within('practice', marks.practice, 0, 100), weight: parameters.practice },
  ]);
  return { method: 'course-mark', parameters, mark };
}
