import { expect, test } from 'vitest';
import { cellText, codeLabel, columnLabel } from '../../src/app/cells.ts';
import { SCHEMA, TABLE_NAMES } from '../../src/core/sample/schema.ts';

test.each([
  ['orders', 'amount', 1680, '¥1,680', '¥1,680'],
  ['orders', 'amount', -13000, '−¥13,000', '−¥13,000'],
  ['orders', 'amount', 67.2, '¥67.20', '¥67.20'],
  ['orders', 'date', '2025-12-26', '2025年12月26日', '26 Dec 2025'],
  ['interactions', 'time', '2025-12-28T20:14', '2025年12月28日 20:14', '28 Dec 2025 20:14'],
  ['orders', 'status', 'delivered', '已送达', 'delivered'],
  ['products', 'line', '洗衣机', '洗衣机', '洗衣机'],
  ['customers', 'tags', ['老客', '介绍人'], '老客、介绍人', '老客, 介绍人'],
  ['customers', 'tags', [], '—', '—'],
  ['customers', 'email', null, '—', '—'],
  ['touches', 'opened', true, '是', 'yes'],
  ['nowhere', 'amount', 1680, '1,680', '1,680'],
] as const)('%s.%s %s is shown as %s and %s', (table, column, value, zh, en) => {
  expect([cellText(table, column, value, 'zh'), cellText(table, column, value, 'en')]).toEqual([zh, en]);
});

test('every column and every code of the course dataset has a word in both languages', () => {
  const words = (lang: 'zh' | 'en') =>
    TABLE_NAMES.flatMap((table) =>
      Object.entries(SCHEMA[table]).flatMap(([column, { codes = [] }]) => {
        const named = columnLabel(column, lang) === column ? [`${table}.${column}`] : [];
        // In English most codes are their own word; product lines are Chinese words, and names like NPS are the same everywhere.
        const coded = codes.filter((code) => lang === 'zh' && /^[a-z]/.test(code) && codeLabel(code, lang) === code);
        return [...named, ...coded.map((code) => `${table}.${column}: ${code}`)];
      }),
    );
  expect([words('zh'), words('en')]).toEqual([[], []]);
});
