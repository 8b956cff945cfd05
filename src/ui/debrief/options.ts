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
}

/** Options whose values are closer than this are equally good (scoring.md C2). */
const AS_GOOD = 1;
/** In a node where little is at stake, less than a point may still be most of it: then it has another mark. */
const GOOD: readonly Mark[] = ['best', 'good'];
const CLOSE = 1e-6;

interface Around {
  /** Of the decision. */
  readonly verdict: Verdict;
  /** By the decisions before. */
  readonly lost: number;
  /** By this decision. */
  readonly loss: number;
}

/**
 * The options of a choice by the score that each could still lead to: what the decisions before left of 100, less what the
 * option gives away.
 */
export function weighed(
  node: TaskNode,
  { answer, before }: Decision,
  values: readonly OptionValue[],
  { verdict, lost, loss }: Around,
): Weighed[] {
  // Best and worst are told beside each other, by their ratings.
  if (node.kind !== 'choice' || node.bestWorst || values.length === 0) return [];
  const best = Math.max(...values.map(({ value }) => value));
  return node.options.map((option) => {
    const found = values.find((one) => one.option === option.id);
    const chosen = option.id === answer;
    if (!found) return { option, chosen, reach: null, verdict: 'unscored', top: false, hinted: 0 };
    const given = best - found.value;
    const hinted = chosen && loss - given > CLOSE ? loss - given : 0;
    const crossed = before.redlines.length > 0 || option.then.redline !== undefined;
    const reach = Math.max(0, 100 - lost - given - hinted);
    return {
      option,
      chosen,
      reach: crossed ? Math.min(REDLINE_CAP, reach) : reach,
      verdict: chosen || verdict === 'unscored' ? verdict : found.mark,
      top: given <= AS_GOOD && GOOD.includes(found.mark) && option.then.redline === undefined,
      hinted,
    };
  });
}
