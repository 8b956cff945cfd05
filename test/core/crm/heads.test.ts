import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutByHeads, HEAD_CUTS } from '../../../src/core/crm/heads.ts';

const values = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `c${100 + at}`, value: count - at }));
const counts = (shares: readonly number[], heads: number) => {
  const { rows } = cutByHeads(values(heads), '2025-12-31', { shares });
  return Array.from({ length: shares.length + 1 }, (_, place) => rows.filter((row) => row.place === place).length);
};

test('1, 19, 30 and 50 per cent of a hundred and of forty heads (P6)', () => {
  const { shares } = HEAD_CUTS['key-accounts'];
  expect([counts(shares, 100), counts(shares, 40), counts(shares, 10)]).toEqual([
    [1, 19, 30, 50],
    [1, 8, 12, 19],
    [1, 2, 3, 4],
  ]);
});

test('equal values stand in the order of their ids, and the result says by what it was cut', () => {
  const { rows, ...how } = cutByHeads(
    ['b', 'a', 'c'].map((id) => ({ id, value: 1 })),
    '2025-12-31',
    { shares: [0.3, 0.3] },
  );
  expect(rows.map(({ id, rank, place }) => [id, rank, place])).toEqual([
    ['a', 1, 0],
    ['b', 2, 1],
    ['c', 3, 2],
  ]);
  expect(how).toEqual({ method: 'heads', parameters: { shares: [0.3, 0.3] }, asOf: '2025-12-31' });
});

test('who is worth more is never in a lower class', () => {
  const share = fc.double({ min: 0, max: 0.3, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.array(share, { maxLength: 3 }), (numbers, shares) => {
      const own = numbers.map((value, at) => ({ id: String(at).padStart(4, '0'), value }));
      const { rows } = cutByHeads(own, '2025-12-31', { shares });
      expect(rows.every((row, at) => at === 0 || (rows[at - 1]?.place ?? 0) <= row.place)).toBe(true);
      expect(rows).toHaveLength(numbers.length);
    }),
  );
});

test('shares of more than everybody are refused', () => {
  expect(() => cutByHeads([], '2025-12-31', { shares: [0.8, 0.3] })).toThrow(RangeError);
  expect(() => cutByHeads([], '2025-12-31', { shares: [-0.1] })).toThrow(RangeError);
});
