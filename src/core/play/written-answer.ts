import type { Json } from '../kernel/canonical.ts';
import { isTask, type ScenarioNode } from '../scenario/scenario.ts';
import { readNumber } from './scorers/number.ts';

const isRecord = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Options, steps and classes are texts, but `[5, 10]` is a list of numbers to YAML and JSON. */
function wordsIn(said: Json): Json {
  if (typeof said === 'number') return String(said);
  if (Array.isArray(said)) return (said as readonly Json[]).map(wordsIn);
  if (!isRecord(said)) return said;
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, wordsIn(value)]));
}

/** `"６,720"`, `"67元"` and `{value: 67}` are the number that the page would log. */
function numberIn(said: Json, unit: string): Json {
  if (typeof said === 'string') return readNumber(said, unit) ?? said;
  if (!isRecord(said) || !('value' in said)) return said;
  const value = numberIn(said['value'] ?? null, unit);
  return Object.keys(said).length === 1 ? value : { ...said, value };
}

/** An answer as authors write it in tests and answer files, in the form in which a log holds it. */
export function loggedAnswer(node: ScenarioNode | undefined, said: Json): Json {
  if (!node || !isTask(node)) return said;
  switch (node.kind) {
    case 'quiz': {
      const words = wordsIn(said);
      if (node.several) return typeof words === 'string' ? [words] : words;
      return Array.isArray(words) && words.length === 1 ? (words[0] as Json) : words;
    }
    case 'order':
    case 'match':
    case 'classify':
      return wordsIn(said);
    case 'compute':
      return numberIn(said, node.unit);
    default:
      return said;
  }
}
