import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareOfWallet } from '../../../src/core/crm/share-of-wallet.ts';

test('6,300 of 18,000 is 35 %, and 11,700 are still to be won (domain.md F8)', () => {
  expect(shareOfWallet({ sales: 6300, spend: 18_000 })).toEqual({
    method: 'share-of-wallet',
    parameters: { sales: 6300, spend: 18_000 },
    share: 0.35,
    headroom: 11_700,
  });
});

test('who spends nothing has no share to give', () => {
  expect(shareOfWallet({ sales: 0, spend: 0 })).toMatchObject({ share: null, headroom: 0 });
});

test('a customer cannot buy more from us than at all', () => {
  expect(() => shareOfWallet({ sales: 2, spend: 1 })).toThrow('sales must be a number at least 0 and at most 1');
});

test('the share lies within 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      fc.pre(a + b > 0);
      const { share } = shareOfWallet({ sales: a, spend: a + b });
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }),
  );
});
