import { expect, test } from 'vitest';
import type { ListColumn } from '../../../src/app/desk/source.ts';
import { widthOf } from '../../../src/ui/desk/list/widths.ts';

const text = (id: string, ...cells: string[]): ListColumn => ({ id, kind: 'text', cells });

test('the column that names a row is as wide as its names, other texts give way', () => {
  const names = text('name', '周敏', '同达(苏州)商贸');
  expect([widthOf(names, true, 'zh').least, widthOf(text('title', 'a'.repeat(80)), true, 'zh').least]).toEqual([
    expect.closeTo(7.65, 5),
    10.25,
  ]);
  expect(widthOf(text('owner_id', '丁浩'), false, 'zh').least).toBe(4.5);
  expect(widthOf(text('demand', '一'.repeat(40)), false, 'zh')).toEqual({ least: 6.5, grows: 24 });
});

test('numbers of records are never cut short', () => {
  expect(widthOf({ id: 'id', kind: 'id', cells: ['AP-C-240316-01'] }, true, 'zh').least).toBeCloseTo(9.49, 2);
  expect(widthOf(text('order_id', 'AP-O-240316-01'), false, 'zh')).toEqual({ least: 8.25, grows: 0 });
});
