import { expect, test } from 'vitest';
import { ledTo } from '../../src/app/sandbox.ts';
import type { LoggedEvent } from '../../src/core/play/attempt.ts';

const event = (seq: number, type: LoggedEvent['type']) => ({ seq, t: 0, prev: '', node: 'n', type }) as LoggedEvent;
const events = [
  event(1, 'open'),
  event(2, 'answer'),
  event(3, 'hint'),
  event(4, 'late'),
  event(5, 'open'),
  event(6, 'answer'),
];

test.each([
  [2, 0],
  [4, 2],
  [6, 4],
])('before the decision %d the story was last moved by event %d', (seq, last) => {
  expect(ledTo(events, seq)).toBe(last);
});
