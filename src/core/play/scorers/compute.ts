import type { BoundTrap } from '../play.ts';
import type { Scored } from './scored.ts';

export interface ComputeJudge {
  readonly is: number;
  /** Absolute tolerance. */
  readonly within: number;
  readonly traps: readonly BoundTrap[];
  readonly unit: string;
}

/** Guards comparisons of decimal amounts against binary fractions. */
const HAIR = 1e-9;

const near = (a: number, b: number, within: number) => Math.abs(a - b) <= within + HAIR * Math.max(1, Math.abs(b));

function diagnose(x: number, { is, within, traps }: ComputeJudge): { q: number; why: string; text?: string } {
  if (near(x, is, within)) return { q: 1, why: 'exact' };
  const trap = traps.find((candidate) => near(x, candidate.is, within));
  if (trap) return { q: trap.q, why: 'trap', text: trap.why };
  const off = (factor: number) => is !== 0 && near(x, is * factor, within * factor);
  if (off(100) || off(0.01)) return { q: 0.5, why: 'percent' };
  if ([10, 1e3, 1e4, 1e5, 1e6, 0.1, 1e-3, 1e-4, 1e-5, 1e-6].some(off)) return { q: 0.5, why: 'power-of-ten' };
  if (is !== 0 && near(x, -is, within)) return { q: 0.25, why: 'sign' };
  if (near(x, is, within * 5)) return { q: 0.75, why: 'rounding' };
  return { q: 0, why: 'wrong' };
}

/**
 * 1 within the tolerance; else the first cause that fits: a listed trap, percent against ratio, a power of ten, the sign,
 * rounding on the way (scoring.md A6). A wrong unit halves q.
 *
 * @param unit the unit that was chosen; undefined when none was asked
 */
export function scoreCompute(x: number, judge: ComputeJudge, unit?: string): Scored {
  const { q, why, text } = diagnose(x, judge);
  const wrongUnit = unit !== undefined && unit !== judge.unit;
  const final = wrongUnit ? q / 2 : q;
  return {
    q: final,
    parts: [
      {
        id: 'value',
        got: final,
        of: 1,
        why: wrongUnit && why === 'exact' ? 'unit' : why,
        about: { given: x, key: judge.is, ...(text === undefined ? {} : { text }) },
      },
    ],
  };
}
