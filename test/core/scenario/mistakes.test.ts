import { describe as group, expect, test } from 'vitest';
import { describe } from '../../../src/core/scenario/messages.ts';
import { rules, type ProblemCode } from '../../../src/core/scenario/rules.ts';
import { mistakes, PURIFIER, read } from '../../support/purifier.ts';
import { data } from './mistakes/data.ts';
import { names } from './mistakes/names.ts';
import { shapes } from './mistakes/shapes.ts';
import { story } from './mistakes/story.ts';
import { writing } from './mistakes/writing.ts';

const tables = { writing, names, story, data, shapes };
/** Told of a whole file, of another file, or by playing: in limits, translation, lint, golden and check tests. */
const ELSEWHERE: readonly ProblemCode[] = [
  'too-large',
  'not-utf8',
  'too-deep',
  'too-many-entries',
  'too-many-nodes',
  'too-many-values',
  'not-a-scenario',
  'id-not-file-name',
  'bounds-only',
  'too-much-luck',
  'no-ending',
  'closed-off',
  'nothing-open',
  'condition-always',
  'condition-never',
  'ratings-upside-down',
  'cheap-detour',
  'heavy-decision',
  'thin-skill',
  'skill-not-earned',
  'lucky-random',
  'lucky-longest',
  'lucky-first',
  'best-longest',
  'best-first',
  'no-best-option',
  'empty-why',
  'long-line',
  'long-option',
  'hardly-reached',
  'typed-clock',
  'translation-missing',
  'translation-stale',
  'translation-placeholder',
  'wrong-translation',
  'test-ends-elsewhere',
  'test-scores-otherwise',
  'test-stops',
  'broken-scene',
  'unreadable',
  'unknown-card',
  'unknown-link',
];

test('the sound scenario has nothing to tell', () => {
  expect(mistakes(PURIFIER, {}, true)).toEqual([]);
  expect(read(PURIFIER).scenario?.id).toBe('late-purifier');
});

test('every code has a mistake that shows it', () => {
  const shown = new Set([...Object.values(tables).flatMap((table) => table.map(([code]) => code)), ...ELSEWHERE]);
  expect(Object.keys(rules).filter((code) => !shown.has(code))).toEqual([]);
});

for (const [name, table] of Object.entries(tables)) {
  group(`mistakes of ${name}`, () => {
    test.each(table)('%s: %j becomes %j', (code, from, to, told) => {
      expect(PURIFIER).toContain(from);
      const text = PURIFIER.replace(from, () => to);
      expect(mistakes(text, {}, true)).toEqual(told);
      expect(told.some((line) => line.endsWith(` ${code}`))).toBe(true);
    });
  });
}

test('an error keeps the file from being played, a warning does not', () => {
  expect(read(PURIFIER.replace('to: angry}', 'to: angri}')).scenario).toBeUndefined();
  expect(read(PURIFIER.replace('after: 60s', 'after: 10s')).scenario?.id).toBe('late-purifier');
});

test('the nearest word is suggested, in Chinese ids too, with the fix at hand', () => {
  const text = PURIFIER.replace('to: hangup', 'to: hangupp');
  const [problem] = read(text).problems;
  expect(problem && describe(problem, 'zh')).toBe('没有叫“hangupp”的节点。是不是想写“hangup”？');
  expect(problem && describe(problem, 'en')).toBe('There is no node "hangupp". Did you mean "hangup"?');
  expect(problem?.fix && text.slice(...problem.fix.span)).toBe('hangupp');
  expect(problem?.fix?.text).toBe('hangup');
  const chinese = PURIFIER.replaceAll('finish', '收尾工作').replace('to: 收尾工作', 'to: 收尾工做');
  expect(read(chinese).problems[0]?.about['suggestion']).toBe('收尾工作');
});

test('every fix that is offered mends what it is offered for', () => {
  const left = Object.values(tables)
    .flat()
    .flatMap(([, from, to]) => {
      const text = PURIFIER.replace(from, () => to);
      return read(text).problems.flatMap(({ code, fix }) => {
        if (!fix) return [];
        const [start, end] = fix.span;
        const mended = text.slice(0, start) + fix.text + text.slice(end);
        const before = read(text).problems.filter((one) => one.code === code).length;
        const after = read(mended).problems.filter((one) => one.code === code).length;
        return after < before ? [] : [`${code}: ${to} → ${fix.text}`];
      });
    });
  expect(left).toEqual([]);
});

test('every code has a sentence in both languages, and English has no Chinese in it', () => {
  for (const code of Object.keys(rules) as ProblemCode[]) {
    expect(describe({ code, about: {} }, 'zh')).toMatch(/[。]$/);
    expect(describe({ code, about: {} }, 'en')).toMatch(/^[^\u3000-\u9fff]+$/);
  }
});
