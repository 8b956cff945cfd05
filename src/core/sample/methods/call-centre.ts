import { CALL_CENTRE_DEFAULTS, callCentre, PROMPT_DEFAULTS, promptTime } from '../../crm/call-centre.ts';
import { agentsNeeded, staffing, STAFFING_DEFAULTS } from '../../crm/staffing.ts';
import { method } from './method.ts';
import { number, numbers, told } from './parameters.ts';

export const callCentreMethod = method(
  'call-centre',
  ['呼叫中心指标', 'Call-centre measures'],
  'F19',
  {
    offered: number(),
    shortAbandoned: number(0),
    inTime: number(),
    abandoned: number(),
    talk: number(0),
    hold: number(0),
    wrap: number(0),
    settledFirst: number(0),
    followed: number(0),
    target: number(CALL_CENTRE_DEFAULTS.target),
  },
  (_, { target, offered, inTime, abandoned, ...rest }) => {
    const calls = {
      ...rest,
      offered: told('offered', offered),
      inTime: told('inTime', inTime),
      abandoned: told('abandoned', abandoned),
    };
    const { serviceLevel, reached, abandonRate, handlingTime, firstContact } = callCentre(calls, { target });
    return { rows: [{ serviceLevel, reached, abandonRate, handlingTime, firstContact }] };
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
  (_, { agents, seconds, target, ...given }) => {
    const calls = {
      callsPerHour: told('callsPerHour', given.callsPerHour),
      handlingTime: told('handlingTime', given.handlingTime),
    };
    const needed = agentsNeeded(calls, { seconds, target });
    const counts = agents === null ? [-2, -1, 0, 1].map((more) => needed + more).filter((one) => one >= 1) : [agents];
    const rows = counts.map((count) => {
      const { load, occupancy, waiting, inTime, meanWait } = staffing(calls, count, { seconds, target });
      return { agents: count, load, occupancy, waiting, inTime, meanWait };
    });
    return { rows, summary: { needed } };
  },
);

export const promptMethod = method(
  'prompt-time',
  ['语音菜单等待时间', 'Prompt time of a voice menu'],
  'F19',
  { shares: numbers(), seconds: number(PROMPT_DEFAULTS.seconds) },
  (_, { shares, seconds }) => {
    const given = told('shares', shares);
    const shortest = [...given].sort((a, b) => b - a);
    return {
      rows: [
        { order: 'given', seconds: promptTime(given, { seconds }).seconds },
        { order: 'by-frequency', seconds: promptTime(shortest, { seconds }).seconds },
      ],
    };
  },
);
