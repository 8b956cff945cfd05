import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../../src/app/desk/analyse.ts';
import { asks, formulas } from '../../../src/app/messages/explained.ts';
import { loadSpelling } from '../../../src/app/spelt.ts';
import { courseDataset } from '../../../src/core/sample/course.ts';
import { METHODS, type MethodName } from '../../../src/core/sample/method-table.ts';
import type { Parameter } from '../../../src/core/sample/methods/parameters.ts';
import type { Language } from '../../../src/core/scenario/scenario.ts';
import { choiceName, choicesOf } from '../../../src/ui/desk/analysis/choices.ts';
import { EXAMPLES } from '../../../src/ui/desk/analysis/examples.ts';
import { columnName, parameterName, resultText, wordOf } from '../../../src/ui/desk/analysis/format.ts';
import { GROUPS } from '../../../src/ui/desk/analysis/groups.ts';
import { namesOf, namingOf } from '../../../src/ui/desk/analysis/naming.ts';
import { lines } from '../../../src/ui/desk/analysis/picture.ts';
import { pictureOf } from '../../../src/ui/desk/analysis/pictures.ts';
import { findingOf, type Telling } from '../../../src/ui/desk/analysis/told.ts';
import { workedFor } from '../../../src/ui/desk/analysis/worked.ts';
import { calculate } from '../../../src/ui/play/calculate.ts';

const methods = Object.keys(METHODS) as MethodName[];
const data = courseDataset();
const names = namesOf(data);
beforeAll(() => loadSpelling('en'));

/** The page of a method over the course data, or over its example, without anything told, in each language. */
function pagesOf(method: MethodName): Readonly<Record<Language, Telling>> {
  const done = analyse(data, method, {}, EXAMPLES[method] ?? {});
  if (!('result' in done)) throw new Error(`${method} cannot be computed`);
  const { result } = done;
  const page = (lang: Language): Telling => ({
    method,
    result,
    lang,
    nameOf: namingOf(names, method, lang),
    data: done.isOfData ? data : undefined,
  });
  return { zh: page('zh'), en: page('en') };
}

/** Every text that the page of a method can show of its result. */
function textsOf(telling: Telling): string[] {
  const { method, lang, result, nameOf } = telling;
  const cells = [...result.rows, result.summary].flatMap((row) =>
    Object.keys(row).map((column, at) => (at === 0 ? nameOf(row, column) : resultText(method, column, row, lang))),
  );
  const columns = [...result.rows, result.summary].flatMap((row) => Object.keys(row));
  const picture = pictureOf(telling, result.rows[0]);
  const drawn =
    picture?.kind === 'heat'
      ? [...picture.rows, ...picture.columns, picture.note, ...picture.cells.flat().map(({ text }) => text)]
      : [...(picture?.table.head ?? []), ...(picture?.table.rows.flat() ?? [])];
  const parameters = Object.keys(METHODS[method].parameters);
  const fields = Object.values<Parameter>(METHODS[method].parameters)
    .flatMap((one) => (one.kind === 'table' ? Object.keys(one.columns) : []))
    .map(
      (name) =>
        [parameterName(name, lang, method), columnName(name, lang, method)].find((text) => text !== name) ?? name,
    );
  const choices = parameters.flatMap((name) =>
    (choicesOf(data, method, name) ?? []).map((value) => choiceName(data, name, value, lang)),
  );
  return [
    findingOf(telling, METHODS[method].name[lang]),
    ...cells,
    ...[...new Set(columns)].map((column) => columnName(column, lang, method)),
    ...parameters.map((name) => parameterName(name, lang, method)),
    ...choices,
    ...(lang === 'zh' ? fields : []),
    ...drawn.map(String),
    ...result.rows.flatMap((row) => workedFor(telling, row)),
  ];
}

describe.each(methods)('the page of %s', (method) => {
  let zh: Telling;
  let en: Telling;
  beforeAll(() => {
    ({ zh, en } = pagesOf(method));
  });

  test('stands in a group, says what it asks and its formula, has a picture, and works every row out in both languages', () => {
    expect(Object.values(GROUPS).filter((group) => group.includes(method)).length).toBe(1);
    expect([asks, formulas].map(({ zh: texts }) => texts[method]?.() ?? '')).not.toContain('');
    expect(zh.result.rows.length).toBeGreaterThan(0);
    expect(pictureOf(zh, zh.result.rows[0])).toBeDefined();
    expect(zh.result.rows.filter((row) => workedFor(zh, row).length === 0)).toEqual([]);
    expect(en.result.rows.map((row) => workedFor(en, row).length)).toEqual(
      zh.result.rows.map((row) => workedFor(zh, row).length),
    );
  });

  test('comes to its results when a line is worked out by hand', () => {
    const wrong = zh.result.rows
      .flatMap((row) => workedFor(zh, row))
      .filter((line) => {
        const [, left = '', right = ''] = /([^=：]+) = ([^=]+)$/.exec(line.replace(/[¥]/g, '')) ?? [];
        const [made, said] = [calculate(left), calculate(right)];
        if (made === undefined || said === undefined) return left !== '' && /÷ 0 = \d/.test(line);
        // Figures are shown to some decimals only, so what is made of them may differ in the last ones.
        return Math.abs(made - said) > 0.011 + 0.002 * Math.abs(said);
      });
    expect(wrong).toEqual([]);
  });

  test('shows no code and no name of a column in Chinese, and no Chinese in English', () => {
    const raw = [...new Set(textsOf(zh))].filter((text) => /[a-z]{3}|undefined|NaN/.test(text));
    expect(raw).toEqual([]);
    const han = [...new Set(textsOf(en))].filter((text) => /\p{Script=Han}|[，：；（）]/u.test(text));
    expect(han).toEqual([]);
  });
});

test('a code that is a word of its own in English is not taken for one of the records', () => {
  expect(['review', 'store', 'content', '一般'].map((code) => wordOf(code, 'en'))).toEqual([
    'review',
    'store',
    'content',
    'ordinary',
  ]);
});

test('the classes of a ranking stand in its order, without those who have no rank', () => {
  const { zh } = pagesOf('customer-level');
  expect(zh.result.rows[0] && workedFor(zh, zh.result.rows[0])).toEqual([
    '贡献 ¥280,619.36，228 位中排第 1 → VIP',
    '按名次分：VIP 11 位 · 重要 34 位 · 普通 183 位',
  ]);
  expect(workedFor(zh, zh.result.rows.at(-1) ?? {})).toEqual(['没有订单，不参加排名 → 潜在']);
});

test('a long label beside a bar goes on in a second line', () => {
  expect([lines('小满'), lines('Workshop air conditioning, dormitory washers')]).toEqual([
    '小满',
    ['Workshop air', 'conditioning,…'],
  ]);
});
