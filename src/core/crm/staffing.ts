import { FigureError } from '../kernel/figure-error.ts';
import { within } from './figures.ts';
import type { Figures } from './result.ts';

/** What the agents have to carry. */
export interface CallLoad {
  readonly callsPerHour: number;
  /** Mean seconds of talk, hold and wrap. */
  readonly handlingTime: number;
}

export interface StaffingParameters {
  /** Seconds within which a call is to be answered. */
  readonly seconds: number;
  /** The share, of 1, of calls to be answered in that time. */
  readonly target: number;
}

/** domain.md F19: 80 % in 20 seconds. */
export const STAFFING_DEFAULTS: StaffingParameters = { seconds: 20, target: 0.8 };

export interface Staffing {
  readonly agents: number;
  /** Erlangs: calls an hour × handling time ÷ 3,600. */
  readonly load: number;
  /** load ÷ agents, of 1; from 1 on the queue only grows. */
  readonly occupancy: number;
  /** The share, of 1, of calls that wait at all. */
  readonly waiting: number;
  /** The share, of 1, answered in time; 0 where the queue only grows. */
  readonly inTime: number;
  /** Mean seconds of waiting over all calls; null where the queue only grows. */
  readonly meanWait: number | null;
}

/** Erlang B by its recurrence, then C: no factorials, so that hundreds of agents do not overflow. */
function waitingShare(load: number, agents: number): number {
  let blocked = 1;
  for (let agent = 1; agent <= agents; agent++) blocked = (load * blocked) / (agent + load * blocked);
  return blocked / (1 - (load / agents) * (1 - blocked));
}

const loadOf = ({ callsPerHour, handlingTime }: CallLoad): number =>
  (within('callsPerHour', callsPerHour, 0) * within('handlingTime', handlingTime, Number.MIN_VALUE)) / 3600;

/**
 * How a number of agents carries a load by Erlang C: calls come at random and nobody hangs up (domain.md F19).
 *
 * @throws RangeError when agents are no whole number of 1 or more, or a figure is negative
 */
export function staffing(
  calls: CallLoad,
  agents: number,
  given: Partial<StaffingParameters> = {},
): Figures<'staffing', StaffingParameters, Staffing> {
  const parameters: StaffingParameters = { ...STAFFING_DEFAULTS, ...given };
  if (!Number.isInteger(within('agents', agents, 1))) throw new FigureError('whole', { name: 'agents' });
  const load = loadOf(calls);
  const occupancy = load / agents;
  const head = { method: 'staffing', parameters, agents, load, occupancy } as const;
  if (load >= agents) return { ...head, waiting: 1, inTime: 0, meanWait: null };
  const waiting = waitingShare(load, agents);
  const spare = (agents - load) / calls.handlingTime;
  const inTime = 1 - waiting * Math.exp(-spare * within('seconds', parameters.seconds, 0));
  return { ...head, waiting, inTime, meanWait: waiting / spare };
}

/**
 * The fewest agents that reach the target (domain.md F19).
 *
 * @throws RangeError when the target is not within 0 … 0.9999 or a figure is negative
 */
export function agentsNeeded(calls: CallLoad, given: Partial<StaffingParameters> = {}): number {
  const target = within('target', given.target ?? STAFFING_DEFAULTS.target, 0, 0.9999);
  let agents = Math.max(1, Math.floor(loadOf(calls)));
  while (staffing(calls, agents, given).inTime < target) agents++;
  return agents;
}
