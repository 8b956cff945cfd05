import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/kernel/canonical.ts';
import { draw, shuffled } from '../../../src/core/kernel/draw.ts';
import { hashOf, linkOf } from '../../../src/core/kernel/hash.ts';
import { round } from '../../../src/core/kernel/round.ts';
import { placesIn } from '../../../src/core/kernel/span.ts';

describe('places', () => {
  test.each([
    ['a\r\nb', [3, 4], { line: 2, column: 1, endLine: 2, endColumn: 2 }],
    ['\ufeff标题', [1, 3], { line: 1, column: 1, endLine: 1, endColumn: 3 }],
    ['一\n二：三', [3, 4], { line: 2, column: 2, endLine: 2, endColumn: 3 }],
    ['', [0, 0], { line: 1, column: 1, endLine: 1, endColumn: 1 }],
  ] as const)('of %j at %j', (text, span, place) => {
    expect(placesIn(text)(span)).toEqual(place);
  });
});

describe('rounding', () => {
  test.each([
    [0.25, 0.3],
    [-0.25, -0.3],
    [83.05, 83.1],
    [1.005, 1],
    [-0.04, 0],
  ])('%d is shown as %d', (value, shown) => {
    expect(round(value)).toBe(shown);
  });
});

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 units and leaves nothing else to taste', () => {
    expect(canonical({ b: 1, a: [true, null, 'é"'], 中: 1e21, x: undefined })).toBe(
      '{"a":[true,null,"é\\""],"b":1,"中":1e+21}',
    );
  });

  test('does not depend on the order in which keys were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(hashOf(turned)).toBe(hashOf(value));
      }),
    );
  });
});

test('a known hash and link', () => {
  expect(hashOf({ a: 1 })).toBe('sha256:015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  expect(linkOf({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad808');
});

test('draws are in [0, 1), the same for the same arguments, and as the format page defines them', () => {
  const bytes = createHash('sha256').update('7:chance:luck:1').digest();
  expect(draw(7, 'chance', 'luck', 1)).toBe(bytes.readUInt32BE(0) / 2 ** 32);
  fc.assert(
    fc.property(fc.nat(), fc.string(), fc.integer({ min: 1, max: 9 }), (seed, node, visit) => {
      const drawn = draw(seed, 'shuffle', node, visit);
      expect(drawn >= 0 && drawn < 1).toBe(true);
    }),
  );
});

test('a shuffle keeps every item', () => {
  const mixed = shuffled([1, 2, 3, 4, 5], (index) => draw(1, 'query', 'q', index));
  expect([...mixed].sort()).toEqual([1, 2, 3, 4, 5]);
});
