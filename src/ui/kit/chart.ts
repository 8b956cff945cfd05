import type { ChartConfiguration, ChartType } from 'chart.js';

export type { ChartConfiguration } from 'chart.js';

/** The colours and letters that a chart draws with; read from the tokens, so that it follows the theme. */
export interface ChartInk {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly primary: string;
  readonly gold: string;
  readonly vermilion: string;
  readonly blue: string;
  /** Okabe–Ito, in the order of use. */
  readonly series: readonly string[];
  readonly font: string;
}

/** A chart is a pure function of its ink, so that a test can read the picture. */
export type Draw<T extends ChartType = ChartType> = (ink: ChartInk) => ChartConfiguration<T>;

/** The same rows as a table, for those who do not see the picture. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const token = (style: CSSStyleDeclaration, name: string) => style.getPropertyValue(`--${name}`).trim();

/** Reads the ink from the tokens as they stand on an element now. */
export function inkOf(element: Element): ChartInk {
  const style = getComputedStyle(element);
  return {
    ink: token(style, 'ink'),
    muted: token(style, 'muted'),
    line: token(style, 'line'),
    surface: token(style, 'surface'),
    primary: token(style, 'primary'),
    gold: token(style, 'gold'),
    vermilion: token(style, 'vermilion'),
    blue: token(style, 'blue'),
    series: [1, 2, 3, 4, 5, 6, 7].map((index) => token(style, `chart-${index}`)),
    font: style.fontFamily,
  };
}

/** Calls back whenever the theme changes, by the page or by the system; returns how to stop. */
export function onTheme(change: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const watch = new MutationObserver(change);
  watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  dark.addEventListener('change', change);
  return () => {
    watch.disconnect();
    dark.removeEventListener('change', change);
  };
}
