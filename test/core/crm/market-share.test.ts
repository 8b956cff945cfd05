import { expect, test } from 'vitest';
import { marketShare } from '../../../src/core/crm/market-share.ts';

test('one million of eight is 12.5 %, half of the largest rival (domain.md F12)', () => {
  expect(marketShare({ own: 1_000_000, market: 8_000_000, largestRival: 2_000_000 })).toEqual({
    method: 'market-share',
    parameters: { own: 1_000_000, market: 8_000_000, largestRival: 2_000_000 },
    share: 0.125,
    relative: 0.5,
  });
});

test('alone in a market there is nobody to compare with', () => {
  expect(marketShare({ own: 5, market: 5, largestRival: 0 })).toMatchObject({ share: 1, relative: null });
});

test('no seller is larger than the market', () => {
  expect(() => marketShare({ own: 6, market: 5, largestRival: 0 })).toThrow(RangeError);
  expect(() => marketShare({ own: 1, market: 5, largestRival: 6 })).toThrow(RangeError);
});
