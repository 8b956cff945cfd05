import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clausesOf, normalise } from '../../../../src/core/scenario/phrases/normalise.ts';
import { findPattern, parsePattern } from '../../../../src/core/scenario/phrases/pattern.ts';
import { findConcept } from '../../../../src/core/scenario/phrases/concept.ts';
import { scoreReply } from '../../../../src/core/play/scorers/reply.ts';
import { processorTime } from '../../../support/processor-time.ts';

const matches = (pattern: string, text: string) => {
  const read = parsePattern(pattern);
  if ('fault' in read) return read.fault;
  const normal = normalise(text).text;
  return clausesOf(normal).some((clause) => findPattern(read.pattern, normal, clause) !== undefined);
};

describe('a pattern', () => {
  test.each([
    ['补偿…67', '我们补偿您67元', true],
    ['补偿…67', '补偿，一共67元', false],
    ['补偿…67', '补偿一二三四五六七八九67', false],
    ['67[.2]元', '67.2元', true],
    ['67[.2]元', '６７元', true],
    ['(退|换)货', '给您换货', true],
    ['(退|换)货', '给您修', false],
    ['{n}小时内', '四十八小时内', true],
    ['{n}小时内', '48 小时内', true],
    ['{n}小时内', '几小时内', false],
    ['apologi*', 'We apologise for this', true],
    ['sorry', 'so sorry!', true],
    ['no', 'I know it', false],
    ['call', 'recall', false],
  ])('%s in %s: %s', (pattern, text, found) => {
    expect(matches(pattern, text)).toBe(found);
  });

  test.each([
    ['(a|b', 'unclosed'],
    ['[a', 'unclosed'],
    ['a)', 'unopened'],
    ['', 'empty'],
    ['((((((((a))))))))', 'too-deep'],
    ['长'.repeat(201), 'too-long'],
  ])('%s is refused: %s', (pattern, fault) => {
    expect(parsePattern(pattern)).toEqual({ fault });
  });

  test('never throws and never runs long, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (pattern, text) => {
        matches(pattern, text);
      }),
    );
    const evil = '(安|(安|安…)…)…'.repeat(16);
    const begun = processorTime();
    matches(evil, `${'安'.repeat(1999)}b`);
    matches(evil, 'a'.repeat(2000));
    expect(processorTime() - begun).toBeLessThan(2000);
  });
});

describe('denial', () => {
  const refund = { name: '退款', patterns: ['退款', '退您钱', 'refund'] };
  test.each([
    ['我们可以退款', 'hit'],
    ['我们不能退款', 'negated'],
    ['没有说不退款', 'hit'],
    ['不好意思，马上退款', 'hit'],
    ['没问题，给您退款', 'hit'],
    ['退款不可能', 'negated'],
    ['退款免谈', 'negated'],
    ['这个不归我管。可以退款', 'hit'],
    ['We will refund you', 'hit'],
    ['We will not refund you', 'negated'],
    ["we can't give you a refund", 'negated'],
    ['no problem, a refund is on its way', 'hit'],
    ['给您换货', 'absent'],
  ])('%s: %s', (text, is) => {
    expect(findConcept(normalise(text), refund).is).toBe(is);
  });

  test('does not cancel a pattern that itself denies', () => {
    expect(findConcept(normalise('这不是我们的责任'), { name: '推卸', patterns: ['不是我们的责任'] }).is).toBe('hit');
  });

  test('is shown in the text as it was typed', () => {
    const found = findConcept(normalise('先生，　不 能 退 款。'), refund);
    expect(found).toEqual({ is: 'negated', span: [8, 11], by: [4, 8] });
  });
});

describe('a reply', () => {
  const point = (name: string, patterns: string[]) => ({ name, patterns, worth: 2 });
  const judge = {
    points: [point('道歉', ['抱歉']), point('时限', ['{n}小时内']), point('方案', ['换货'])],
    forbid: [{ name: '推卸', patterns: ['快递的问题'], minus: 1, why: '不要推给快递。' }],
  };

  test('A5: earns the worked value: three points of 2, two hit, one forbidden', () => {
    const text = '非常抱歉让您久等了，这确实是快递的问题，我们会在48小时内给您答复的。';
    const scored = scoreReply(text, judge);
    expect(scored.q).toBe(0.5);
    expect(scored.parts).toEqual([
      { id: '道歉', got: 2, of: 2, why: 'hit', span: [2, 4] },
      { id: '时限', got: 2, of: 2, why: 'hit', span: [24, 29] },
      { id: '方案', got: 0, of: 2, why: 'missed' },
      { id: '推卸', got: -1, of: 0, why: 'forbidden', span: [14, 19], about: { text: '不要推给快递。' } },
    ]);
  });

  test('that is only key words earns half at most, and is told so', () => {
    const scored = scoreReply('抱歉48小时内换货', judge);
    expect([scored.q, scored.parts.at(-1)?.why]).toEqual([0.5, 'stuffed']);
  });

  test('stays between 0 and 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { q } = scoreReply(text, judge);
        expect(q >= 0 && q <= 1).toBe(true);
      }),
    );
  });
});
