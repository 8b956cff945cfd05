import { expect, test } from 'vitest';
import { scoreCompute } from '../../../../src/core/play/scorers/compute.ts';

// The worked example of scoring.md A6: 1680 × 0.5% × 8 = 67.2, within 0.5.
const judge = { is: 67.2, within: 0.5, unit: '元', traps: [{ is: 84, why: '多算了 2 天', q: 0.3 }] };

test.each([
  [67, 1, 'exact'],
  [67.7, 1, 'exact'],
  [6720, 0.5, 'percent'],
  [0.672, 0.5, 'percent'],
  [672, 0.5, 'power-of-ten'],
  [-67.2, 0.25, 'sign'],
  [65, 0.75, 'rounding'],
  [84, 0.3, 'trap'],
  [1, 0, 'wrong'],
  [0, 0, 'wrong'],
])('A6: %d earns %d: %s', (x, q, why) => {
  const scored = scoreCompute(x, judge);
  expect([scored.q, scored.parts[0]?.why]).toEqual([q, why]);
});

test('a wrong unit halves what the number earned', () => {
  expect(scoreCompute(67, judge, '万元').q).toBe(0.5);
  expect(scoreCompute(67, judge, '元').q).toBe(1);
});

test('a loss keeps its sign', () => {
  const loss = { is: -13000, within: 65, unit: '元', traps: [] };
  expect([-13000, 13000, -13060, -13200].map((x) => scoreCompute(x, loss).q)).toEqual([1, 0.25, 1, 0.75]);
});
