import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluate, isTrue, type Scope } from '../../../src/core/scenario/conditions.ts';
import { COMPARISONS, type Expression, type Happening, type Value } from '../../../src/core/scenario/expression.ts';
import { formatExpression } from '../../../src/core/scenario/format-expression.ts';
import { parseExpression } from '../../../src/core/scenario/parse-expression.ts';
import { CONDITION_WORDS } from '../../../src/core/scenario/words.ts';

const names: Readonly<Record<string, Value>> = { mood: 40, 库存: true, 'c.tier': '黄金', 'c.none': null, 'a-b': 7 };

const scope: Scope = {
  name: (path) => names[path.join('.')],
  seen: (node) => node === 'open',
  picked: (node, option) => node === 'open' && option === 'calm',
  opened: (panel) => panel === 'orders',
  result: (node) => (node === 'pay' ? 0.75 : 0),
  before: (first, then) => first.node === 'open' && then.node === 'pay',
  never: (condition) => !isTrue(evaluate(condition, scope)),
};

const valueOf = (source: string): Value => {
  const { expression } = parseExpression(source);
  return expression ? evaluate(expression, scope) : 'does not parse';
};

test.each<[string, Value]>([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['2 / 4', 0.5],
  ['5 / 0', 0],
  ['12%', 0.12],
  ['1680 * 0.5% * 8', 67.2],
  ['-mood + 1', -39],
  ['--2', 2],
  ['1e3', 1000],
  ['mood >= 40', true],
  ['mood > 40', false],
  ['mood == "40"', false],
  ['mood != "40"', true],
  ['mood < "50"', false],
  ['c.tier == "黄金"', true],
  ['"2025-05-01" < "2025-06-01"', true],
  ['c.none == null', true],
  ['missing', null],
  ['missing == null', true],
  ['missing + 1', 1],
  ['库存', true],
  ['not 库存', false],
  ['not not 库存', true],
  ['库存 and mood > 10 or false', true],
  ['false and false or true', true],
  ['not false and false', false],
  ['true + true', 2],
  ['"x" + 1', 1],
  ['a-b', 7],
  ['a-b - 2', 5],
  ['min(3, mood, 9)', 3],
  ['max(3, mood, 9)', 40],
  ['count(seen(open), seen(end), mood > 1)', 2],
  ['seen(open)', true],
  ['picked(open.calm)', true],
  ['opened(orders)', true],
  ['result(pay) >= 75%', true],
  ['before(open.calm, pay)', true],
  ['never(mood < 10)', true],
  ['"他说\\"好\\""', '他说"好"'],
  ['1e308 * 10', 0],
  ['result', null],
])('%s is %j', (source, expected) => {
  expect(valueOf(source)).toBe(expected);
});

test.each([
  ['', '0:0 condition-empty'],
  ['mood >=', '7:7 condition-unfinished'],
  ['mood = 1', '5:6 condition-equals'],
  ['mood ＞ 1', '5:6 condition-character'],
  ['（mood）', '0:1 condition-character'],
  ['mood && 1', '5:6 condition-character'],
  ['"好', '0:2 condition-quote'],
  ['mood mood', '5:9 condition-unexpected'],
  ['1 < 2 < 3', '6:7 condition-unexpected'],
  ['and', '0:3 condition-unexpected'],
  ['seen(a.b)', '0:8 condition-arguments'],
  ['picked(a)', '0:8 condition-arguments'],
  ['before(a)', '8:9 condition-unexpected'],
  ['before(a.b.c, d)', '0:12 condition-arguments'],
  ['see(a)', '0:3 condition-function'],
  ['constructor(a)', '0:11 condition-function'],
  ['min()', '4:5 condition-unexpected'],
  [`${'('.repeat(33)}1${')'.repeat(33)}`, '32:33 condition-too-deep'],
  ['1'.repeat(1001), '0:1001 condition-too-long'],
])('%j is a mistake at %s', (source, expected) => {
  const { expression, problems } = parseExpression(source);
  expect(expression).toBeUndefined();
  expect(problems.map(({ span, code }) => `${span.join(':')} ${code}`)).toEqual([expected]);
});

const word = fc
  .stringMatching(/^[a-z_甲乙][a-z0-9_-]{0,5}$/)
  .filter((one) => !(CONDITION_WORDS as readonly string[]).includes(one));
const happening: fc.Arbitrary<Happening> = fc.oneof(fc.record({ node: word }), fc.record({ node: word, option: word }));

type Bare = { readonly is: string } & Readonly<Record<string, unknown>>;

const { tree } = fc.letrec<{ tree: Bare }>((tie) => {
  const two = { left: tie('tree'), right: tie('tree') };
  const list = fc.array(tie('tree'), { minLength: 1, maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 6, depthSize: 'small' },
      fc.record({
        is: fc.constant('value'),
        value: fc.oneof(
          fc.nat(),
          fc.double({ min: 0, max: 1e9, noNaN: true }),
          fc.string(),
          fc.boolean(),
          fc.constant(null),
        ),
      }),
      fc.record({ is: fc.constant('name'), path: fc.array(word, { minLength: 1, maxLength: 3 }) }),
      fc.record({ is: fc.constantFrom('seen', 'result'), node: word }),
      fc.record({ is: fc.constant('picked'), node: word, option: word }),
      fc.record({ is: fc.constant('opened'), panel: word }),
      fc.record({ is: fc.constant('before'), first: happening, then: happening }),
      fc.record({ is: fc.constantFrom('not', 'minus', 'never'), of: tie('tree') }),
      fc.record({ is: fc.constantFrom('and', 'or'), ...two }),
      fc.record({ is: fc.constant('compare'), by: fc.constantFrom(...COMPARISONS), ...two }),
      fc.record({ is: fc.constant('arithmetic'), by: fc.constantFrom('+', '-', '*', '/'), ...two }),
      fc.record({ is: fc.constantFrom('min', 'max', 'count'), of: list }),
    ),
  };
});

const bare = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, of: unknown) => (key === 'span' ? undefined : of)));

test('what is written can be read back', () => {
  fc.assert(
    fc.property(tree, (written) => {
      const text = formatExpression(written as unknown as Expression);
      fc.pre(text.length <= 1000);
      const { expression, problems } = parseExpression(text);
      expect(problems).toEqual([]);
      expect(bare(expression)).toEqual(bare(written));
    }),
  );
});

test('every condition has a value that JSON can say', () => {
  fc.assert(
    fc.property(tree, (written) => {
      const value = evaluate(written as unknown as Expression, scope);
      expect(JSON.parse(JSON.stringify(value))).toBe(Object.is(value, -0) ? 0 : value);
    }),
  );
});

test('no text makes the parser throw, and spans stay inside the text', () => {
  const pieces = fc.array(
    fc.constantFrom('mood', '(', ')', 'and', 'not', '"', '.', ' ', '<=', '5%', 'before', ',', '－', '-'),
  );
  const source = fc.oneof(
    fc.string({ unit: 'binary' }),
    pieces.map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(source, (text) => {
      const { expression, problems } = parseExpression(text);
      expect(problems.length).toBe(expression ? 0 : 1);
      for (const [start, end] of [...problems, ...(expression ? [expression] : [])].map(({ span }) => span)) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
