import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agentsNeeded, staffing } from '../../../src/core/crm/staffing.ts';

const CALLS = { callsPerHour: 60, handlingTime: 270 };

// domain.md F19 and OT-01: 60 calls an hour of 270 seconds are 4.5 erlang.
test.each([
  [5, '26.5', '90.0'],
  [6, '62.3', '75.0'],
  [7, '82.0', '64.3'],
  [8, '92.0', '56.3'],
])('%i agents answer %s %% in 20 seconds and are busy %s %% of the time', (agents, inTime, occupancy) => {
  const result = staffing(CALLS, agents);
  expect([(100 * result.inTime).toFixed(1), (100 * result.occupancy).toFixed(1)]).toEqual([inTime, occupancy]);
});

test('with seven agents a call waits 23.5 seconds', () => {
  const { meanWait, load, method, parameters } = staffing(CALLS, 7);
  expect([meanWait?.toFixed(1), load, method, parameters]).toEqual([
    '23.5',
    4.5,
    'staffing',
    { seconds: 20, target: 0.8 },
  ]);
});

test('80 % in 20 seconds needs seven agents, 90 % eight', () => {
  expect([agentsNeeded(CALLS), agentsNeeded(CALLS, { target: 0.9 })]).toEqual([7, 8]);
});

test('as many agents as erlangs are too few: the queue only grows', () => {
  expect(staffing(CALLS, 4)).toMatchObject({ occupancy: 1.125, waiting: 1, inTime: 0, meanWait: null });
});

test('without calls one agent is enough', () => {
  expect(agentsNeeded({ callsPerHour: 0, handlingTime: 270 })).toBe(1);
});

test('hundreds of agents do not overflow', () => {
  const { inTime } = staffing({ callsPerHour: 12_000, handlingTime: 270 }, 950);
  expect(inTime).toBeGreaterThan(0.9);
  expect(inTime).toBeLessThanOrEqual(1);
});

test.each([0, 1.5, NaN])('%d agents are refused', (agents) => {
  expect(() => staffing(CALLS, agents)).toThrow(RangeError);
});

test('one agent more never makes anybody wait longer', () => {
  fc.assert(
    fc.property(
      fc.nat(200),
      fc.integer({ min: 30, max: 600 }),
      fc.integer({ min: 1, max: 40 }),
      (calls, time, agents) => {
        const load = { callsPerHour: calls, handlingTime: time };
        const [fewer, more] = [staffing(load, agents), staffing(load, agents + 1)];
        expect(more.inTime).toBeGreaterThanOrEqual(fewer.inTime - 1e-9);
        expect(more.meanWait ?? Infinity).toBeLessThanOrEqual((fewer.meanWait ?? Infinity) + 1e-9);
        expect(fewer.waiting).toBeGreaterThanOrEqual(0);
        expect(fewer.waiting).toBeLessThanOrEqual(1 + 1e-9);
      },
    ),
  );
});
