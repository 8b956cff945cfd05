import type { KeyMoments } from './key-moments.ts';
import { costOf } from './key-moments.ts';
import type { Moment } from './moments.ts';

/** What a student said of their own steps; null where a question was left open. */
export interface Assessed {
  readonly best: number | null;
  readonly redo: number | null;
}

/** One answer of the self-assessment beside the marks. */
export interface Compared {
  readonly step: number;
  readonly verdict: Moment['verdict'];
  readonly agrees: boolean;
  /** The step that cost most, where the student named another. */
  readonly worst: number | null;
}

/** Holds the self-assessment against the marks: the best is one marked so, the one to do again is among the key moments. */
export function agreement(
  { best, redo }: Assessed,
  moments: readonly Moment[],
  key: KeyMoments,
): { readonly best?: Compared; readonly redo?: Compared } {
  const at = (step: number | null) => moments.find((one) => one.step === step);
  const [named, again] = [at(best), at(redo)];
  const worst = key.lost[0];
  const isKey = again !== undefined && key.lost.some(({ step }) => step === again.step) && costOf(again) > 0;
  return {
    ...(named && {
      best: { step: named.step, verdict: named.verdict, agrees: named.verdict === 'best', worst: null },
    }),
    ...(again && {
      redo: { step: again.step, verdict: again.verdict, agrees: isKey, worst: isKey ? null : (worst?.step ?? null) },
    }),
  };
}
