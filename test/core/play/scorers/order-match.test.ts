import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreBestWorst } from '../../../../src/core/play/scorers/best-worst.ts';
import { scoreMatch } from '../../../../src/core/play/scorers/match.ts';
import { longestOrdered, scoreOrder } from '../../../../src/core/play/scorers/order.ts';

const key = ['1', '2', '3', '4', '5'];

// The table of scoring.md A7, n = 5.
test.each([
  ['12345', 1],
  ['13245', 0.8],
  ['51234', 0.2],
  ['54321', 0],
])('the order %s earns %d', (answer, q) => {
  expect(scoreOrder([...answer], key).q).toBeCloseTo(q, 12);
});

test('the order inside a tie group does not matter, and what was left out is wrong', () => {
  const tied = [['a', 'b'], 'c', 'd'];
  expect(scoreOrder(['b', 'a', 'c', 'd'], tied).q).toBe(1);
  expect(scoreOrder(['b', 'c', 'a', 'd'], tied).q).toBeCloseTo(3 / 5, 12);
  expect(scoreOrder(['a', 'b', 'c'], tied).q).toBe(0);
});

test('what stands right among itself is shown', () => {
  expect(longestOrdered(['5', '1', '2', '3', '4'], key)).toEqual(['1', '2', '3', '4']);
  expect(longestOrdered([], key)).toEqual([]);
});

test('random orders earn nothing on average before the floor, and the floor holds', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(key, { minLength: 5 }), (answer) => {
      const { q } = scoreOrder(answer, key);
      expect(q >= 0 && q <= 1).toBe(true);
    }),
  );
});

test('matching is corrected for chance', () => {
  const pairs = [
    ['a', '1'],
    ['b', '2'],
    ['c', '3'],
    ['d', '4'],
  ] as const;
  expect(scoreMatch({ a: '1', b: '2', c: '3', d: '4' }, pairs).q).toBe(1);
  expect(scoreMatch({ a: '1', b: '3', c: '2', d: '2' }, pairs).q).toBe(0);
  expect(scoreMatch({ a: '1', b: '2', c: '2' }, pairs).q).toBeCloseTo(1 / 3, 12);
});

test.each([
  ['a', 'c', 1],
  ['a', 'b', 0.5],
  ['b', 'c', 0.5],
  ['c', 'a', 0],
])('best %s and worst %s earn %d', (best, worst, q) => {
  expect(scoreBestWorst({ best, worst }, { a: 4, b: 2, c: 0 }).q).toBe(q);
});
