import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_FILTERS, operatorsFor, passing, type Filter } from '../../../src/app/desk/filters.ts';
import { sorted } from '../../../src/app/desk/order.ts';
import { listSource, type ListColumn } from '../../../src/app/desk/source.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';

const column = (
  id: string,
  kind: ListColumn['kind'],
  cells: ListColumn['cells'],
  codes?: readonly string[],
): ListColumn => ({
  id,
  kind,
  cells,
  codes,
});

const columns = [
  column('name', 'text', ['周敏', '刘强', '陈玉兰', null]),
  column('sales', 'money', [48_600, 2899, 0, null]),
  column('first', 'date', ['2023-05-20', '2025-12-24', '2024-01-01', null]),
  column('tags', 'list', [['VIP', '老带新'], [], ['投诉'], null]),
  column('tier', 'text', ['diamond', 'silver', 'gold', null], ['diamond', 'gold', 'silver']),
  column('active', 'flag', [true, false, true, null]),
];
const all = [0, 1, 2, 3];
const found = (join: 'and' | 'or', ...list: Filter[]) => all.filter(passing(columns, { join, list }));

describe('a list is filtered', () => {
  test.each<[string, Filter, number[]]>([
    ['a text that contains', { column: 'name', is: 'has', value: '强' }, [1]],
    ['a text that does not', { column: 'name', is: 'lacks', value: '强' }, [0, 2, 3]],
    ['a number at least', { column: 'sales', is: 'from', value: '2899' }, [0, 1]],
    ['a number at most, empty cells left out', { column: 'sales', is: 'to', value: '2899' }, [1, 2]],
    ['a day not before', { column: 'first', is: 'from', value: '2024-01-01' }, [1, 2]],
    ['a tag', { column: 'tags', is: 'has', value: 'vip' }, [0]],
    ['a code', { column: 'tier', is: 'is', value: 'gold' }, [2]],
    ['another code', { column: 'tier', is: 'not', value: 'gold' }, [0, 1, 3]],
    ['a flag', { column: 'active', is: 'is', value: 'true' }, [0, 2]],
    ['nothing filled in', { column: 'tags', is: 'empty', value: '' }, [1, 3]],
    ['something filled in', { column: 'name', is: 'filled', value: '' }, [0, 1, 2]],
    ['a value still to be typed', { column: 'name', is: 'has', value: ' ' }, all],
    ['a column that is gone', { column: 'gone', is: 'has', value: 'x' }, all],
  ])('by %s', (_, filter, rows) => {
    expect(found('and', filter)).toEqual(rows);
  });

  test('by all conditions, or by one of them', () => {
    const two: Filter[] = [
      { column: 'tier', is: 'is', value: 'diamond' },
      { column: 'sales', is: 'to', value: '0' },
    ];
    expect([found('and', ...two), found('or', ...two), all.filter(passing(columns, NO_FILTERS))]).toEqual([
      [],
      [0, 2],
      all,
    ]);
  });

  test('with comparisons that make sense for the field', () => {
    expect(columns.map((one) => operatorsFor(one).join(' '))).toEqual([
      'has lacks is empty filled',
      'from to is empty filled',
      'from to empty filled',
      'has lacks empty filled',
      'is not empty filled',
      'is',
    ]);
  });
});

describe('a list is sorted', () => {
  test.each([
    ['name', false, [2, 1, 0, 3]],
    ['name', true, [0, 1, 2, 3]],
    ['sales', false, [2, 1, 0, 3]],
    ['sales', true, [0, 1, 2, 3]],
    ['first', false, [0, 2, 1, 3]],
    ['tier', false, [0, 2, 1, 3]],
  ])('by %s, downwards %s; empty cells come last', (id, down, rows) => {
    expect(sorted(all, columns, { column: id, down })).toEqual(rows);
  });

  test('in the order of the dictionary, as the collator compares two texts of one character each', () => {
    const collator = new Intl.Collator('zh-CN');
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'周刘陈何孙马吴沈许丁欧安白方高江康潘钱唐'), { maxLength: 12 }),
        (names) => {
          const places = sorted([...names.keys()], [column('name', 'text', names)], { column: 'name', down: false });
          expect(places.map((at) => names[at])).toEqual([...names].sort(collator.compare));
        },
      ),
    );
  });
});

test('the customer list says what a customer bought, owes and complains about', () => {
  const { columns: known } = listSource(courseDataset(), 'customers');
  const ids = known.find(({ id }) => id === 'id')?.cells ?? [];
  const of = (customer: string) => {
    const at = ids.indexOf(customer);
    return [
      'name',
      'tier',
      'last_order',
      'order_count',
      'sales_all',
      'open_complaints',
      'overdue_amount',
      'owner_id',
    ].map((name) => known.find(({ id }) => id === name)?.cells[at] ?? null);
  };
  expect([of('AP-I-001'), of('AP-E-001')]).toEqual([
    ['周敏', 'diamond', '2025-12-19', 9, 48_600, 1, 0, null],
    ['枫桥物业', null, '2025-11-24', 28, 2_345_000, 0, 310_000, '丁浩'],
  ]);
});
