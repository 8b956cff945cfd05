import type { Part, Scored } from './scored.ts';

/**
 * One right answer: 0 or 1. Several: max(0, (hits − wrong picks) / right), so that ticking everything earns nothing
 * (scenario-format.md, kind `quiz`).
 */
export function scoreQuiz(given: readonly string[], right: readonly string[]): Scored {
  const picked = new Set(given);
  const wanted = new Set(right);
  const parts: Part[] = [
    ...right.map((id): Part => ({ id, got: picked.has(id) ? 1 : 0, of: 1, why: picked.has(id) ? 'hit' : 'missed' })),
    ...given.filter((id) => !wanted.has(id)).map((id): Part => ({ id, got: -1, of: 0, why: 'wrong-pick' })),
  ];
  const points = parts.reduce((sum, { got }) => sum + got, 0);
  return { q: Math.max(0, points / right.length), parts };
}
