import fc from 'fast-check';
import { expect, test } from 'vitest';
import { richText, shownValue, type Inline } from '../../src/app/rich.ts';

const data: Record<string, string | number | null> = {
  'c.name': '李敏',
  'o.amount': 1680.505,
  'c.star': '**x**',
  'c.none': null,
};
const look = (path: string) => data[path];
const text = (words: string): Inline => ({ is: 'text', text: words });
const bold = (words: string): Inline => ({ is: 'bold', text: words });
const filled = (words: string): Inline => ({ is: 'data', text: words });
const br: Inline = { is: 'break' };

test.each<[string, string, Inline[]]>([
  ['plain text', '您好', [text('您好')]],
  ['nothing', '', []],
  ['bold', '请**马上**查', [text('请'), bold('马上'), text('查')]],
  ['line breaks of every kind', 'a\nb\r\nc\rd', [text('a'), br, text('b'), br, text('c'), br, text('d')]],
  ['data', '{c.name}您好', [filled('李敏'), text('您好')]],
  ['data in bold', '**{c.name}**', [bold('李敏')]],
  ['a number with two decimals', '{o.amount}', [filled('1680.51')]],
  ['missing data', '{c.none}{c.other}', [filled('—'), filled('—')]],
  ['data that look like marks', '{c.star}', [filled('**x**')]],
  ['braces that name nothing', '{ }{1}{', [text('{ }{1}{')]],
  ['a mark without its partner', 'a**b', [text('a'), text('**b')]],
  ['bold over two lines', '**a\nb**', [bold('a'), br, bold('b')]],
])('%s', (_, source, inlines) => {
  expect(richText(source, look)).toEqual(inlines);
});

test('no text is lost: without marks and data, what is shown is what was written', () => {
  fc.assert(
    fc.property(
      fc.string().filter((source) => !/[*{}\r]/.test(source)),
      (source) => {
        const shown = richText(source, look).map((inline) => (inline.is === 'break' ? '\n' : inline.text));
        expect(shown.join('')).toBe(source);
      },
    ),
  );
});

test.each([
  [true, '是'],
  [['家电', '厨电'], '家电、厨电'],
  [0.1 + 0.2, '0.3'],
  ['', '—'],
] as const)('the value %j is shown as %s', (value, shown) => {
  expect(shownValue(value)).toBe(shown);
});
