import type { Memory } from './memory.ts';

/** A decision in which something was given away. */
export interface Lost {
  readonly scenario: string;
  readonly node: string;
  readonly attempt: string;
  readonly seq: number;
  /** Counts the decisions of the attempt, from 1. */
  readonly step: number;
  /** What was said last before it. */
  readonly heard?: { readonly zh: string; readonly en: string };
  /** Of 100; null where losses are not known. */
  readonly loss: number | null;
  /** When it was made, milliseconds since 1970. */
  readonly at: number;
}

/** Something to practise again. */
export type Due = { readonly key: string; readonly due: number } & (
  { readonly is: 'item'; readonly item: string } | { readonly is: 'decision'; readonly lost: Lost }
);

export const itemKey = (item: string): string => `item:${item}`;
export const decisionKey = ({ scenario, node }: Pick<Lost, 'scenario' | 'node'>): string => `node:${scenario}#${node}`;

/**
 * What a student should practise again, the longest due first: items answered wrong once, when their time has come, and
 * lost decisions, at once until they are tried again and then when their time has come. Of decisions at the same node the
 * latest stands for all; one that was lost again after its last drill is due at once.
 */
export function practiceQueue(memories: ReadonlyMap<string, Memory>, lost: readonly Lost[]): Due[] {
  const latest = new Map<string, Lost>();
  for (const one of lost) {
    const key = decisionKey(one);
    const other = latest.get(key);
    if (!other || other.at <= one.at) latest.set(key, one);
  }
  const decisions = [...latest].map(([key, one]): Due => {
    const memory = memories.get(key);
    return { key, is: 'decision', lost: one, due: memory && memory.last >= one.at ? memory.due : one.at };
  });
  const items = [...memories].flatMap(([key, { due }]): Due[] =>
    key.startsWith('item:') ? [{ key, is: 'item', item: key.slice('item:'.length), due }] : [],
  );
  return [...decisions, ...items].sort((a, b) => a.due - b.due);
}
