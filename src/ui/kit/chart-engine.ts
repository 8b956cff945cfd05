import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
} from 'chart.js';
import type { ChartInk, Draw } from './chart.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
  Tooltip,
);

/** Draws on a canvas; returns how to take it away. Loaded only when a chart is seen. */
export function drawChart(canvas: HTMLCanvasElement, draw: Draw, ink: ChartInk): () => void {
  Chart.defaults.color = ink.muted;
  Chart.defaults.borderColor = ink.line;
  Chart.defaults.font.family = ink.font;
  Chart.defaults.font.size = 14;
  Chart.defaults.maintainAspectRatio = false;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) Chart.defaults.animation = false;
  const chart = new Chart(canvas, draw(ink));
  return () => {
    chart.destroy();
  };
}
