import { within } from './figures.ts';
import type { Figures } from './result.ts';

/** From the loosest to the closest. */
export const RELATIONSHIPS = ['basic', 'reactive', 'accountable', 'proactive', 'partner'] as const;
export type Relationship = (typeof RELATIONSHIPS)[number];

/** domain.md F17 [D]. */
export interface RelationshipParameters {
  /** More customers of the line than this are many … */
  readonly many: number;
  /** … fewer than this are few, the rest some. */
  readonly few: number;
  /** A margin, of 1, below this is low … */
  readonly low: number;
  /** … above this high, the rest medium. */
  readonly high: number;
}

export const RELATIONSHIP_DEFAULTS: RelationshipParameters = { many: 1000, few: 100, low: 0.15, high: 0.3 };

/** A line of business. */
export interface BusinessLine {
  readonly id: string;
  /** All customers of the line, not those of a sample. */
  readonly customers: number;
  /** Gross profit ÷ sales, of 1. */
  readonly margin: number;
}

export interface RelationshipRow extends BusinessLine {
  readonly number: 'many' | 'some' | 'few';
  readonly level: 'low' | 'medium' | 'high';
  readonly relationship: Relationship;
  /** What is right as well: Kotler's cell of many customers at a low margin reads "basic or reactive". */
  readonly also: Relationship | null;
}

/**
 * Kotler's matrix of the number of customers and the margin (domain.md F17), in the order given.
 *
 * @throws RangeError when customers are negative or a margin is above 1
 */
export function relationshipMatrix(
  lines: readonly BusinessLine[],
  given: Partial<RelationshipParameters> = {},
): Figures<'relationship', RelationshipParameters, { rows: readonly RelationshipRow[] }> {
  const parameters: RelationshipParameters = { ...RELATIONSHIP_DEFAULTS, ...given };
  const { many, few, low, high } = parameters;
  const rows = lines.map((line): RelationshipRow => {
    const heads = within('customers', line.customers, 0);
    const margin = within('margin', line.margin, -Infinity, 1);
    const number = heads > many ? 'many' : heads < few ? 'few' : 'some';
    const level = margin < low - 1e-9 ? 'low' : margin > high + 1e-9 ? 'high' : 'medium';
    // The matrix is one staircase: fewer customers and a higher margin each take one step up.
    const step = ['many', 'some', 'few'].indexOf(number) + ['low', 'medium', 'high'].indexOf(level);
    return {
      ...line,
      number,
      level,
      relationship: RELATIONSHIPS[step] ?? 'basic',
      also: step === 0 ? 'reactive' : null,
    };
  });
  return { method: 'relationship', parameters, rows };
}
