import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  plainText,
  readDate,
  readInteger,
  readList,
  readMoney,
  readPhone,
} from '../../../../src/core/sample/import/values.ts';

test.each([
  ['2024-05-06', '2024-05-06'],
  ['2024/5/6', '2024-05-06'],
  ['2024.5.6', '2024-05-06'],
  ['20240506', '2024-05-06'],
  ['2024年5月6日', '2024-05-06'],
  ['2024 年 5 月 6 号', '2024-05-06'],
  ['２０２４年５月６日', '2024-05-06'],
  ['2024-05-06 13:45', '2024-05-06'],
  ['2024-05-06T13:45:10.5Z', '2024-05-06'],
  ['2024/5/6 9:05:00', '2024-05-06'],
  [45_292, '2024-01-01'],
  ['45292', '2024-01-01'],
  [45_292.75, '2024-01-01'],
  ['2024-02-29', '2024-02-29'],
  ['2023-02-29', undefined],
  ['2024-13-01', undefined],
  ['05/06/2024', undefined],
  ['24-05-06', undefined],
  ['5月6日', undefined],
  ['', undefined],
  [12, undefined],
  [null, undefined],
  ['soon', undefined],
])('the date %j is %j', (cell, wanted) => {
  expect(readDate(cell)).toBe(wanted);
});

test.each([
  ['100', 100_00],
  ['1,680.50', 1_680_50],
  ['12,3456', 123_456_00],
  ['¥ 19.9', 19_90],
  ['￥１９．９', 19_90],
  ['300元', 300_00],
  ['三百元', undefined],
  ['1.2万', 12_000_00],
  ['1.2万元', 12_000_00],
  ['3千', 3_000_00],
  ['2百万', 2_000_000_00],
  ['0.5亿', 50_000_000_00],
  ['RMB 88', 88_00],
  ['88 CNY', 88_00],
  ['-12.5', -12_50],
  ['−12.5', -12_50],
  ['(12.50)', -12_50],
  ['(12.50', undefined],
  ['0.005', 1],
  ['1.004999', 1_00],
  ['.5', 50],
  [1.1, 1_10],
  [0.1 + 0.2, 30],
  ['-0', 0],
  ['1,23', undefined],
  ['1.234,56', undefined],
  ['12元5角', undefined],
  ['', undefined],
  ['万', undefined],
  ['99999999999999999', undefined],
  ['1e3', undefined],
])('the money %j is %j fen', (cell, wanted) => {
  expect(readMoney(cell)).toBe(wanted);
});

test('every sum of fen is read back exactly, with and without 万', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (fen) => {
      const text = `${fen < 0 ? '-' : ''}${Math.floor(Math.abs(fen) / 100)}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
      expect(readMoney(text)).toBe(fen);
      expect(readMoney(`${text}万`)).toBe(fen * 10_000);
    }),
  );
});

test.each([
  ['１９９ ０００ ００００１', '19900000001'],
  ['+86 199-0000-0001', '19900000001'],
  ['0512-6700 0000', '051267000000'],
  ['(0512) 67000000', '051267000000'],
  ['8619900000001', '19900000001'],
  [19_900_000_001, '19900000001'],
  ['1990000', '1990000'],
  ['199000', undefined],
  ['转 801', undefined],
])('the telephone %j is %j', (cell, wanted) => {
  expect(readPhone(cell)).toBe(wanted);
});

test('whole numbers, lists, and what has no width', () => {
  expect(['1,200', '３', '2.0', 4, '2.5', 'x'].map(readInteger)).toEqual([1200, 3, 2, 4, undefined, undefined]);
  expect([readList('老客、介绍人；VIP'), readList('a, b|c'), readList('')]).toEqual([
    ['老客', '介绍人', 'VIP'],
    ['a', 'b', 'c'],
    [],
  ]);
  expect(['\u200b 张三\ufeff　', '𠮷野', 'Ａ１', null, true].map(plainText)).toEqual([
    '张三',
    '𠮷野',
    'A1',
    '',
    'true',
  ]);
});
