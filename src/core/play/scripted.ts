import type { Json } from '../kernel/canonical.ts';
import type { PlayEvent } from './attempt.ts';
import type { Play } from './play.ts';
import { nodeNow } from './renamed.ts';
import type { IllegalReason } from './run.ts';
import { legality, move, start } from './step.ts';
import { loggedAnswer } from './written-answer.ts';

/** Why a list of scripted answers stops: at which item, and what is wrong with it. */
export interface ScriptFault {
  /** The place in the list, from 0. */
  readonly index: number;
  readonly node: string;
  /** The node where the run stands. */
  readonly at: string;
  readonly reason: IllegalReason | 'wrong-item';
}

export interface Script {
  readonly events: readonly PlayEvent[];
  readonly fault: ScriptFault | null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What one item says: an answer, or `{"$late": true}`, `{"$open": panel}`, `{"$hint": level}`. */
function eventOf(play: Play, node: string, said: unknown): PlayEvent | undefined {
  if (isRecord(said)) {
    if ('$late' in said) return said['$late'] === true ? { type: 'late', node } : undefined;
    if ('$open' in said) return { type: 'open', node, panel: String(said['$open']) };
    if ('$hint' in said) return { type: 'hint', node, level: Number(said['$hint']) as 1 | 2 | 3 };
  }
  if (said === undefined) return undefined;
  return { type: 'answer', node, answer: loggedAnswer(play.nodes.get(node), said as Json) };
}

/**
 * Turns answers as authors and the command line write them, a list of `{node: answer}`, into the events of a run. Stops at
 * the first item that does not fit and says why; the events before it stand.
 */
export function scripted(play: Play, answers: readonly unknown[]): Script {
  const events: PlayEvent[] = [];
  let at = start(play);
  for (const [index, item] of answers.entries()) {
    const entries = isRecord(item) ? Object.entries(item) : [];
    const [name, said] = entries[0] ?? ['', undefined];
    const node = nodeNow(play, name);
    const event = entries.length === 1 ? eventOf(play, node, said) : undefined;
    const reason = event === undefined ? 'wrong-item' : legality(play, at, event);
    if (event === undefined || reason !== null)
      return { events, fault: { index, node, at: at.node, reason: reason ?? 'wrong-item' } };
    at = move(play, at, event);
    events.push(event);
  }
  return { events, fault: null };
}
