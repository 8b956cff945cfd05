import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Answer } from '../../src/core/play/attempt.ts';
import type { TaskNode } from '../../src/core/scenario/scenario.ts';
import type { Exercise } from '../e2e/exercise.ts';

interface Example {
  readonly text: string;
  readonly hits: readonly string[];
}
type Source = Readonly<Record<string, Readonly<Record<string, { readonly examples?: readonly Example[] }>>>>;

const HAN = /\p{Script=Han}/u;

/** The examples of a reply task, which the scenario itself does not carry: they are for its checker alone. */
function examplesOf(id: string, node: string): readonly Example[] {
  const files = readdirSync('scenarios', { recursive: true, encoding: 'utf8' });
  const file = files.find((name) => name.endsWith(`${id}.yaml`));
  if (file === undefined) return [];
  const { nodes } = parse(readFileSync(join('scenarios', file), 'utf8')) as Source;
  return nodes?.[node]?.examples ?? [];
}

/**
 * What somebody who plays in English gives where the golden run of a Chinese file gives this: replies are typed in English, as
 * the author's own example says it, and names are still copied from the materials. A reply of a careless student stays.
 */
export function asGiven({ play, lang }: Exercise, node: TaskNode, answer: Answer, isGood: boolean): Answer {
  if (lang === 'zh' || node.kind !== 'reply' || !isGood) return answer;
  const best = examplesOf(play.scenario.id, node.id)
    .filter(({ text }) => !HAN.test(text))
    .sort((one, other) => other.hits.length - one.hits.length)[0];
  if (!best) throw new Error(`${play.scenario.id}: no English example of ${node.id}`);
  return best.text;
}
