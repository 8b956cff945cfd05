import type { Verdict } from '../../app/messages/debrief.ts';
import type { Play } from '../../core/play/play.ts';
import type { Decision, Run } from '../../core/play/run.ts';
import type { OptionValue } from '../../core/play/solve/review.ts';
import type { Judgement } from '../../core/play/standing.ts';
import type { Meter, TaskNode } from '../../core/scenario/scenario.ts';
import { isTask } from '../../core/scenario/scenario.ts';
import { answered, type Answered } from './answered.ts';
import { splitOf, type Split } from './losses.ts';
import { weighed, type Weighed } from './options.ts';
import { Speakers, type SpokenLine } from './spoken.ts';

/** What the standing says of one decision, on the 100 scale. */
export type Worth = Pick<Judgement, 'seq' | 'points' | 'best' | 'loss' | 'now' | 'stake' | 'mark'>;

/** A branch that luck drew. */
export interface Luck {
  readonly node: string;
  /** How likely it was, in [0, 1]. */
  readonly chance: number;
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
  /** The options by what they could still lead to; empty where that is not known, or the task is no choice. */
  readonly options: readonly Weighed[];
  readonly verdict: Verdict;
  readonly points: number;
  readonly best: number;
  /** What was given away; null where the scenario is too large to be valued. */
  readonly loss: Split | null;
  /** The most that could be given away; null like the loss. */
  readonly stake: number | null;
  readonly scored: boolean;
  readonly late: boolean;
  readonly hint: Decision['hint'];
  readonly changes: readonly Change[];
  /** What luck drew before the first decision; empty at all later ones. */
  readonly luckBefore: readonly Luck[];
  /** What luck drew between this decision and the next. */
  readonly luck: readonly Luck[];
  /** Reasons of red lines crossed by this decision. */
  readonly redlines: readonly string[];
}

/** Points closer than this to the best count as the best: sums of scaled shares are not exact. */
const CLOSE = 1e-6;
/** A node that pays nothing and where no more than this can be lost is not scored: the bound of the mark `best`. */
const NOTHING = 0.5;

/**
 * The one place where a decision gets its sign: the mark of the standing, or without one best, part or none by its points.
 */
export function verdictOf(scored: boolean, { points, best, stake, mark }: Omit<Worth, 'seq'>): Verdict {
  const pays = scored && best > CLOSE;
  if (mark !== null) return pays || (stake ?? 0) > NOTHING ? mark : 'unscored';
  if (!pays) return 'unscored';
  if (points >= best - CLOSE) return 'best';
  return points > CLOSE ? 'part' : 'none';
}

const UNKNOWN: Omit<Worth, 'seq'> = { points: 0, best: 0, loss: null, now: null, stake: null, mark: null };

/** What an attempt is told from. */
export interface Judged {
  readonly play: Play;
  readonly run: Run;
  readonly standing: { readonly decisions: readonly Worth[] };
  readonly options: ReadonlyMap<number, readonly OptionValue[]>;
  /** Whether values are bounds. */
  readonly bounds: boolean;
}

/** The decisions of a run, each with what was said before it and what came of it. */
export function moments({ play, run, standing, options, bounds }: Judged): Moment[] {
  const found: Moment[] = [];
  const speakers = new Speakers();
  let heard: SpokenLine[] = [];
  let lost = 0;
  for (const [index, item] of run.story.entries()) {
    if (item.is === 'passage') {
      heard.push(...speakers.lines(item));
      continue;
    }
    const node = play.nodes.get(item.node);
    const worth = standing.decisions.find(({ seq }) => seq === item.seq) ?? UNKNOWN;
    if (node && isTask(node)) {
      const luck = luckFrom(play, run.story, index + 1);
      const luckBefore = found.length === 0 ? luckFrom(play, run.story, 0) : [];
      const values = options.get(item.seq) ?? [];
      const around = { node, said: heard, step: found.length + 1, worth, luck, luckBefore, values, lost, bounds };
      found.push(momentOf(play, item, around));
    }
    lost += worth.loss ?? 0;
    heard = [];
  }
  return found;
}

/** What luck drew from a place in the story up to the next decision. */
function luckFrom({ nodes }: Play, story: Run['story'], from: number): Luck[] {
  const found: Luck[] = [];
  for (const item of story.slice(from)) {
    if (item.is !== 'passage') break;
    const node = nodes.get(item.node);
    const branch = node?.kind === 'chance' ? node.branches[item.drawn ?? -1] : undefined;
    if (branch) found.push({ node: item.node, chance: branch.chance });
  }
  return found;
}

interface Around extends Pick<Moment, 'node' | 'said' | 'step' | 'luck' | 'luckBefore'> {
  readonly worth: Omit<Worth, 'seq'>;
  readonly values: readonly OptionValue[];
  /** By the decisions before. */
  readonly lost: number;
  readonly bounds: boolean;
}

function momentOf(play: Play, decision: Decision, { worth, values, lost, bounds, ...around }: Around): Moment {
  const { before, after, scored, seq, late, hint } = decision;
  const { node } = around;
  const { points, best, loss, now, stake } = worth;
  const verdict = verdictOf(scored, worth);
  return {
    ...around,
    seq,
    answered: answered(play, node, decision),
    options: weighed(node, decision, values, { verdict, lost, loss: loss ?? 0, best, bounds }),
    verdict,
    points,
    best,
    loss: loss === null ? null : splitOf(loss, now ?? 0),
    stake,
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
