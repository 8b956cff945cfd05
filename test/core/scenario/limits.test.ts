import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeUtf8 } from '../../../src/core/scenario/decode.ts';
import { parseText } from '../../../src/core/scenario/parse.ts';
import { mistakes, PURIFIER, PURIFIER_EN, read, told } from '../../support/purifier.ts';
import { readTranslation } from '../../../src/core/scenario/read-translation.ts';
import { processorTime } from '../../support/processor-time.ts';

const inText = (text: string) => told(text, parseText(text).problems);
const nested = (depth: number) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}a:`).join('\n');
const laughs = (levels: number) =>
  Array.from({ length: levels }, (_, at) =>
    at === 0 ? 'l0: &l0 [x]\n' : `l${at}: &l${at} [${Array.from({ length: 10 }, () => `*l${at - 1}`).join(', ')}]\n`,
  ).join('');

test.each([
  ['a file over 512 KB', `a: ${'好'.repeat(200_000)}`, ['1:1 too-large']],
  ['ten megabytes', 'a: 1\n'.repeat(2_000_000), ['1:1 too-large']],
  ['100,000 brackets', '['.repeat(100_000), ['1:21 too-deep']],
  ['100,000 dashes in a line', '- '.repeat(100_000), ['1:43 too-deep']],
  ['indentation 25 deep', nested(25), ['22:43 too-deep']],
  ['brackets 21 deep', `a: ${'['.repeat(20)}x${']'.repeat(20)}`, ['1:23 too-deep']],
  ['2,001 items', '- a\n'.repeat(2001), ['2001:1 too-many-entries']],
  ['2,001 items in a line', `[${'a,'.repeat(2000)}a]`, ['1:4001 too-many-entries']],
  ['2,001 keys', Array.from({ length: 2001 }, (_, at) => `k${at}: 1`).join('\n'), ['2001:6 too-many-entries']],
  ['a billion laughs', 'a: &a [x]\nb: [*a, *a]\n', ['1:4 anchor', '2:5 alias', '2:9 alias']],
  ['an alias that nothing is called', 'a: *必填\n', ['1:4 needs-quotes']],
  [
    'more than 50,000 values',
    Array.from({ length: 100 }, () => `- [${'1,'.repeat(600)}]`).join('\n'),
    ['84:234 too-many-values'],
  ],
  ['half a million quotes', '"'.repeat(500_000), ['1:300001 too-many-values']],
  ['half a character', 'a: \ud800', ['1:4 control-character']],
  ['a second document', 'a: 1\n...\nb: 2\n', ['3:1 several-documents']],
])('%s is refused', (_, text, expected) => {
  const { problems } = parseText(text);
  expect(told(text, problems)).toEqual(expected);
});

const deep = (depth: number): [string, string, string[]][] => [
  [`brackets ${depth} deep`, '['.repeat(depth) + ']'.repeat(depth), ['1:21 too-deep']],
  [`braces ${depth} deep`, '{a: '.repeat(depth) + '}'.repeat(depth), ['1:81 too-deep']],
  [`brackets ${depth} deep that nothing closes`, 'a: ' + '[x, '.repeat(depth), ['1:84 too-deep']],
  [`${depth} keys in a row`, 'a: '.repeat(depth), [depth > 2000 ? '1:6002 too-many-entries' : '1:4 needs-quotes']],
];

test.each([
  ...[100, 1000, 10_000, 100_000].flatMap(deep),
  [
    '20,000 flow keys',
    `{${Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join(', ')}}`,
    ['1:18890 too-many-entries'],
  ],
  ['20,000 anchors', Array.from({ length: 20_000 }, (_, at) => `- &a${at} x\n`).join(''), ['1:3 anchor']],
  ['20,000 aliases', `- &a x\n${'- *a\n'.repeat(20_000)}`, ['1:3 anchor']],
  ['a billion laughs in nine lines', laughs(9), ['1:5 anchor']],
  ['ten megabytes of brackets', '['.repeat(10_000_000), ['1:1 too-large']],
  ['ten megabytes in one word', 'a'.repeat(10_000_000), ['1:1 too-large']],
])('%s: refused within a second', (_, text, [expected]) => {
  const begin = processorTime();
  const { problems } = parseText(text);
  expect(processorTime() - begin).toBeLessThan(1000);
  expect(told(text, problems.slice(0, 1))).toEqual([expected]);
});

test('a quote that nothing closes is shown where it opens', () => {
  expect(inText("a: 1\nb: 'c\nd: 2\n")).toEqual(['2:4 not-yaml']);
  expect(inText('a: [1, "c]\nd: 2\n')).toEqual(['1:8 not-yaml']);
});

test.each([
  ['20 levels of brackets', `a: ${'['.repeat(19)}x${']'.repeat(19)}`],
  ['20 levels of indentation', nested(20)],
  ['2,000 items', '- a\n'.repeat(2000)],
  ['a document that says so', '---\na: 1\n...\n'],
  ['a byte order mark', '\ufeffa: 1\n'],
  ['nothing', ''],
])('%s is let through', (_, text) => {
  expect(inText(text)).toEqual([]);
});

test('500 nodes are let through, 501 are not', () => {
  const nodes = (count: number) =>
    Array.from({ length: count }, (_, at) => `  n${at}: {say: [li: 好], then: {to: n${at + 1}}}\n`).join('');
  const text = (count: number) =>
    PURIFIER.replace('nodes:\n', `nodes:\n${nodes(count - 13)}`).replace(`to: n${count - 13}}`, 'to: open}');
  expect(mistakes(text(500))).toEqual([]);
  expect(mistakes(text(501))).toEqual(['35:3 too-many-nodes']);
});

test('bytes are read strictly as UTF-8', () => {
  const bytes = new TextEncoder().encode('\ufefftitle: 好\n');
  expect(decodeUtf8(bytes)).toEqual({ text: '\ufefftitle: 好\n', problems: [] });
  const gbk = Uint8Array.from([0x61, 0x3a, 0x20, 0xba, 0xc3, 0x0a]);
  const decoded = decodeUtf8(gbk);
  expect(told(decoded.text, decoded.problems)).toEqual(['1:4 not-utf8']);
  const huge = decodeUtf8(new Uint8Array(10_000_000));
  expect(told(huge.text, huge.problems)).toEqual(['1:1 too-large']);
});

test('places do not move with line ends, and a byte order mark counts as nothing', () => {
  const text = PURIFIER.replace('score: 4, mood: +15', 'score: 5, mood: +15');
  const expected = ['43:23 out-of-range'];
  expect(mistakes(text)).toEqual(expected);
  expect(mistakes(text.replaceAll('\n', '\r\n'))).toEqual(expected);
  expect(mistakes(`\ufeff${text}`)).toEqual(expected);
});

test.each([
  ['nothing', '', ['1:1 not-a-scenario']],
  ['a word', 'hello', ['1:1 not-a-scenario']],
  ['a list', '- a\n- b\n', ['1:1 not-a-scenario']],
  ['something else', 'skills: []\n', ['1:1 not-a-scenario']],
  [
    'only a version',
    'scenario: 1\n',
    ['1:1 missing-key', '1:1 missing-key', '1:1 missing-key', '1:1 missing-key', '1:1 missing-key'],
  ],
])('%s is no scenario', (_, text, expected) => {
  expect(mistakes(text)).toEqual(expected);
});

const pieces = [
  '\n',
  '  ',
  '- ',
  ': ',
  '：',
  '{',
  '}',
  '[',
  ']',
  '"',
  "'",
  '#',
  '|',
  '*',
  '&a',
  '!',
  '%',
  ',',
  '\t',
  '　',
  '好',
  '\r',
  '<<',
  '?',
  '---',
  '60%',
  'nodes',
  'then',
  'null',
];

test('no text makes the reader throw', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => void read(text)),
    { numRuns: 300 },
  );
});

test('no change of a sound file makes the reader throw, and what it lets through is sound', () => {
  const change = fc.record({
    at: fc.nat(PURIFIER.length),
    drop: fc.nat(12),
    put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 }), fc.constant('')),
  });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let text = PURIFIER;
      for (const { at, drop, put } of changes) text = text.slice(0, at) + put + text.slice(at + drop);
      const { scenario } = read(text);
      if (scenario) {
        expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
        readTranslation(PURIFIER_EN, scenario);
      }
    }),
    { numRuns: 60 },
  );
});
