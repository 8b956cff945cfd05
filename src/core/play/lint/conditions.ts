import type { Expression } from '../../scenario/expression.ts';
import { formatExpression } from '../../scenario/format-expression.ts';
import type { ScenarioNode, TaskNode } from '../../scenario/scenario.ts';
import { blankDraft, draftOf, type Draft } from '../move.ts';
import { expressionsOfNode } from '../reading.ts';
import { holds } from '../scope.ts';
import { Budget, SearchStopped } from '../solve/budget.ts';
import { take } from '../solve/outcomes.ts';
import { waysOn } from '../solve/ways.ts';
import { weightsOf } from '../solve/weights.ts';
import { certainty } from './doubt.ts';
import type { Subject } from './subject.ts';

/** How a condition turned out so far; both, and there is nothing to say. */
interface Turnout {
  yes: boolean;
  no: boolean;
}

/** Steps that judging all conditions everywhere may take; where that is not enough, nothing is said of them. */
const STEPS = 600_000;

/** Conditions that always or never hold wherever a play asks for them (L10). */
export function lintConditions(subject: Subject): void {
  const { solution, doubtful, spans, report } = subject;
  const { scenario } = solution.play;
  const isCertain = certainty(scenario);
  const turnouts = turnoutsOf(subject);
  if (!turnouts) return;
  const tell = (condition: Expression, node: string) => {
    const turnout = turnouts.get(condition);
    const span = spans.condition(condition);
    if (!turnout || !span || turnout.yes === turnout.no || !isCertain(condition)) return;
    const about = { condition: formatExpression(condition), node };
    report(turnout.yes ? 'condition-always' : 'condition-never', span, about);
  };
  for (const node of scenario.nodes)
    if (!doubtful.has(node.id)) for (const condition of expressionsOfNode(node)) tell(condition, node.id);
  if (doubtful.size === 0) for (const { id, expect } of scenario.rules) tell(expect, id);
}

function turnoutsOf(subject: Subject): ReadonlyMap<Expression, Turnout> | null {
  // What took the search so many steps takes no fewer here: half of them would be for nothing.
  if (subject.solution.positions.taken > STEPS) return null;
  try {
    return judgeEverywhere(subject);
  } catch (stopped) {
    if (stopped instanceof SearchStopped) return null;
    throw stopped;
  }
}

/** Walks every way between decisions once more and judges each condition where it is asked for. */
function judgeEverywhere({ solution, reached }: Subject): ReadonlyMap<Expression, Turnout> {
  const { play } = solution;
  const { scenario } = play;
  const turnouts = new Map<Expression, Turnout>();
  const judge = (condition: Expression | undefined, draft: Draft): boolean => {
    if (!condition) return true;
    const turnout = turnouts.get(condition) ?? { yes: false, no: false };
    turnouts.set(condition, turnout);
    const held = holds(play, draft, condition);
    if (held) turnout.yes = true;
    else turnout.no = true;
    return held;
  };
  const there = (node: ScenarioNode, draft: Draft) => {
    for (const line of node.say) judge(line.if, draft);
    if (node.kind === 'choice') for (const option of node.options) judge(option.if, draft);
    // Only the first way that is open is taken: those after it are not asked.
    if (node.kind === 'go') node.branches.some((branch) => judge(branch.if, draft));
    if (node.kind === 'end') for (const { expect } of scenario.rules) judge(expect, draft);
  };
  const budget = new Budget({ steps: STEPS });
  const weights = weightsOf(play);
  const coming = (id: string, draft: Draft) => {
    budget.step(weights.get(id) ?? 1);
    judge(play.nodes.get(id)?.if, draft);
  };
  waysOn(play, blankDraft(play), scenario.nodes[0]?.id ?? '', coming, there);
  for (const spot of reached.values()) {
    const here = solution.positions.draftAt(spot);
    for (const { outcome } of spot.edges) {
      const after = draftOf(here);
      waysOn(play, after, take(play, after, play.nodes.get(spot.node) as TaskNode, outcome), coming, there);
    }
  }
  return turnouts;
}
