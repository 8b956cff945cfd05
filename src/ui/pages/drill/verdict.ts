import type { Verdict } from '../../../app/messages/debrief.ts';
import type { Standing } from '../../../core/play/standing.ts';

/** The sign of one decision and what it gave away, of 100; by points where losses are not known. */
export function debriefVerdict(
  { decisions }: Pick<Standing, 'decisions'>,
  seq: number,
): { readonly verdict: Verdict; readonly loss: number } {
  const found = decisions.find((one) => one.seq === seq);
  if (!found) return { verdict: 'unscored', loss: 0 };
  const { mark, loss, points, best } = found;
  const missed = Math.max(0, best - points);
  if (mark !== null) return { verdict: mark, loss: loss ?? missed };
  if (best <= 0) return { verdict: 'unscored', loss: 0 };
  return { verdict: missed < 1e-6 ? 'best' : points > 0 ? 'part' : 'none', loss: missed };
}

/** What a drilled decision is worth to the memory, 0 … 1, by its mark; undefined where there is no mark. */
export const creditOfMark = (mark: Verdict | null): number | undefined => {
  if (mark === 'best') return 1;
  if (mark === 'good') return 0.9;
  if (mark === 'inaccuracy') return 0.6;
  return mark === 'mistake' || mark === 'blunder' ? 0 : undefined;
};
