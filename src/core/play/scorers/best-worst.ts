import type { Scored } from './scored.ts';

export interface BestWorst {
  readonly best: string;
  readonly worst: string;
}

/** Half for the most effective option, half for the least effective one (scoring.md A1); ties at either end count. */
export function scoreBestWorst(answer: BestWorst, ratings: Readonly<Record<string, number>>): Scored {
  const values = Object.values(ratings);
  const rated = (id: string) => (Object.hasOwn(ratings, id) ? ratings[id] : undefined);
  const best = rated(answer.best) === Math.max(...values);
  const worst = rated(answer.worst) === Math.min(...values);
  return {
    q: (Number(best) + Number(worst)) / 2,
    parts: [
      { id: answer.best, got: best ? 1 : 0, of: 1, why: best ? 'best-hit' : 'best-missed' },
      { id: answer.worst, got: worst ? 1 : 0, of: 1, why: worst ? 'worst-hit' : 'worst-missed' },
    ],
  };
}
