import { expect, test } from 'vitest';
import { modelsOf } from '../../../src/core/scenario/phrases/model.ts';

const refund = { name: '退款', patterns: ['退(款|钱|您)', 'refund'] };
const promise = { name: '过度承诺', patterns: ['绝对'] };

test.each([
  [
    'the sentence that makes the point is taken out of an example',
    ['抱歉让您等了。今天就给您退款。再见。', 'Sorry. You get a refund today.'],
    { zh: '今天就给您退款。', en: 'You get a refund today.' },
  ],
  ['an earlier text is preferred', ['这就退款给您。', '今天就给您退款。'], { zh: '这就退款给您。' }],
  ['what says something forbidden is no model', ['退款绝对没问题。', '马上给您退款。'], { zh: '马上给您退款。' }],
  ['what is denied makes no point', ['我们不退款。'], undefined],
  ['a word alone is shown only where nothing else is', ['退钱', '明天退钱给您。'], { zh: '明天退钱给您。' }],
  ['an amount is not cut at its point', ['退您 67.2 元。'], { zh: '退您 67.2 元。' }],
])('%s', (_, texts, models) => {
  expect(modelsOf(refund, texts, [promise])).toEqual(models);
});
