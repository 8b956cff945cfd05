import { expect, test } from 'vitest';
import { readRoster } from '../../../src/core/classroom/roster.ts';

const zhang = { number: '20231234', name: '张伟', class: '营销2班' };
const li = { number: '20231235', name: '李娜', class: '营销2班' };

test.each([
  ['Chinese names', '学号,姓名,班级\n20231234,张伟,营销2班\n20231235,李娜,营销2班\n', [zhang, li]],
  ['English names in another order', 'Class,备注,Number,NAME\r\n营销2班,,20231234,张伟\r\n', [zhang]],
  ['a byte order mark and quotes', '\ufeff"学号","姓名","班级"\n"20231234","张伟","营销2班"', [zhang]],
  ['the number alone', 'number\n20231234\n', [{ number: '20231234', name: '', class: '' }]],
  ['nobody', '学号,姓名\n', []],
])('%s', (_, text, students) => {
  expect(readRoster(text)).toEqual({ students, problems: [] });
});

test('what is wrong is told with its line', () => {
  expect(readRoster('').problems).toEqual([{ line: 1, is: 'no-header', about: '' }]);
  expect(readRoster('姓名,班级\n张伟,2班').problems).toEqual([{ line: 1, is: 'no-column', about: '学号 / number' }]);
  expect(readRoster('学号,姓名\n1,甲\n,乙\n１,丙\n2,"丁').problems).toEqual([
    { line: 3, is: 'no-number', about: '' },
    { line: 4, is: 'twice', about: '１' },
    { line: 5, is: 'open-quote', about: '' },
  ]);
});
