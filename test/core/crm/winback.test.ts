import fc from 'fast-check';
import { expect, test } from 'vitest';
import { winback } from '../../../src/core/crm/winback.ts';

const group = (id: string, heads: number, chance: number, cost: number, value: number) => ({
  id,
  heads,
  chance,
  cost,
  value,
});

// domain.md F20.
test('forty at 25 % bring 2,800, and break even at 11.5 %', () => {
  const { rows, ...rest } = winback([group('all', 40, 0.25, 60, 520)], '2025-12-31');
  expect(rest).toEqual({ method: 'winback', parameters: {}, asOf: '2025-12-31', net: 2800 });
  expect([rows[0]?.net, rows[0]?.breakEven?.toFixed(3), rows[0]?.pursue]).toEqual([2800, '0.115', true]);
});

test('by reason only two are worth it, for 3,620', () => {
  const { rows, net } = winback(
    [
      group('无意推出', 12, 0.35, 60, 900),
      group('被拉走', 8, 0.15, 80, 1000),
      group('被收买', 14, 0.2, 120, 400),
      group('客观迁离', 4, 0, 60, 0),
      group('有意推出', 2, 0.5, 60, -300),
    ],
    '2025-12-31',
  );
  expect(rows.map((row) => [row.id, row.net.toFixed(0), row.breakEven?.toFixed(3) ?? null, row.pursue])).toEqual([
    ['无意推出', '3060', '0.067', true],
    ['被拉走', '560', '0.080', true],
    ['客观迁离', '-240', null, false],
    ['有意推出', '-420', null, false],
    ['被收买', '-560', '0.300', false],
  ]);
  expect(net.toFixed(0)).toBe('3620');
});

test('a chance in per cent is refused', () => {
  expect(() => winback([group('a', 1, 25, 60, 520)], '')).toThrow('chance must be');
});

test('above its break-even a group pays, below it does not', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      chance,
      fc.nat(500),
      fc.integer({ min: 1, max: 2000 }),
      (n, p, c, v) => {
        const [row] = winback([group('a', n, p, c, v)], '').rows;
        const line = row?.breakEven ?? NaN;
        fc.pre(Math.abs(p - line) > 1e-6);
        expect(row?.pursue).toBe(p > line);
      },
    ),
  );
});

test('choosing only what pays never brings less than pursuing everybody', () => {
  const any = fc.record({
    id: fc.string(),
    heads: fc.nat(50),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    cost: fc.nat(200),
    value: fc.integer({ min: -500, max: 2000 }),
  });
  fc.assert(
    fc.property(fc.array(any), (groups) => {
      const { rows, net } = winback(groups, '');
      expect(net).toBeGreaterThanOrEqual(rows.reduce((total, row) => total + row.net, 0) - 1e-6);
      expect(net).toBeGreaterThanOrEqual(0);
    }),
  );
});
