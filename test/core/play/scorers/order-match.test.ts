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
])('A7: the order %s earns %d', (answer, q) => {
  expect(scoreOrder([...answer], key).q).toBeCloseTo(q, 12);
});

/** τ before the floor: of an order and its reverse, one earns nothing. */
const tau = (answer: readonly string[], right: readonly string[]) =>
  scoreOrder(answer, right).q - scoreOrder([...answer].reverse(), right).q;
const moved = (answer: readonly string[], right: readonly string[]) =>
  answer.reduce((sum, item, at) => sum + Math.abs(at - right.indexOf(item)), 0);
/** What the gradings of the table make of an order: pairs right, τ, places kept, longest run in order. */
const graded = (answer: readonly string[]) => [
  (tau(answer, key) + 1) / 2,
  tau(answer, key),
  answer.filter((item, at) => item === key[at]).length / key.length,
  longestOrdered(answer, key).length / key.length,
];
const orders = (items: readonly string[]): string[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first) => orders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));

test.each([
  ['13245', [0.9, 0.8, 0.6, 0.8]],
  ['51234', [0.6, 0.2, 0, 0.8]],
  ['54321', [0, -1, 0.2, 0.2]],
])('A7: %s by pairs, τ, places and longest run makes %j', (answer, expected) => {
  expect(graded([...answer]).map((value) => Math.round(value * 100) / 100)).toEqual(expected);
});

test('A7: over all orders these make .5, 0, .2 and .56 on average, so that only τ gives nothing for chance', () => {
  const all = orders(key).map(graded);
  const means = [0, 1, 2, 3].map((at) => all.reduce((sum, row) => sum + (row[at] ?? 0), 0) / all.length);
  expect([all.length, ...means.map((value) => Math.abs(value).toFixed(2))]).toEqual([
    120,
    '0.50',
    '0.00',
    '0.20',
    '0.56',
  ]);
});

// The scheme that was not taken: 12 marks less the places moved.
test('A1: the GP ranking gives ACBED for CABED 10 of 12 marks, .83; by pairs it earns .8', () => {
  const [right, answer] = [[...'CABED'], [...'ACBED']];
  expect(((12 - moved(answer, right)) / 12).toFixed(2)).toBe('0.83');
  expect(scoreOrder(answer, right).q).toBeCloseTo(0.8, 12);
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
