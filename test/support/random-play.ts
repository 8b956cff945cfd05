import fc from 'fast-check';
import type { Answer, PlayEvent } from '../../src/core/play/attempt.ts';
import type { FieldKey, Play } from '../../src/core/play/play.ts';
import type { Position } from '../../src/core/play/position.ts';
import { legality, start, step } from '../../src/core/play/step.ts';
import { isTask, type ReplyNode, type TaskNode } from '../../src/core/scenario/scenario.ts';

/** A source of choices: an index below `count`. fast-check shrinks the numbers behind it. */
export type Pick = (count: number) => number;

/** Numbers from which a random play makes its choices, over and over. */
export const choices = fc.array(fc.nat({ max: 9999 }), { minLength: 1, maxLength: 60 });

export function picker(numbers: readonly number[]): Pick {
  let next = 0;
  return (count) => (numbers[next++ % numbers.length] ?? 0) % Math.max(1, count);
}

const some = <T>(items: readonly T[], pick: Pick): T[] => items.filter(() => pick(2) === 1);
const one = <T>(items: readonly T[], pick: Pick): T => items[pick(items.length)] as T;

function fieldValue(key: FieldKey, pick: Pick): Answer {
  const right = typeof key === 'boolean' ? String(key) : key;
  return one<Answer>([right, right, null, '别的', '2025-01-01', 7], pick);
}

function shuffledBy<T>(items: readonly T[], pick: Pick): T[] {
  const left = [...items];
  return items.map(() => left.splice(pick(left.length), 1)[0] as T);
}

/** Some of what a reply should and should not say, denied at times. */
function sentence(node: ReplyNode, pick: Pick): string {
  const said = some([...node.points, ...node.forbid], pick).map(({ patterns }) => one(patterns, pick));
  return said.map((text) => `${one(['', '我们', '不会', '没有'], pick)}${text}。`).join('');
}

/** Some answer of the right shape, good and bad ones alike. */
export function randomAnswer(play: Play, node: TaskNode, pick: Pick): Answer {
  const key = play.keys.get(node.id);
  switch (node.kind) {
    case 'choice': {
      const { id } = one(node.options, pick);
      const others = node.options.filter((option) => option.id !== id);
      return node.bestWorst ? { best: id, worst: one(others, pick).id } : id;
    }
    case 'quiz':
      return node.several ? (pick(2) === 0 ? node.right : some(node.options, pick)) : one(node.options, pick);
    case 'inspect':
      return pick(2) === 0 ? node.must : some(node.panels, pick);
    case 'classify': {
      const classes = key?.kind === 'classify' ? key.classes : {};
      const placed = Object.entries(classes).filter(() => pick(8) > 0);
      return Object.fromEntries(placed.map(([item, right]) => [item, pick(3) > 0 ? right : one(node.into, pick)]));
    }
    case 'form': {
      const fields = key?.kind === 'form' ? key.fields : [];
      const filled = fields.filter(() => pick(5) > 0);
      return Object.fromEntries(filled.map((field) => [field.id, fieldValue(field.key, pick)]));
    }
    case 'compute': {
      const is = key?.kind === 'compute' ? key.is : 0;
      return one([is, is, is * 100, -is, is + 1, 0], pick);
    }
    case 'reply':
      return sentence(node, pick);
    case 'order': {
      const items = node.items.flat();
      return pick(3) === 0 ? items : shuffledBy(items, pick);
    }
    case 'match': {
      const rights = shuffledBy(
        node.pairs.map(([, right]) => right),
        pick,
      );
      const straight = pick(3) === 0;
      const paired = node.pairs.map(([left, right], index) => [left, straight ? right : (rights[index] ?? right)]);
      return Object.fromEntries(paired.filter(() => pick(8) > 0)) as Record<string, string>;
    }
    default:
      return node satisfies never;
  }
}

/** Any event that somebody might send here, legal or not. */
export function randomEvent(play: Play, at: Position, pick: Pick): PlayEvent {
  const node = play.nodes.get(at.node);
  if (!node || !isTask(node)) return { type: 'late', node: at.node };
  switch (pick(12)) {
    case 0:
      return { type: 'late', node: node.id };
    case 1:
      return {
        type: 'open',
        node: node.id,
        panel: one(['orders', 'profile', 'nothing', ...play.scenario.documents.map(({ id }) => id)], pick),
      };
    case 2:
      return { type: 'hint', node: node.id, level: one([1, 2, 3] as const, pick) };
    case 3:
      return { type: 'answer', node: 'elsewhere', answer: 'x' };
    case 4:
      return {
        type: 'answer',
        node: node.id,
        answer: one<Answer>([null, 'nothing', 3, [], {}, ['x'], { x: 'y' }], pick),
      };
    default:
      return { type: 'answer', node: node.id, answer: randomAnswer(play, node, pick) };
  }
}

/** An event that is legal here; every task has one. */
export function randomLegalEvent(play: Play, at: Position, pick: Pick): PlayEvent {
  for (let tries = 0; tries < 50; tries++) {
    const event = randomEvent(play, at, pick);
    if (legality(play, at, event) === null) return event;
  }
  return plainEvent(play, at);
}

/** The event that moves the run on where looking around has taken long enough. */
export function plainEvent(play: Play, at: Position): PlayEvent {
  const node = play.nodes.get(at.node) as TaskNode;
  return { type: 'answer', node: at.node, answer: plainAnswer(play, at, node) };
}

/** The answer that always may be given: the first open option, what is right, or nothing at all. */
function plainAnswer(play: Play, at: Position, node: TaskNode): Answer {
  switch (node.kind) {
    case 'choice': {
      const answers: Answer[] = node.bestWorst
        ? node.options.flatMap(({ id: best }) => node.options.map(({ id: worst }) => ({ best, worst })))
        : node.options.map(({ id }) => id);
      return answers.find((answer) => legality(play, at, { type: 'answer', node: at.node, answer }) === null) ?? null;
    }
    case 'quiz':
      return node.several ? node.right : (node.right[0] ?? '');
    case 'inspect':
      return node.must;
    case 'classify':
    case 'form':
      return {};
    case 'compute':
      return 0;
    case 'reply':
      return '';
    case 'order':
      return play.shown.get(node.id) ?? [];
    case 'match':
      return {};
    default:
      return node satisfies never;
  }
}

/** Events of a whole run, or of one that never ends, cut off. */
export function randomRun(play: Play, pick: Pick): PlayEvent[] {
  const events: PlayEvent[] = [];
  let at = start(play);
  for (let moves = 0; moves < 300; moves++) {
    const node = play.nodes.get(at.node);
    if (!node || !isTask(node)) break;
    const event = randomLegalEvent(play, at, pick);
    events.push(event);
    at = step(play, at, event);
  }
  return events;
}
