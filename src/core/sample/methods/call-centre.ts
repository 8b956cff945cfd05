import { CALL_CENTRE_DEFAULTS, callCentre, PROMPT_DEFAULTS, promptTime } from '../../crm/call-centre.ts';
import { agentsNeeded, staffing, STAFFING_DEFAULTS } from '../../crm/staffing.ts';
import { dayCounts, hourlyPeak, reasonShares } from './call-day.ts';
import { method } from './method.ts';
import { number, numbers, told } from './parameters.ts';

export const callCentreMethod = method(
  'call-centre',
  ['呼叫中心指标', 'Call-centre measures'],
  'F19',
  {
    offered: number(),
    shortAbandoned: number(),
    inTime: number(),
    abandoned: number(),
    talk: number(),
    hold: number(),
    wrap: number(),
    settledFirst: number(),
    followed: number(),
    target: number(CALL_CENTRE_DEFAULTS.target),
    /** Seconds within which a call is answered in time … */
    limit: number(20),
    /** … and within which whoever hangs up counts as never offered. */
    short: number(5),
  },
  (data, { target, limit, short, ...given }) => {
    const isTold = Object.values(given).some((value) => value !== null);
    const day = isTold ? undefined : dayCounts(data, limit, short);
    const calls = {
      offered: told('offered', given.offered ?? day?.offered ?? null),
      inTime: told('inTime', given.inTime ?? day?.inTime ?? null),
      abandoned: told('abandoned', given.abandoned ?? day?.abandoned ?? null),
      shortAbandoned: given.shortAbandoned ?? day?.shortAbandoned ?? 0,
      talk: given.talk ?? day?.talk ?? 0,
      hold: given.hold ?? day?.hold ?? 0,
      wrap: given.wrap ?? day?.wrap ?? 0,
      settledFirst: given.settledFirst ?? day?.settledFirst ?? 0,
      followed: given.followed ?? day?.followed ?? 0,
    };
    const { serviceLevel, reached, abandonRate, handlingTime, firstContact } = callCentre(calls, { target });
    return { used: { ...calls }, rows: [{ serviceLevel, reached, abandonRate, handlingTime, firstContact }] };
  },
);

export const staffingMethod = method(
  'staffing',
  ['坐席人数（Erlang C）', 'Staffing (Erlang C)'],
  'F19',
  {
    callsPerHour: number(),
    handlingTime: number(),
    /** By default those needed, with two fewer and one more beside. */
    agents: number(),
    seconds: number(STAFFING_DEFAULTS.seconds),
    target: number(STAFFING_DEFAULTS.target),
  },
  (data, { agents, seconds, target, ...given }) => {
    const isTold = given.callsPerHour !== null || given.handlingTime !== null;
    const peak = isTold ? undefined : hourlyPeak(data);
    const calls = {
      callsPerHour: told('callsPerHour', given.callsPerHour ?? peak?.callsPerHour ?? null),
      handlingTime: told('handlingTime', given.handlingTime ?? peak?.handlingTime ?? null),
    };
    const needed = agentsNeeded(calls, { seconds, target });
    const counts = agents === null ? [-2, -1, 0, 1].map((more) => needed + more).filter((one) => one >= 1) : [agents];
    const rows = counts.map((count) => {
      const { load, occupancy, waiting, inTime, meanWait } = staffing(calls, count, { seconds, target });
      return { agents: count, load, occupancy, waiting, inTime, meanWait };
    });
    return { used: { ...calls }, rows, summary: { needed } };
  },
);

export const promptMethod = method(
  'prompt-time',
  ['语音菜单等待时间', 'Prompt time of a voice menu'],
  'F19',
  {
    /** Of each option, in the order in which they are said; by default the reasons of the calls. */
    shares: numbers(),
    seconds: number(PROMPT_DEFAULTS.seconds),
  },
  (data, { shares, seconds }) => {
    const given = told('shares', shares ?? reasonShares(data));
    const shortest = [...given].sort((a, b) => b - a);
    const longest = [...shortest].reverse();
    return {
      used: { shares: given },
      rows: [
        { order: 'given', seconds: promptTime(given, { seconds }).seconds },
        { order: 'by-frequency', seconds: promptTime(shortest, { seconds }).seconds },
        { order: 'reversed', seconds: promptTime(longest, { seconds }).seconds },
      ],
    };
  },
);
