import { shuffled } from '../kernel/draw.ts';
import type { Item } from './content.ts';

/** What was answered: ids of options, true or false, or the places of the points that the student ticked. */
export type ItemAnswer = readonly string[] | boolean | readonly number[];

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id) => b.includes(id));

/**
 * What an answer earns, 0 … 1 (docs/content-format.md): single and true-false all or nothing; multiple 1 for the exact set,
 * ½ for a part of it without a wrong option; short the share of the needed points that were ticked.
 */
export function creditOf(item: Item, answer: ItemAnswer): number {
  if (item.kind === 'true-false') return answer === item.right ? 1 : 0;
  if (typeof answer === 'boolean') return 0;
  if (item.kind === 'short') return Math.min(1, new Set<string | number>(answer).size / item.need);
  const picked = answer.map(String);
  const right = item.options.filter((option) => option.right).map(({ id }) => id);
  if (isSame(picked, right)) return 1;
  const isPart = picked.length > 0 && picked.every((id) => right.includes(id));
  return item.kind === 'multiple' && isPart ? 0.5 : 0;
}

/** A choice of items in another order each time; `random` gives numbers in [0, 1). */
export const mixed = <T>(items: readonly T[], most: number, random: () => number): T[] =>
  shuffled(items, random).slice(0, most);
