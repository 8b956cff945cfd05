import { expect, test } from 'vitest';
import { itemName } from '../../src/app/item-name.ts';

test('an item is called by its name, its title or its product, else by its id', () => {
  const rows = [
    { id: 'A', name: '南塘家居' },
    { id: 'B', title: '年度协议' },
    { id: 'C', product: '冰箱' },
    { id: 'D' },
  ];
  expect(rows.map((row) => itemName(row, 'zh'))).toEqual(['南塘家居', '年度协议', '冰箱', 'D']);
});

test('a right of access is called by whom and what it concerns, never by its codes', () => {
  const right = { id: 'AR-1-1', role: '前台', entity: 'customers', field: 'phone' };
  expect(itemName(right, 'zh')).toBe('前台：电话');
  expect(itemName({ ...right, entity: 'stays', field: '*' }, 'zh')).toBe('前台：住店记录');
  expect(itemName({ ...right, role: 'Desk' }, 'en')).toBe('Desk: Phone');
});
