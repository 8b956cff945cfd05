import type { PastAttempt } from '../../../app/past-attempts.ts';
import type { Both } from '../../../app/entry.ts';
import type { ChartConfiguration, ChartInk } from '../../kit/chart.ts';

/** What became of one exercise over the attempts at it. */
export interface Growth {
  readonly scenario: string;
  readonly title: Both;
  /** Finished attempts from the start; retries from the middle are counted apart. */
  readonly times: number;
  readonly first: number | null;
  readonly best: number | null;
  readonly retries: number;
}

/** One line an exercise, the one played last first. A retry from the middle is no attempt of its own. */
export function growthOf(all: readonly PastAttempt[]): Growth[] {
  const lines = new Map<string, Growth>();
  for (const { scenario, title, score, isRetry } of all) {
    const line = lines.get(scenario) ?? { scenario, title, times: 0, first: null, best: null, retries: 0 };
    lines.delete(scenario);
    if (isRetry) lines.set(scenario, { ...line, title, retries: line.retries + 1 });
    else if (score === null) lines.set(scenario, { ...line, title });
    else
      lines.set(scenario, {
        ...line,
        title,
        times: line.times + 1,
        first: line.first ?? score,
        best: Math.max(line.best ?? 0, score),
      });
  }
  return [...lines.values()].reverse();
}

/** Scores of finished attempts in the order in which they were played. */
export const scoresOverTime =
  (labels: readonly string[], scores: readonly number[]) =>
  (ink: ChartInk): ChartConfiguration => ({
    type: 'line',
    data: {
      labels: [...labels],
      datasets: [
        {
          data: [...scores],
          borderColor: ink.series[0] ?? ink.primary,
          backgroundColor: ink.series[0] ?? ink.primary,
          pointRadius: 4,
          tension: 0,
        },
      ],
    },
    options: {
      plugins: { legend: { display: false } },
      scales: { x: { grid: { display: false } }, y: { min: 0, max: 100 } },
    },
  });
