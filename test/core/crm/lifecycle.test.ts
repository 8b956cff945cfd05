import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lifecycle, LIFECYCLE_DEFAULTS } from '../../../src/core/crm/lifecycle.ts';

// domain.md F15: Hotel A's corporate accounts, thousand yuan a quarter, benchmark 100.
const ACCOUNTS = {
  'HT-E-011': [12, 18, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  'HT-E-012': [15, 32, 55, 62, 38, 10, 0, 0, 0, 0, 0, 0],
  'HT-E-013': [20, 45, 70, 92, 95, 60, 35, 58, 40, 12, 0, 0],
  'HT-E-014': [18, 40, 66, 85, 96, 104, 101, 108, 99, 103, 110, 107],
  'HT-E-015': [25, 48, 63, 71],
};

const one = (values: readonly number[], given = {}) => {
  const [row] = lifecycle([{ id: 'a', values }], '2025-12-31', given).rows;
  return row;
};

test('five accounts: four patterns and one that must not be labelled', () => {
  const { rows, ...rest } = lifecycle(
    Object.entries(ACCOUNTS).map(([id, values]) => ({ id, values })),
    '2025-12-31',
  );
  expect(rest).toEqual({ method: 'lifecycle', parameters: LIFECYCLE_DEFAULTS, asOf: '2025-12-31' });
  expect(
    rows.map(({ id, pattern, stage, peak, stableRun, redevelopments }) => [
      id,
      pattern,
      stage,
      peak,
      stableRun,
      redevelopments,
    ]),
  ).toEqual([
    ['HT-E-011', '早期流产型', '退化期', 18, 0, []],
    ['HT-E-012', '中途夭折型', '退化期', 62, 0, []],
    ['HT-E-013', '提前退出型', '退化期', 95, 2, [8]],
    ['HT-E-014', '长久保持型', '稳定期', 110, 9, []],
    ['HT-E-015', null, '形成期', 71, 0, []],
  ]);
});

test.each([
  ['a level reached exactly counts', [80, 80, 80, 80], '长久保持型'],
  ['three stable quarters are not yet lasting', [80, 80, 80], null],
  ['long stable, but not in the last quarter', [80, 80, 80, 80, 79], null],
  ['long stable, then gone', [80, 80, 80, 80, 0, 0], '提前退出型'],
  ['one empty quarter is no end', [80, 80, 0], null],
  ['one stable quarter is a formation that broke off', [80, 0, 0], '中途夭折型'],
  ['a peak of exactly 40 % had formed', [40, 0, 0], '中途夭折型'],
  ['a peak below it had not', [39.9, 0, 0], '早期流产型'],
  ['who never bought', [0, 0], '早期流产型'],
  ['no quarters, no label', [], null],
] as const)('%s', (_, values, pattern) => {
  expect(one(values)?.pattern).toBe(pattern);
});

test.each([
  ['no fall before, no redevelopment', [10, 60], []],
  ['half as much again after a fall', [60, 40, 60], [3]],
  ['less than half as much again', [60, 40, 59], []],
  ['less than 20 % of the benchmark', [40, 10, 29], []],
  ['from nothing', [40, 0, 20], [3]],
  ['more than once', [60, 20, 60, 20, 60], [3, 5]],
])('%s', (_, values, expected) => {
  expect(one(values)?.redevelopments).toEqual(expected);
});

test('the first quarter of a relation is a trial', () => {
  expect([one([5])?.stage, one([45])?.stage, one([85])?.stage, one([])?.stage]).toEqual([
    '考察期',
    '形成期',
    '稳定期',
    null,
  ]);
});

test('every line can be moved', () => {
  expect(one([50, 50, 0], { benchmark: 50, silent: 1 })?.pattern).toBe('提前退出型');
  expect(one([60, 60], { stable: 0.6, lasting: 2 })?.pattern).toBe('长久保持型');
});

test('a benchmark of 0 and a negative quarter are refused', () => {
  expect(() => one([1], { benchmark: 0 })).toThrow('benchmark must be');
  expect(() => one([-1])).toThrow(RangeError);
});

test('patterns do not depend on the unit', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(150), { maxLength: 12 }), fc.constantFrom(2, 10, 1000), (values, unit) => {
      const scaled = one(
        values.map((value) => value * unit),
        { benchmark: 100 * unit },
      );
      const { pattern, stage, redevelopments } = one(values) ?? {};
      expect(scaled).toMatchObject({ pattern, stage, redevelopments });
    }),
  );
});
