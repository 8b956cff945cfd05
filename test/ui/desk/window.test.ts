import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollTo, windowOf } from '../../../src/ui/desk/list/window.ts';

const size = fc.record({
  rows: fc.integer({ min: 0, max: 100_000 }),
  height: fc.integer({ min: 20, max: 120 }),
  frame: fc.integer({ min: 100, max: 1200 }),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
});

test('every row in sight is drawn, and never more than some dozens', () => {
  fc.assert(
    fc.property(size, ({ rows, height, frame, at }) => {
      const top = at * Math.max(0, rows * height - frame);
      const { first, count } = windowOf(rows, height, top, frame);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(first + count).toBeLessThanOrEqual(rows);
      expect(first * height).toBeLessThanOrEqual(top);
      expect((first + count) * height).toBeGreaterThanOrEqual(Math.min(rows * height, top + frame));
      expect(count).toBeLessThanOrEqual(Math.ceil(frame / height) + 17);
    }),
  );
});

test.each([
  ['a row in sight stays where it is', 5, 100, 100],
  ['a row above is scrolled to the top', 2, 100, 72],
  ['a row below is scrolled to the foot', 20, 100, 456],
])('%s', (_, row, top, to) => {
  expect(scrollTo(row, 36, top, 300)).toBe(to);
});
