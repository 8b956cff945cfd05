import { expect, test } from 'vitest';
import { textTable } from '../../src/cli/text-table.ts';

test('columns stand under each other, Chinese as wide as it is shown, numbers to the right', () => {
  expect(
    textTable(
      ['customer', 'tier', 'amount', 'flags'],
      [
        ['AP-I-001', '钻石', 1234.56789, [1, 2]],
        ['b', '铁', null, true],
        ['𠮷', 'A', -5, null],
      ],
    ),
  ).toEqual([
    'customer  tier     amount  flags',
    'AP-I-001  钻石  1234.5679  1 2',
    'b         铁            –  true',
    '𠮷         A            -5  –',
  ]);
});
