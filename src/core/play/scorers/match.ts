import type { Part, Scored } from './scored.ts';

/**
 * The share of pairs that are right, corrected for chance: (share − 1/n) / (1 − 1/n), not below 0, since one of n pairs
 * comes out right by matching blindly.
 */
export function scoreMatch(
  answer: Readonly<Record<string, string>>,
  pairs: readonly (readonly [string, string])[],
): Scored {
  const parts = pairs.map(([left, right]): Part => {
    const given = Object.hasOwn(answer, left) ? (answer[left] ?? '') : '';
    const hit = given === right;
    return {
      id: left,
      got: hit ? 1 : 0,
      of: 1,
      why: hit ? 'right' : given === '' ? 'unplaced' : 'wrong',
      about: { given, key: right },
    };
  });
  const share = parts.filter(({ got }) => got > 0).length / Math.max(1, pairs.length);
  const chance = pairs.length > 1 ? 1 / pairs.length : 0;
  return { q: Math.max(0, (share - chance) / (1 - chance)), parts };
}
