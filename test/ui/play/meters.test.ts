import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Meter } from '../../../src/core/scenario/scenario.ts';
import { meterText } from '../../../src/ui/play/meters.ts';

const meter = (unit: string, max: number): Meter => ({
  id: 'm',
  name: 'm',
  min: 0,
  max,
  start: 0,
  unit,
  better: 'high',
});

test('a number stands as the browser would write it: thousands apart, one place at most', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (tenths) => {
      const value = tenths / 10;
      expect(meterText(meter('', 100), value, '')).toBe(value.toLocaleString('zh-CN', { maximumFractionDigits: 1 }));
    }),
  );
});

test('money has its sign and its limit, another unit its name; the short form leaves the limit out', () => {
  expect([
    meterText(meter('元', 3000), 1250.5, '元'),
    meterText(meter('元', 3000), 1250.5, '元', true),
    meterText(meter('分钟', 10), 3, 'min'),
    meterText(meter('分钟', 10), 3, 'min', true),
  ]).toEqual(['¥1,250.5 / 3,000', '¥1,250.5', '3 / 10 min', '3']);
});
