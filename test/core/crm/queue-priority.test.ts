import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  QUEUE_DEFAULTS,
  QUEUE_TIERS,
  queuePriority,
  SEVERITIES,
  type WaitingCase,
} from '../../../src/core/crm/queue-priority.ts';

const waiting = (
  id: string,
  severity: WaitingCase['severity'],
  hoursWaited: number,
  limitHours: number,
  tier: WaitingCase['tier'] = 'other',
): WaitingCase => ({ id, severity, hoursWaited, limitHours, tier });

// domain.md F23, D-48.
const EIGHT = [
  waiting('praise', 'SEV4', 0, 48),
  waiting('simple question', 'SEV3', 1, 10, 'silver'),
  waiting('abusive caller', 'SEV3', 24, 24),
  waiting("minor's data", 'SEV2', 2, 10),
  waiting('B2B', 'SEV2', 5, 10, 'gold'),
  waiting('ordinary overdue', 'SEV2', 18, 10),
  waiting('VIP overdue', 'SEV2', 15, 10, 'diamond'),
  waiting('safety', 'SEV1', 0, 1),
];

test('eight waiting cases: safety first, praise last', () => {
  const { rows, ...rest } = queuePriority(EIGHT, '2025-12-31');
  expect(rest).toEqual({ method: 'queue-priority', parameters: QUEUE_DEFAULTS, asOf: '2025-12-31' });
  expect(rows.map(({ rank, id, priority }) => [rank, id, priority])).toEqual([
    [1, 'safety', 200],
    [2, 'VIP overdue', 105],
    [3, 'ordinary overdue', 96],
    [4, 'B2B', 80],
    [5, "minor's data", 64],
    [6, 'abusive caller', 50],
    [7, 'simple question', 37],
    [8, 'praise', 10],
  ]);
});

test('waiting counts up to two limits', () => {
  const { rows } = queuePriority([waiting('a', 'SEV4', 20, 10), waiting('b', 'SEV4', 90, 10)], '');
  expect(rows.map(({ id, priority }) => [id, priority])).toEqual([
    ['b', 50],
    ['a', 50],
  ]);
});

test('points can be told', () => {
  const tier = { ...QUEUE_DEFAULTS.tier, silver: 8 };
  expect(queuePriority([waiting('a', 'SEV4', 10, 10, 'silver')], '', { tier, waiting: 1 }).rows[0]?.priority).toBe(19);
});

test('a limit of 0 hours is refused', () => {
  expect(() => queuePriority([waiting('a', 'SEV1', 1, 0)], '')).toThrow('limitHours must be');
});

const cases = fc.array(
  fc.record({
    id: fc.string(),
    severity: fc.constantFrom(...SEVERITIES),
    hoursWaited: fc.nat(100),
    limitHours: fc.integer({ min: 1, max: 48 }),
    tier: fc.constantFrom(...QUEUE_TIERS),
  }),
);

test('no tier outranks a severity, and nothing outranks a danger to safety', () => {
  fc.assert(
    fc.property(cases, (all) => {
      const fresh = queuePriority(
        all.map((one) => ({ ...one, hoursWaited: 0 })),
        '',
      ).rows;
      const places = fresh.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      const late = queuePriority(all, '').rows.map(({ severity }) => severity === 'SEV1');
      expect(late).toEqual([...late].sort((a, b) => Number(b) - Number(a)));
    }),
  );
});
