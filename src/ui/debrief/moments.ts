import type { Verdict } from '../../app/messages/debrief.ts';
import type { Play } from '../../core/play/play.ts';
import type { Decision, Run } from '../../core/play/run.ts';
import type { Meter, TaskNode } from '../../core/scenario/scenario.ts';
import { isTask } from '../../core/scenario/scenario.ts';
import { answered, type Answered } from './answered.ts';
import { Speakers, type SpokenLine } from './spoken.ts';

/** What the standing says of one decision, on the 100 scale. */
export interface Worth {
  readonly seq: number;
  readonly points: number;
  /** Points of the highest-rated answer there. */
  readonly best: number;
}

/** How a meter moved by a decision and by what followed until the next one. */
export interface Change {
  readonly meter: Meter;
  readonly from: number;
  readonly to: number;
}

/** One decision as the debrief tells it: texts are still those of the scenario. */
export interface Moment {
  /** Counts decisions, from 1. */
  readonly step: number;
  readonly seq: number;
  readonly node: TaskNode;
  readonly said: readonly SpokenLine[];
  readonly answered: Answered;
  readonly verdict: Verdict;
  readonly points: number;
  readonly best: number;
  readonly scored: boolean;
  readonly late: boolean;
  readonly hint: Decision['hint'];
  readonly changes: readonly Change[];
  /** Reasons of red lines crossed by this decision. */
  readonly redlines: readonly string[];
}

/** Points closer than this to the best count as the best: sums of scaled shares are not exact. */
const CLOSE = 1e-6;

/** Sorts a decision into best, part, none or unscored by its points. */
export function verdictOf(scored: boolean, points: number, best: number): Verdict {
  if (!scored || best <= CLOSE) return 'unscored';
  if (points >= best - CLOSE) return 'best';
  return points > CLOSE ? 'part' : 'none';
}

/** The decisions of a run, each with what was said before it and what came of it. */
export function moments(play: Play, run: Run, worths: readonly Worth[]): Moment[] {
  const found: Moment[] = [];
  const speakers = new Speakers();
  let heard: SpokenLine[] = [];
  for (const item of run.story) {
    if (item.is === 'passage') {
      heard.push(...speakers.lines(item));
      continue;
    }
    const node = play.nodes.get(item.node);
    if (node && isTask(node)) found.push(momentOf(play, item, { node, heard, step: found.length + 1, worths }));
    heard = [];
  }
  return found;
}

interface Around {
  readonly node: TaskNode;
  readonly heard: readonly SpokenLine[];
  readonly step: number;
  readonly worths: readonly Worth[];
}

function momentOf(play: Play, decision: Decision, { node, heard, step, worths }: Around): Moment {
  const { before, after, scored, seq, late, hint } = decision;
  const { points, best } = worths.find((worth) => worth.seq === seq) ?? { points: 0, best: 0 };
  return {
    step,
    seq,
    node,
    said: heard,
    answered: answered(play, node, decision),
    verdict: verdictOf(scored, points, best),
    points,
    best,
    scored,
    late,
    hint,
    changes: play.scenario.meters.flatMap((meter, index) => {
      const from = before.meters[index] ?? meter.start;
      const to = after.meters[index] ?? from;
      return from === to ? [] : [{ meter, from, to }];
    }),
    redlines: after.redlines.slice(before.redlines.length).map(({ reason }) => reason),
  };
}
