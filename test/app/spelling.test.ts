import { expect, test } from 'vitest';
import { spell } from '../../src/app/spelling.ts';
import { loadSpelling, lookIn, spelt } from '../../src/app/spelt.ts';
import { courseDataset } from '../../src/core/sample/course.ts';

const { tables } = courseDataset();

test.each([
  ['曹志远', 'name', 'Cao Zhiyuan'],
  ['施敏', 'name', 'Shi Min'],
  ['欧阳澍', 'name', 'Ouyang Shu'],
  ['崔女士', 'name', 'Ms Cui'],
  ['吴玉　梅', 'name', 'Wu Yumei'],
  ['恒栖公寓', 'name', 'Hengqi Apartments'],
  ['恒栖公寓', 'payer', 'Hengqi Apartments'],
  ['女士', 'salutation', 'Ms'],
  ['姑苏区', 'district', 'Gusu'],
])('%s as %s is %s', (text, column, english) => {
  expect(spell(text, column)).toBe(english);
});

test.each([
  ['安静', 'summary'],
  ['Tang Xue', 'name'],
  ['欧阳', 'summary'],
  ['龘', 'name'],
])('%s as %s stays as it is', (text, column) => {
  expect(spell(text, column)).toBe(text);
});

test('every customer, contact and colleague of the course has an English spelling, and so has every district', () => {
  const of = (table: string, column: string) => [...new Set(tables[table]?.columns[column])].map(String);
  const names = ['customers', 'contacts', 'employees', 'source_records', 'lost_customers', 'leads'].flatMap((table) =>
    of(table, 'name').map((name) => spell(name, 'name')),
  );
  const districts = of('orders', 'district').map((name) => spell(name, 'district'));
  expect([...names, ...districts].filter((name) => /\p{Script=Han}/u.test(name))).toEqual([]);
});

test('texts of an exercise name their data in the language of the page, once the spelling is there', async () => {
  const data = new Map([['c', { name: '曹志远', orders: 8 }]]);
  expect(lookIn(data, 'en')('c.name')).toBe('曹志远');
  await loadSpelling('en');
  expect([lookIn(data, 'en')('c.name'), lookIn(data, 'zh')('c.name')]).toEqual(['Cao Zhiyuan', '曹志远']);
  expect([spelt(8, 'orders', 'en'), spelt(null, 'name', 'en')]).toEqual([8, null]);
});

test('what a customer said on leaving can be sorted in English too', () => {
  const notes = (tables['lost_customers']?.columns['note'] ?? []).map(String);
  expect(notes.length).toBe(40);
  expect(notes.filter((note) => spell(note, 'note') === note)).toEqual([]);
});

test('whatever recurs in the records can be read in English, but the addresses', () => {
  const missing = Object.entries(tables).flatMap(([table, { columns }]) =>
    Object.entries(columns)
      .filter(([column]) => !/address$/.test(column))
      .flatMap(([column, values]) => {
        const all = values.flat().filter((value): value is string => typeof value === 'string');
        const seen = new Set<string>();
        const again = new Set(all.filter((value) => seen.size === seen.add(value).size));
        return [...again]
          .filter((value) => /\p{Script=Han}/u.test(spell(value, column)))
          .map((value) => [table, value]);
      }),
  );
  expect(missing).toEqual([]);
});

test.each([
  ['complaints', 'facts'],
  ['complaints', 'steps'],
  ['service_tickets', 'result'],
  ['interactions', 'summary'],
  ['interactions', 'next_action'],
  ['leads', 'remark'],
  ['opportunities', 'title'],
  ['policies', 'text'],
  ['policies', 'title'],
])('every text of %s.%s can be read in English', (table, column) => {
  const texts = (tables[table]?.columns[column] ?? []).flat().filter((one) => typeof one === 'string');
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => /\p{Script=Han}/u.test(spell(text, column)))).toEqual([]);
});

test.each([
  ['2024-03-16 受理', 'steps', '2024-03-16 taken up'],
  ['林晓', 'owner_id', 'Lin Xiao'],
  ['大床房', 'room_type', 'double room'],
  ['冰箱产品线', 'unit', 'Refrigerator line'],
])('%s in the column %s is %s', (text, column, english) => {
  expect(spell(text, column)).toBe(english);
});
