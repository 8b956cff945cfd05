import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv } from '../../../src/core/sample/csv.ts';

const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);

test.each<[string, string, string[][]]>([
  ['nothing', '', []],
  ['one line without a break', 'a,b', [['a', 'b']]],
  ['CRLF, LF and CR', 'a\r\nb\nc\rd', [['a'], ['b'], ['c'], ['d']]],
  [
    'a byte order mark',
    '\ufeff学号,姓名\n1,张伟\n',
    [
      ['学号', '姓名'],
      ['1', '张伟'],
    ],
  ],
  ['quotes around a comma, a break and a quote', '"a,b","c\nd","e""f"\n', [['a,b', 'c\nd', 'e"f']]],
  ['a quote inside a word is a letter', 'a"b,c', [['a"b', 'c']]],
  [
    'empty cells, also the last',
    ',a,\n,,',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['empty lines are passed over', 'a\n\n\r\nb\n', [['a'], ['b']]],
  ['an empty cell in quotes alone is an empty line', '""\na', [['a']]],
  ['spaces belong to the cell', ' a , b ', [[' a ', ' b ']]],
])('%s', (_, text, expected) => {
  expect(cellsOf(text)).toEqual(expected);
  expect(readCsv(text).fault).toBeNull();
});

test('lines are counted in the file, breaks inside quotes too', () => {
  const { rows } = readCsv('h\r\n"x\r\ny",1\r\n\r\nz\r\n');
  expect(rows.map(({ line }) => line)).toEqual([1, 2, 5]);
});

test.each([
  ['a\nb,"c\nd', { line: 2, is: 'open-quote' }, 1],
  ['a\n"b\nc"d,e\nf', { line: 3, is: 'after-quote' }, 1],
])('%j has a fault', (text, fault, rows) => {
  const read = readCsv(text);
  expect(read.fault).toEqual(fault);
  expect(read.rows).toHaveLength(rows);
});

test('what a spreadsheet writes comes back as it was', () => {
  const cell = fc.oneof(fc.constantFrom('a', '', '"', ',', '\r\n', '，', '=1+1'), fc.string());
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      const text = rows.map((row) => `${row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')}\r\n`).join('');
      expect(cellsOf(text)).toEqual(rows);
    }),
  );
});
