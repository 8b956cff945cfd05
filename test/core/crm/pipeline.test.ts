import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pipeline } from '../../../src/core/crm/pipeline.ts';

test('four open deals weigh 541,000 (domain.md F18)', () => {
  const deals = [
    { id: 'a', amount: 480_000, probability: 0.6 },
    { id: 'b', amount: 120_000, probability: 0.3 },
    { id: 'c', amount: 260_000, probability: 0.8 },
    { id: 'd', amount: 90_000, probability: 0.1 },
  ];
  const { rows, ...rest } = pipeline(deals);
  expect(rows.map(({ weighted }) => weighted)).toEqual([288_000, 36_000, 208_000, 9_000]);
  expect(rest).toEqual({ method: 'pipeline', parameters: {}, amount: 950_000, weighted: 541_000 });
});

test('a chance in per cent is refused', () => {
  expect(() => pipeline([{ id: 'a', amount: 1, probability: 60 }])).toThrow('probability must be');
});

test('the weighted pipeline never exceeds the amounts', () => {
  const deal = fc.record({
    id: fc.string(),
    amount: fc.nat(1_000_000),
    probability: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(deal), (deals) => {
      const { amount, weighted } = pipeline(deals);
      expect(weighted).toBeLessThanOrEqual(amount + 1e-6);
    }),
  );
});
