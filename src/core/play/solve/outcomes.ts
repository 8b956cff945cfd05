import type { Expression } from '../../scenario/expression.ts';
import type { ChoiceNode, Option, Outcome, TaskNode } from '../../scenario/scenario.ts';
import type { Answer } from '../attempt.ts';
import { applyOutcome, happen, type Draft, type MeterChanges } from '../move.ts';
import type { Layout } from '../layout.ts';
import type { Play } from '../play.ts';
import { holds } from '../scope.ts';
import { scoreBestWorst } from '../scorers/best-worst.ts';
import { bandOf, ON_THRESHOLD } from '../step.ts';

/** One thing that can come of a task, as the solver sees it (scoring.md A2, "Outcomes of a node"). */
export interface TaskOutcome {
  /** What best lines show: an option, a text, or the quality of a whole answer. */
  readonly answer: Answer;
  readonly q: number;
  readonly then: Outcome;
  readonly late: boolean;
  readonly option?: string;
  readonly opened?: readonly string[];
  readonly paid?: MeterChanges;
}

/** Thresholds t1 > t2 > … give q = 1, t1 − 0.01, t2 − 0.01, …, and 0 in the lowest band if it is not there already. */
export function bandQualities(froms: readonly number[]): number[] {
  const qualities = froms.length === 1 ? [1, 0] : [1, ...froms.slice(0, -1).map((from) => Math.max(0, from - 0.01))];
  if ((qualities.at(-1) as number) > 0) qualities.push(0);
  return qualities;
}

function bandOutcomes(node: Exclude<TaskNode, { kind: 'choice' }>): TaskOutcome[] {
  if (node.kind === 'quiz' && !node.several)
    return node.options.map((option) => {
      const q = node.right.includes(option) ? 1 : 0;
      return { answer: option, q, then: bandOf(node.bands, q), late: false };
    });
  return bandQualities(node.bands.map(({ from }) => from)).map((q) => {
    const outcome = { answer: { $q: q }, q, then: bandOf(node.bands, q), late: false };
    if (node.kind !== 'inspect') return outcome;
    // As many of the panels that matter as the quality says, in the order of the file.
    const opened = node.must.slice(0, Math.floor(q * node.must.length + ON_THRESHOLD));
    const paid = Object.fromEntries(Object.entries(node.cost).map(([meter, by]) => [meter, by * opened.length]));
    return { ...outcome, answer: opened, opened, paid };
  });
}

/** The open options; where best and worst are asked, all ordered pairs of different ones. */
function choiceOutcomes({ bestWorst, options }: ChoiceNode, open: readonly Option[]): TaskOutcome[] {
  if (!bestWorst)
    return open.map(({ id, score, then }) => ({ answer: id, q: score / 4, then, late: false, option: id }));
  const ratings = Object.fromEntries(options.map(({ id, score }) => [id, score]));
  return open.flatMap(({ id: best, then }) =>
    open
      .filter(({ id }) => id !== best)
      .map(({ id: worst }) => {
        const { q } = scoreBestWorst({ best, worst }, ratings);
        return { answer: { best, worst }, q, then, late: false, option: best };
      }),
  );
}

const outcomesOf = (node: TaskNode, open: readonly Option[]): TaskOutcome[] => {
  const outcomes = node.kind === 'choice' ? choiceOutcomes(node, open) : bandOutcomes(node);
  return node.late ? [...outcomes, { answer: { $late: true }, q: 0, then: node.late.then, late: true }] : outcomes;
};

/** Options that make an index of a whole number: more are not remembered. */
const REMEMBERED = 30;

const known = new WeakMap<TaskNode, Map<number, readonly TaskOutcome[]>>();

/** Everything that can come of a task at a position, in file order; the clock last. */
export const outcomesAt = (play: Play, at: Draft, node: TaskNode): readonly TaskOutcome[] =>
  outcomesWhere(node, (only) => holds(play, at, only));

/** Everything that can come of a task whose open options are known. Worked out once for the same options. */
export function outcomesWhere(node: TaskNode, isOpen: (only: Expression) => boolean): readonly TaskOutcome[] {
  const options = node.kind === 'choice' ? node.options : [];
  let open = 0;
  for (const [index, { if: only }] of options.entries())
    if (only === undefined || isOpen(only)) open |= 1 << (index % REMEMBERED);
  if (options.length > REMEMBERED)
    return outcomesOf(
      node,
      options.filter(({ if: only }) => only === undefined || isOpen(only)),
    );
  let byOpen = known.get(node);
  if (!byOpen) known.set(node, (byOpen = new Map<number, readonly TaskOutcome[]>()));
  const found = byOpen.get(open);
  if (found) return found;
  const outcomes = outcomesOf(
    node,
    options.filter((_, index) => (open >> index) & 1),
  );
  byOpen.set(open, outcomes);
  return outcomes;
}

/** Changes the world by an outcome; tells where it leads. */
export function take(play: Play, draft: Draft, node: TaskNode, outcome: TaskOutcome): string {
  noteOutcome(play.layout, draft, node, outcome);
  return applyOutcome(play, draft, outcome.then, node.id, outcome.paid);
}

/** Writes down what an outcome says about the past: its result, the option, the panels that were looked at. */
export function noteOutcome(layout: Layout, draft: Draft, node: TaskNode, outcome: TaskOutcome): void {
  if (layout.results.size > 0) {
    const result = layout.results.get(node.id);
    if (result !== undefined) draft.marks[result] = outcome.q;
  }
  if (outcome.option !== undefined) {
    const picked = layout.picked.size > 0 ? layout.picked.get(`${node.id}.${outcome.option}`) : undefined;
    if (picked !== undefined) draft.marks[picked] = 1;
    if (layout.watched.length > 0) happen(layout, draft, node.id, outcome.option);
  }
  for (const panel of outcome.opened ?? []) {
    const opened = layout.opened.get(panel);
    if (opened !== undefined) draft.marks[opened] = 1;
  }
}
