import { expect, test } from 'vitest';
import { csvText, guarded } from '../../../../src/core/sample/export/csv-text.ts';

test.each([
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\0=1',
  ' =1+1',
  '　=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM',
  '\u200B=1',
  '\uFEFF=1',
  '\u2060 \u200D＝1',
  '\u00AD=1',
  '\uFE0F=1',
  '\u3164=1',
])('%j gets an apostrophe, so that no spreadsheet reads it as a formula', (text) => {
  expect(guarded(text)).toBe(`'${text}`);
});

test.each(['-12.5', '0', '20231234', '李雷', 'a=b', '1-2', ''])('%j stays as it is', (text) => {
  expect(guarded(text)).toBe(text);
});

test('a table opens in Excel with Chinese intact, every cell quoted', () => {
  expect(
    csvText([
      ['姓名', '得分'],
      ['李"雷"', -3.5],
      ['=1+1', null],
    ]),
  ).toBe('\uFEFF"姓名","得分"\r\n"李""雷""","-3.5"\r\n"\'=1+1",""\r\n');
});
