import { expect, test } from 'vitest';
import { scoreInspect } from '../../../../src/core/play/scorers/inspect.ts';
import { scoreQuiz } from '../../../../src/core/play/scorers/quiz.ts';

test('a quiz with one right answer is right or wrong', () => {
  expect(scoreQuiz(['b'], ['b'])).toEqual({ q: 1, parts: [{ id: 'b', got: 1, of: 1, why: 'hit' }] });
  expect(scoreQuiz(['a'], ['b'])).toEqual({
    q: 0,
    parts: [
      { id: 'b', got: 0, of: 1, why: 'missed' },
      { id: 'a', got: -1, of: 0, why: 'wrong-pick' },
    ],
  });
});

test.each([
  [['a', 'b'], 1],
  [['a'], 0.5],
  [['a', 'c'], 0],
  [['a', 'b', 'c'], 0.5],
  [['a', 'b', 'c', 'd'], 0],
  [[], 0],
])('of several right answers a and b, %j earns %d', (given, q) => {
  expect(scoreQuiz(given, ['a', 'b']).q).toBe(q);
});

test('looking earns the share of what had to be looked at', () => {
  expect(scoreInspect(['orders', 'value'], ['orders', 'tickets'])).toEqual({
    q: 0.5,
    parts: [
      { id: 'orders', got: 1, of: 1, why: 'opened' },
      { id: 'tickets', got: 0, of: 1, why: 'not-opened' },
    ],
  });
  expect(scoreInspect([], []).q).toBe(1);
});
