import { ratio, sum, within } from './figures.ts';
import type { Figures } from './result.ts';

/** Counts of a day's calls, and mean seconds. */
export interface Calls {
  readonly offered: number;
  /** Hung up so soon that they count as never offered (within 5 seconds). */
  readonly shortAbandoned: number;
  /** Answered within the target time (20 seconds). */
  readonly inTime: number;
  /** Hung up later than that. */
  readonly abandoned: number;
  readonly talk: number;
  readonly hold: number;
  /** Work after the call. */
  readonly wrap: number;
  /** Settled by the first contact, of so many that were followed. */
  readonly settledFirst: number;
  readonly followed: number;
}

export interface CallCentreParameters {
  /** The service level wanted, of 1. */
  readonly target: number;
}

export const CALL_CENTRE_DEFAULTS: CallCentreParameters = { target: 0.8 };

export interface CallCentre {
  /** inTime ÷ (offered − shortAbandoned), of 1. */
  readonly serviceLevel: number | null;
  readonly reached: boolean | null;
  /** abandoned ÷ (offered − shortAbandoned), of 1. */
  readonly abandonRate: number | null;
  /** talk + hold + wrap, seconds. */
  readonly handlingTime: number;
  /** settledFirst ÷ followed, of 1. */
  readonly firstContact: number | null;
}

/**
 * The measures of a call centre's day (domain.md F19); a share is null where nothing was counted.
 *
 * @throws RangeError when a count is negative or a part is larger than its whole
 */
export function callCentre(
  calls: Calls,
  given: Partial<CallCentreParameters> = {},
): Figures<'call-centre', CallCentreParameters, CallCentre> {
  const parameters: CallCentreParameters = { ...CALL_CENTRE_DEFAULTS, ...given };
  const counted =
    within('offered', calls.offered, 0) - within('shortAbandoned', calls.shortAbandoned, 0, calls.offered);
  const abandoned = within('abandoned', calls.abandoned, 0, counted);
  const serviceLevel = ratio(within('inTime', calls.inTime, 0, counted - abandoned), counted);
  return {
    method: 'call-centre',
    parameters,
    serviceLevel,
    reached: serviceLevel === null ? null : serviceLevel >= within('target', parameters.target, 0, 1),
    abandonRate: ratio(abandoned, counted),
    handlingTime: sum([calls.talk, calls.hold, calls.wrap].map((part) => within('seconds', part, 0))),
    firstContact: ratio(
      within('settledFirst', calls.settledFirst, 0, within('followed', calls.followed, 0)),
      calls.followed,
    ),
  };
}

export interface PromptParameters {
  /** Seconds that the voice takes for one option. */
  readonly seconds: number;
}

export const PROMPT_DEFAULTS: PromptParameters = { seconds: 4 };

/**
 * Mean seconds that a caller listens to a voice menu before the own option has been said: Σ share × position × seconds
 * (domain.md F19). The shortest order is by falling share.
 *
 * @param shares of the callers, of 1, in the order of the menu
 * @throws RangeError when a share is not within 0 … 1
 */
export function promptTime(
  shares: readonly number[],
  given: Partial<PromptParameters> = {},
): Figures<'prompt-time', PromptParameters, { seconds: number }> {
  const parameters: PromptParameters = { ...PROMPT_DEFAULTS, ...given };
  const seconds = sum(shares.map((share, at) => within('a share', share, 0, 1) * (at + 1) * parameters.seconds));
  return { method: 'prompt-time', parameters, seconds };
}
