import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreReply } from '../../../src/core/play/scorers/reply.ts';
import { replied, stretches } from '../../../src/ui/debrief/replied.ts';
import { nodes } from './story.ts';

const read = (answer: string) => replied(nodes.reply, { answer, parts: scoreReply(answer, nodes.reply).parts });

test('points are numbered at their words; what was denied says by what, what is forbidden says why', () => {
  expect(read('我们不会抱歉，这是您自己弄的，3天后再说。')).toEqual({
    ask: '写一条答复。',
    text: [
      { text: '我们', tone: 'plain', ends: [] },
      { text: '不会', tone: 'denial', ends: [] },
      { text: '抱歉', tone: 'negated', ends: [1] },
      { text: '，这是', tone: 'plain', ends: [] },
      { text: '您自己', tone: 'forbidden', ends: [4] },
      { text: '弄的，', tone: 'plain', ends: [] },
      { text: '3天', tone: 'hit', ends: [2] },
      { text: '后再说。', tone: 'plain', ends: [] },
    ],
    hits: 1,
    of: 3,
    points: [
      { number: 1, name: '道歉', verdict: 'negated', quote: '抱歉', by: '不会', ways: nodes.reply.points[0]?.patterns },
      { number: 2, name: '说清时限', verdict: 'hit', quote: '3天' },
      { number: 3, name: '取件', verdict: 'missed', ways: nodes.reply.points[2]?.patterns },
      { number: 4, name: '怪客户', verdict: 'forbidden', quote: '您自己', why: '推卸责任。' },
    ],
    order: { names: ['道歉', '取件'], kept: false },
    stuffed: false,
  });
});

test('a list of key words is told to be one', () => {
  expect(read('抱歉 3天 取件').stuffed).toBe(true);
});

test('without an answer every point is missed', () => {
  const told = replied(nodes.reply, { answer: null, parts: [] });
  expect([told.text, told.hits, told.points.map(({ verdict }) => verdict)]).toEqual([
    [],
    0,
    ['missed', 'missed', 'missed'],
  ]);
});

test('marks that overlap give the more serious tone, and each ends where its words end', () => {
  const marks = [
    { span: [0, 3], tone: 'hit', number: 1 },
    { span: [2, 4], tone: 'forbidden', number: 2 },
  ] as const;
  expect(stretches('马上到货吧', marks)).toEqual([
    { text: '马上', tone: 'hit', ends: [] },
    { text: '到', tone: 'forbidden', ends: [1] },
    { text: '货', tone: 'forbidden', ends: [2] },
    { text: '吧', tone: 'plain', ends: [] },
  ]);
});

test('however a text is marked, its stretches put together are the text', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 });
  const spans = fc.array(fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 10 })), { maxLength: 6 });
  fc.assert(
    fc.property(text, spans, (typed, at) => {
      const marks = at.map(([start, length], number) => {
        const from = Math.min(start, typed.length);
        return { span: [from, Math.min(from + length, typed.length)], tone: 'hit', number } as const;
      });
      const found = stretches(typed, marks);
      expect(found.map((one) => one.text).join('')).toBe(typed);
    }),
  );
});
