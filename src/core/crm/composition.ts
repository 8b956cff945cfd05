import { ratio, sum, within } from './figures.ts';
import { byId, type Figures } from './result.ts';

/** Sales of a region, a line, a channel in two periods; any one unit. */
export interface Part {
  readonly id: string;
  readonly now: number;
  readonly before: number;
}

export interface CompositionRow extends Part {
  /** Of the total, of 1; null when the total is 0. */
  readonly share: number | null;
  readonly shareBefore: number | null;
  /** now ÷ before − 1, of 1; null where there was nothing before. */
  readonly growth: number | null;
  /** share − shareBefore. Of 1: times 100 it is percentage points, not per cent. */
  readonly shift: number | null;
}

export interface Composition {
  /** The largest first. */
  readonly rows: readonly CompositionRow[];
  readonly total: CompositionRow;
}

/**
 * Composition of a total and how it moved (domain.md F10), by region, product line or any other cut.
 *
 * @throws RangeError when a part is negative
 */
export function composition(parts: readonly Part[]): Figures<'composition', Record<string, never>, Composition> {
  const now = sum(parts.map((part) => within('now', part.now, 0)));
  const before = sum(parts.map((part) => within('before', part.before, 0)));
  const row = (part: Part): CompositionRow => {
    const share = ratio(part.now, now);
    const shareBefore = ratio(part.before, before);
    const grown = ratio(part.now, part.before);
    return {
      ...part,
      share,
      shareBefore,
      growth: grown === null ? null : grown - 1,
      shift: share === null || shareBefore === null ? null : share - shareBefore,
    };
  };
  return {
    method: 'composition',
    parameters: {},
    rows: parts.map(row).sort((a, b) => b.now - a.now || byId(a, b)),
    total: row({ id: 'total', now, before }),
  };
}
