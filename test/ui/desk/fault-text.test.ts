import { expect, test } from 'vitest';
import { analyse } from '../../../src/app/desk/analyse.ts';
import { METHODS, type MethodName } from '../../../src/core/sample/method-table.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { faultText } from '../../../src/ui/desk/analysis/fault-text.ts';

const data = courseDataset();

function said(method: MethodName, query: Readonly<Record<string, string>>) {
  const analysed = analyse(data, method, query, {});
  if (!('problem' in analysed)) throw new Error('it was computed');
  return [faultText(analysed.problem, 'zh', method), faultText(analysed.problem, 'en', method)];
}

test.each<readonly [MethodName, Readonly<Record<string, string>>, string, string]>([
  ['rfm', { months: 'soon' }, '“窗口（月）”要填数字', 'Window (months) must be a number'],
  ['rfm', { scheme: 'mine' }, '“打分办法”只能是 fixed、quintile 之一', 'Scoring must be one of fixed, quintile'],
  ['rfm', { customers: 'X-1' }, '数据里没有编号为 X-1 的客户', 'there is no customer X-1'],
  [
    'satisfaction',
    { csat: '5,9' },
    '“一个 CSAT 回答”要填不小于 1、不大于 5 的数字',
    'A CSAT answer must be a number at least 1 and at most 5',
  ],
  [
    'lead-grade',
    { days: '7,15' },
    '“H、A、B 界限（天）”要填 3 个数字，用逗号隔开',
    'Limits of H, A, B (days) must be 3 numbers',
  ],
])('%s with %o is refused in the words of the page', (method, query, zh, en) => {
  expect(said(method, query)).toEqual([zh, en]);
});

test('no figure of any method is refused in English only', () => {
  const numbers = Object.entries(METHODS).flatMap(([method, { parameters }]) =>
    Object.entries(parameters).flatMap(([name, { kind }]) => (kind === 'number' ? [[method, name] as const] : [])),
  );
  const english = numbers.flatMap(([method, name]) => {
    const analysed = analyse(data, method as MethodName, { [name]: '-1' }, {});
    const zh = 'problem' in analysed ? faultText(analysed.problem, 'zh', method) : '';
    return /[A-Za-z]{3,}/.test(zh.replace(/CSAT|NPS|SERVQUAL/g, '')) ? [`${method} ${name}: ${zh}`] : [];
  });
  expect(english).toEqual([]);
});
