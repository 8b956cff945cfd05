import type { Verdict } from '../../app/messages/debrief.ts';
import type { Decision } from '../../core/play/run.ts';
import type { OptionValue } from '../../core/play/solve/review.ts';
import { REDLINE_CAP, type Mark } from '../../core/play/standing.ts';
import type { Option, TaskNode } from '../../core/scenario/scenario.ts';

/** One option of a choice beside what it could still lead to. */
export interface Weighed {
  readonly option: Option;
  readonly chosen: boolean;
  /** The score that could still be reached after it, red lines included; null where it was not open. */
  readonly reach: number | null;
  readonly verdict: Verdict;
  /** Within a point of the best one and not marked as a mistake: as good as it. */
  readonly top: boolean;
  /** What hints took off; of the chosen one only. */
  readonly hinted: number;
  /** What looking at something before the answer took off; told of the chosen one, taken off all. */
  readonly looked: number;
}

/** Options whose values are closer than this are equally good (scoring.md C2). */
const AS_GOOD = 1;
/** In a node where little is at stake, less than a point may still be most of it: then it has another mark. */
const GOOD: readonly Mark[] = ['best', 'good'];
const CLOSE = 1e-6;
const clear = (points: number): number => (points > CLOSE ? points : 0);

interface Around {
  /** Of the decision. */
  readonly verdict: Verdict;
  /** By the decisions before. */
  readonly lost: number;
  /** By this decision. */
  readonly loss: number;
  /** What a perfect answer pays here. */
  readonly best: number;
  /** Whether values are bounds. */
  readonly bounds: boolean;
}

/**
 * The options of a choice by the score that each could still lead to: what the decisions before, and what was looked at
 * before the answer, left of 100, less what the option gives away.
 */
export function weighed(
  node: TaskNode,
  { answer, before, q }: Decision,
  values: readonly OptionValue[],
  { verdict, lost, loss, best: full, bounds }: Around,
): Weighed[] {
  // Best and worst are told beside each other, by their ratings.
  if (node.kind !== 'choice' || node.bestWorst || values.length === 0) return [];
  const best = Math.max(...values.map(({ value }) => value));
  const taken = node.options.find(({ id }) => id === answer);
  const reached = values.find(({ option }) => option === answer);
  const hinted = taken ? clear((taken.score / 4 - q) * full) : 0;
  // Values count from the answer on, the loss from coming here: what lies between was gone whichever option was taken.
  const gone = reached ? clear(loss - (best - reached.value) - hinted) : 0;
  return node.options.map((option) => {
    const found = values.find((one) => one.option === option.id);
    const chosen = option.id === answer;
    if (!found) return { option, chosen, reach: null, verdict: 'unscored', top: false, hinted: 0, looked: 0 };
    const given = best - found.value;
    const crossed = before.redlines.length > 0 || option.then.redline !== undefined;
    const reach = Math.max(0, 100 - lost - gone - given - (chosen ? hinted : 0));
    return {
      option,
      chosen,
      reach: crossed ? Math.min(REDLINE_CAP, reach) : reach,
      verdict: chosen || verdict === 'unscored' ? verdict : found.mark,
      top: given <= AS_GOOD && GOOD.includes(found.mark) && option.then.redline === undefined,
      hinted: chosen ? hinted : 0,
      // Of bounds it may as well be that the bound before was too high.
      looked: chosen && !bounds ? gone : 0,
    };
  });
}
