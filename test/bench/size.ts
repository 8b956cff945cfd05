import { readManifest, routeSizes } from '../../build/budget.ts';
import type { Section } from './measure.ts';

/** What the build in `dist` loads, after gzip; the same figures are asserted by `npm test`. */
export function sizeSection(): Section {
  const { first, more } = routeSizes(readManifest());
  return {
    title: 'JavaScript loaded, gzip',
    rows: [
      { what: 'catalogue, first load', value: first, unit: 'kB', note: 'budget 90' },
      { what: 'player, on top of it', value: more, unit: 'kB', note: 'budget 60' },
    ],
  };
}
