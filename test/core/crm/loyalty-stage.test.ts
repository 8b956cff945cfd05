import { expect, test } from 'vitest';
import { loyaltyStages, type LoyaltySigns } from '../../../src/core/crm/loyalty-stage.ts';

const of = (told: Partial<LoyaltySigns>): LoyaltySigns => ({
  id: 'a',
  orders: 0,
  csat: null,
  complaints: 0,
  prefers: false,
  recommends: 0,
  ...told,
});
const stage = (told: Partial<LoyaltySigns>, given = {}) =>
  loyaltyStages([of(told)], '2025-12-31', given).rows.map((row) => [row.stage, row.isFalse])[0];

test.each<[Partial<LoyaltySigns>, string, boolean]>([
  [{}, '认知', false],
  [{ orders: 1 }, '认可', false],
  [{ orders: 1, complaints: 1 }, '认知', false],
  [{ orders: 1, complaints: 1, csat: 4 }, '认可', false],
  [{ orders: 1, prefers: true }, '偏好', false],
  [{ orders: 2, csat: 2 }, '偏好', false],
  [{ orders: 3, csat: 4 }, '偏好', false],
  [{ orders: 3, csat: 4, recommends: 1 }, '忠诚', false],
  [{ orders: 6, csat: 2, recommends: 1 }, '偏好', true],
])('%o is %s (P8)', (told, wanted, isFalse) => {
  expect(stage(told)).toEqual([wanted, isFalse]);
});

test('thresholds can be told', () => {
  expect(stage({ orders: 3, csat: 4 }, { signs: 0 })).toEqual(['忠诚', false]);
  expect(stage({ orders: 3, csat: 4, recommends: 1 }, { satisfied: 5 })).toEqual(['偏好', true]);
});

test('a count below 0 is refused', () => {
  expect(() => stage({ orders: -1 })).toThrow(RangeError);
});
