import type { Dataset, Row } from './dataset.ts';

/** What a method's parameter may be in a scenario file. */
export type Given = Readonly<Record<string, unknown>>;

/** Item id → class, over a dataset. @throws RangeError on an unknown parameter or one of another type */
export type Classifier = (data: Dataset, items: readonly Row[], given: Given) => Record<string, string>;

/** The methods that are known; `analyses.ts` and `classes.ts` bring theirs when they are loaded, a page only those it needs. */
const classifiers = new Map<string, Classifier>();

/** Makes methods known to {@link classesBy}; one that is known already stays as it is. */
export function addClassifiers(more: Readonly<Record<string, Classifier>>): void {
  for (const [method, classifier] of Object.entries(more))
    if (!classifiers.has(method)) classifiers.set(method, classifier);
}

/** Whether a method can classify as things stand: see {@link addClassifiers}. */
export const canClassify = (method: string): boolean => classifiers.has(method);

/**
 * Item id → class, by one of the analyses that the desk shows. The base is the items given; docs/dataset.md lists the
 * methods, what they classify, their parameters and their classes.
 *
 * @throws RangeError on an unknown method, an unknown parameter or one of another type
 */
export function classesBy(
  method: string,
  data: Dataset,
  items: readonly Row[],
  given: Given = {},
): Record<string, string> {
  const classifier = classifiers.get(method);
  if (!classifier) throw new RangeError(`unknown method ${method}`);
  return classifier(data, items, given);
}
