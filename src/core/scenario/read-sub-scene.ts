import type { Problem } from '../kernel/problem.ts';
import { readScenario, type CheckWorld } from './read.ts';
import type { ProblemCode } from './rules.ts';

/** What is for the caller of a sub-scene to give, or to be: people, skills, meters, documents, data, a way to an ending. */
const CALLERS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'skill-weights',
  'no-student',
  'not-a-student',
  'no-ending',
  'unknown-cast',
  'unknown-skill',
  'unknown-meter',
  'unknown-panel',
  'unknown-name',
  'needs-field',
]);
/** Keys that a scenario must have and a sub-scene need not. */
const OPTIONAL: ReadonlySet<unknown> = new Set(['about', 'cast']);

/**
 * What is wrong with the file of a sub-scene, read by itself: everything that does not depend on who calls it. Names that its
 * caller may give are taken on trust; they are followed when the caller is read.
 */
export function readSubScene(text: string, world: CheckWorld): Problem<ProblemCode>[] {
  const alone: { -readonly [K in keyof CheckWorld]: CheckWorld[K] } = { ...world };
  delete alone.dataset;
  delete alone.play;
  return readScenario(text, alone).problems.filter(
    ({ code, about }) => !CALLERS.has(code) && !(code === 'missing-key' && OPTIONAL.has(about['name'])),
  );
}
