import { within } from './figures.ts';
import { byId, type Result } from './result.ts';

export const SEVERITIES = ['SEV1', 'SEV2', 'SEV3', 'SEV4'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const QUEUE_TIERS = ['diamond', 'gold', 'silver', 'other'] as const;
export type QueueTier = (typeof QUEUE_TIERS)[number];

/** Points. domain.md F23 [D]. */
export interface QueueParameters {
  readonly severity: Readonly<Record<Severity, number>>;
  /** For having waited as long as the limit allows … */
  readonly waiting: number;
  /** … and counted up to so many limits. */
  readonly cap: number;
  /** Kept too small to outrank a severity. */
  readonly tier: Readonly<Record<QueueTier, number>>;
}

export const QUEUE_DEFAULTS: QueueParameters = {
  severity: { SEV1: 200, SEV2: 60, SEV3: 30, SEV4: 10 },
  waiting: 20,
  cap: 2,
  tier: { diamond: 15, gold: 10, silver: 5, other: 0 },
};

/** A case that waits. How loud the customer is does not count. */
export interface WaitingCase {
  readonly id: string;
  readonly severity: Severity;
  readonly hoursWaited: number;
  /** Hours within which the case is to be taken up. */
  readonly limitHours: number;
  readonly tier: QueueTier;
}

export interface QueueRow extends WaitingCase {
  readonly priority: number;
  /** 1 is first. */
  readonly rank: number;
}

/**
 * The order of waiting cases: severity + waiting × min(cap, hours waited ÷ limit) + tier (domain.md F23). Of equal ones
 * the one that waited longer is first, then the order of ids.
 *
 * @param asOf `YYYY-MM-DD`, handed through
 * @throws RangeError when hours are negative or a limit is not above 0
 */
export function queuePriority(
  cases: readonly WaitingCase[],
  asOf: string,
  given: Partial<QueueParameters> = {},
): Result<'queue-priority', QueueParameters, QueueRow> {
  const parameters: QueueParameters = { ...QUEUE_DEFAULTS, ...given };
  const rows = cases
    .map((one) => {
      const limit = within('limitHours', one.limitHours, Number.MIN_VALUE);
      const waited = Math.min(parameters.cap, within('hoursWaited', one.hoursWaited, 0) / limit);
      const priority = parameters.severity[one.severity] + parameters.waiting * waited + parameters.tier[one.tier];
      return { ...one, priority };
    })
    .sort((a, b) => b.priority - a.priority || b.hoursWaited - a.hoursWaited || byId(a, b))
    .map((one, at): QueueRow => ({ ...one, rank: at + 1 }));
  return { method: 'queue-priority', parameters, asOf, rows };
}
