import { describe, expect, test } from 'vitest';
import { courseDataset } from '../../../src/core/sample/course.ts';
import type { Cell, Dataset } from '../../../src/core/sample/dataset.ts';
import { ownDataset } from '../../../src/core/sample/import/own-dataset.ts';
import { METHODS, type MethodName } from '../../../src/core/sample/method-table.ts';
import { absentFor, worksOnOrders } from '../../../src/core/sample/needs.ts';

const methods = Object.keys(METHODS) as MethodName[];
const record = (cells: Record<string, Cell>) => new Map(Object.entries(cells));
const shop = (more: Record<string, Cell> = {}): Dataset =>
  ownDataset({
    name: '我的店',
    orders: [
      record({ customer: 'C1', date: '2025-12-01', amount: 100_000, ...more }),
      record({ customer: 'C1', date: '2026-02-01', amount: 200_000, ...more }),
      record({ customer: 'C2', date: '2025-02-01', amount: 50_000, ...more }),
    ],
  });

test('the course dataset has everything that any method needs', () => {
  const data = courseDataset();
  const lacking = methods.map((method) => [method, absentFor(data, method)]);
  expect(lacking).toEqual(methods.map((method) => [method, { base: [], also: [] }]));
});

test('a method looks for no table that its needs do not name', () => {
  const data = shop();
  const unnamed = methods.flatMap((method) => {
    const sought = new Set<string>();
    const tables = new Proxy(data.tables, {
      get: (held, name) => (sought.add(String(name)), Reflect.get(held, name) as unknown),
      getOwnPropertyDescriptor: (held, name) => (
        sought.add(String(name)),
        Reflect.getOwnPropertyDescriptor(held, name)
      ),
    });
    try {
      METHODS[method].run({ ...data, tables });
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
    const { base, also } = absentFor(data, method);
    // Products only name the lines of what was sold; ABC takes the sales of accounts and leaves their costs.
    const idle = method === 'abc' ? ['interactions', 'complaints', 'service_tickets'] : [];
    const named = new Set([...base.flat(), ...also, 'products', ...idle]);
    return [...sought]
      .filter((table) => !Object.hasOwn(data.tables, table) && !named.has(table))
      .map((table) => `${method}: ${table}`);
  });
  expect(unnamed).toEqual([]);
});

describe('a teacher’s orders', () => {
  const computable = (data: Dataset) => methods.filter((method) => absentFor(data, method).base.length === 0);
  const alone = methods.filter((method) => absentFor(shop(), method).base.length === 0);

  test('are enough for these analyses', () => {
    const figures = methods.filter(
      (method) => absentFor({ id: '', asOf: '', hash: '', tables: {} }, method).base.length === 0,
    );
    expect(alone.filter((method) => !figures.includes(method))).toEqual([
      'rfm',
      'abc',
      'retention',
      'lifecycle',
      'file-quality',
      'loyalty-stage',
      'after-sales',
      'dealing',
      'cohorts',
      'stitching',
    ]);
  });

  test('with their costs and districts are enough for these too', () => {
    const more = computable(shop({ cost: 60_000, district: '姑苏区' })).filter((method) => !alone.includes(method));
    expect(more).toEqual([
      'pyramid',
      'lifetime-value',
      'composition',
      'winback',
      'customer-level',
      'key-accounts',
      'value-level',
    ]);
  });

  test('are divided by what a column of them says', () => {
    const { rows } = METHODS.composition.run(shop({ district: '姑苏区' }), {});
    expect(rows).toEqual(
      [{ part: '姑苏区', now: 2000, before: 1500, share: 1, shareBefore: 1, growth: 1 / 3, shift: 0 }].map((row) => ({
        ...row,
        growth: expect.closeTo(row.growth, 9) as number,
      })),
    );
    expect(METHODS.composition.run(shop({ product: '净水器' }), { by: 'line' }).rows.map(({ part }) => part)).toEqual([
      '净水器',
    ]);
    expect(absentFor(shop(), 'composition', { by: 'channel' }).base).toEqual(['orders.channel']);
  });

  test('without costs are enough for a lifetime value whose margin is told', () => {
    expect(absentFor(shop(), 'lifetime-value').base).toEqual(['order_lines.unit_cost']);
    expect(absentFor(shop(), 'lifetime-value', { margin: '0.3' }).base).toEqual([]);
    expect([worksOnOrders('lifetime-value'), worksOnOrders('lifetime-value', { margin: '0.3' })]).toEqual([
      'costs',
      'orders',
    ]);
    expect([worksOnOrders('rfm'), worksOnOrders('composition'), worksOnOrders('satisfaction')]).toEqual([
      'orders',
      undefined,
      undefined,
    ]);
  });
});
