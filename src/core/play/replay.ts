import { isTask, type EndNode, type ScenarioNode, type TaskNode } from '../scenario/scenario.ts';
import type { Mode, PlayEvent } from './attempt.ts';
import type { Draft, OnPassage } from './move.ts';
import { visitsOf } from './move.ts';
import type { Play } from './play.ts';
import type { Position } from './position.ts';
import { eventNow } from './renamed.ts';
import type { Decision, Passage, Run } from './run.ts';
import { holds } from './scope.ts';
import { scoreAnswer } from './score-answer.ts';
import { replyShares, scoreReply } from './scorers/reply.ts';
import type { Scored } from './scorers/scored.ts';
import { legality, move, start } from './step.ts';

/** The most that an answer is worth by the deepest hint that was opened (scoring.md A8). */
const HINT_CAPS = [1, 0.85, 0.5, 0] as const;

/** An event with what a log adds to it; replay needs no more. */
export type ReplayEvent = PlayEvent & { readonly seq?: number; readonly t?: number };

const passageOf = (play: Play, node: ScenarioNode, draft: Draft, drawn?: number): Passage => ({
  is: 'passage',
  node: node.id,
  kind: node.kind,
  lines: node.say.filter((line) => holds(play, draft, line.if)),
  ...(drawn === undefined ? {} : { drawn }),
  meters: [...draft.meters],
});

/** The quality of what was done, after the cap of the deepest hint; learning has no cap. */
export function judged(play: Play, node: TaskNode, event: PlayEvent, hint: Position['hint'], mode: Mode): Scored {
  if (event.type !== 'answer') return { q: 0, parts: [] };
  const words = play.accepted?.[node.id];
  const isAccepted = words && node.kind === 'reply' && typeof event.answer === 'string';
  const scored = isAccepted ? scoreReply(event.answer, node, words) : scoreAnswer(play, node, event.answer);
  return mode === 'learn' ? scored : { ...scored, q: Math.min(scored.q, HINT_CAPS[hint]) };
}

function decisionOf(
  play: Play,
  { entered, before, after }: Pick<Decision, 'entered' | 'before' | 'after'>,
  event: ReplayEvent,
  seq: number,
  mode: Mode,
): Decision {
  const node = play.nodes.get(before.node) as TaskNode;
  const { q, parts } = judged(play, node, event, before.hint, mode);
  const scored = visitsOf(play, before, node.id) === 1;
  const shares = node.kind === 'reply' ? replyShares(node, parts) : node.skills;
  const points = Object.entries(shares).map(([skill, share]) => [skill, scored ? q * node.worth * share : 0]);
  return {
    is: 'decision',
    seq,
    node: node.id,
    kind: node.kind,
    answer: event.type === 'answer' ? event.answer : null,
    late: event.type === 'late',
    scored,
    q,
    parts,
    hint: before.hint,
    points: Object.fromEntries(points) as Decision['points'],
    worth: node.worth,
    entered,
    before,
    after,
    t: event.t ?? 0,
  };
}

/**
 * Plays a log again: every position, what was said, what was decided and what it was. Stops before the first event that
 * is not legal where it stands, and says which. Nodes that were renamed since answer to their old names (`was`).
 *
 * @param mode decides only whether hints cap the quality; the way through the scenario is the same in every mode
 */
export function replay(play: Play, events: readonly ReplayEvent[], mode: Mode = 'exam'): Run {
  const story: (Passage | Decision)[] = [];
  let trail: Passage[] = [];
  const onPassage: OnPassage = (node, draft, drawn) => trail.push(passageOf(play, node, draft, drawn));
  let at = start(play, onPassage);
  story.push(...trail);
  let entered = at;
  const decisions: Decision[] = [];
  let illegal: Run['illegal'] = null;
  for (const [index, logged] of events.entries()) {
    const event = eventNow(play, logged);
    const seq = event.seq ?? index + 1;
    const reason = legality(play, at, event);
    if (reason !== null) {
      illegal = { seq, reason };
      break;
    }
    trail = [];
    const after = move(play, at, event, onPassage);
    if (event.type === 'answer' || event.type === 'late') {
      const decision = decisionOf(play, { entered, before: at, after }, event, seq, mode);
      decisions.push(decision);
      story.push(decision, ...trail);
      entered = after;
    }
    at = after;
  }
  const node = play.nodes.get(at.node) as ScenarioNode;
  const over = !isTask(node);
  return {
    story,
    decisions,
    position: at,
    ending: over ? { node: node.id, end: (node as EndNode).end } : null,
    redlines: at.redlines,
    rules: over ? play.scenario.rules.map(({ id, expect }) => ({ rule: id, kept: holds(play, at, expect) })) : [],
    illegal,
  };
}
