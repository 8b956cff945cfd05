import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moved, named, orderFrom, paired, pairsFrom, pressed } from '../../../src/ui/play/arrange.ts';

test.each([
  ['down by one', 0, 1, ['b', 'a', 'c', 'd']],
  ['up to the front', 3, 0, ['d', 'a', 'b', 'c']],
  ['to the end', 1, 3, ['a', 'c', 'd', 'b']],
  ['to where it is', 2, 2, ['a', 'b', 'c', 'd']],
  ['past the end', 2, 4, ['a', 'b', 'c', 'd']],
  ['past the front', 0, -1, ['a', 'b', 'c', 'd']],
  ['an item that is not there', 9, 0, ['a', 'b', 'c', 'd']],
])('a step moves %s', (_, from, to, after) => {
  expect(moved(['a', 'b', 'c', 'd'], from, to)).toEqual(after);
});

test('an order from storage counts only as an order of the same steps', () => {
  const shown = ['a', 'b', 'c'];
  expect(orderFrom(['c', 'a', 'b'], shown)).toEqual(['c', 'a', 'b']);
  for (const kept of [undefined, 'cab', ['c', 'a'], ['c', 'a', 'x'], ['c', 'c', 'a']])
    expect(orderFrom(kept, shown)).toEqual(shown);
});

test.each([
  ['a free right', {}, 'a', '1', { a: '1' }],
  ['another right', { a: '1' }, 'a', '2', { a: '2' }],
  ['a right that another has: they swap', { a: '1', b: '2' }, 'a', '2', { a: '2', b: '1' }],
  ['a right that another has, with nothing to give', { b: '2' }, 'a', '2', { a: '2' }],
  ['nothing', { a: '1', b: '2' }, 'a', undefined, { b: '2' }],
])('a left takes %s', (_, before, left, right, after) => {
  expect(paired(before as Record<string, string>, left, right)).toEqual(after);
});

test('whatever is chosen, no right is used twice', () => {
  const moves = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c', '__proto__'), fc.constantFrom('1', '2', '3', undefined)),
  );
  fc.assert(
    fc.property(moves, (made) => {
      const pairs = made.reduce((before, [left, right]) => paired(before, left, right), {});
      const rights = Object.values(pairs);
      expect(new Set(rights).size).toBe(rights.length);
    }),
  );
});

test('pairs from storage count as far as they are sound', () => {
  const kept = { a: '1', b: '1', c: '9', x: '2', d: 4 };
  expect(pairsFrom(kept, ['a', 'b', 'c', 'd'], ['1', '2'])).toEqual({ a: '1' });
  expect(pairsFrom('a', ['a'], ['1'])).toEqual({});
});

test.each([
  [{}, { best: 'x' }],
  [{ best: 'y' }, { best: 'y', worst: 'x' }],
  [{ best: 'x', worst: 'y' }, { worst: 'y' }],
  [{ best: 'y', worst: 'x' }, { best: 'y' }],
  [
    { best: 'y', worst: 'z' },
    { best: 'y', worst: 'x' },
  ],
  [{ worst: 'z' }, { best: 'x', worst: 'z' }],
])('from %j the key of x makes %j', (before, after) => {
  expect(pressed(before, 'x')).toEqual(after);
});

test('what is named at one end stands no longer at the other', () => {
  expect(named({ best: 'x', worst: 'y' }, 'worst', 'x')).toEqual({ worst: 'x' });
  expect(named({ best: 'x' }, 'worst', 'y')).toEqual({ best: 'x', worst: 'y' });
});
