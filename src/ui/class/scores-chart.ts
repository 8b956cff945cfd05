import type { ChartConfiguration, ChartInk } from '../kit/chart.ts';
import { BANDS } from './summary.ts';

/** Pure: how many best scores lie in each band. */
export const scoresChart =
  (counts: readonly number[], label: string) =>
  (ink: ChartInk): ChartConfiguration => ({
    type: 'bar',
    data: {
      labels: [...BANDS],
      datasets: [
        {
          label,
          data: [...counts],
          backgroundColor: ink.series[0] ?? ink.primary,
          borderRadius: 3,
          maxBarThickness: 56,
        },
      ],
    },
    options: {
      plugins: { legend: { display: false } },
      scales: {
        x: { grid: { display: false } },
        y: { beginAtZero: true, ticks: { precision: 0 } },
      },
    },
  });
