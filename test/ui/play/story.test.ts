import { expect, test } from 'vitest';
import { foldSeen, type Entry } from '../../../src/ui/play/story.ts';

const line = (key: string, node: string) => ({ is: 'line', key, node, turn: 0 }) as unknown as Entry;
const own = (key: string) => ({ is: 'own', key, turn: 0 }) as unknown as Entry;
const mark = (key: string) => ({ is: 'mark', key, turn: 0 }) as unknown as Entry;

const folded = (entries: readonly Entry[], seen: readonly string[]) =>
  foldSeen(entries, (node) => seen.includes(node)).map((piece) =>
    piece.is === 'fold' ? piece.lines.map(({ key }) => key).join('+') : piece.key,
  );

test('lines that were seen before fold into one, but the last before each answer stays', () => {
  const entries = [
    line('a', 'open'),
    line('b', 'open'),
    line('c', 'open'),
    own('1'),
    line('d', 'look'),
    line('e', 'look'),
  ];
  expect(folded(entries, ['open', 'look'])).toEqual(['a+b', 'c', '1', 'd', 'e']);
});

test('what is new is never folded, nor a single line', () => {
  const entries = [line('a', 'open'), line('b', 'open'), line('c', 'fresh'), own('1')];
  expect(folded(entries, ['open'])).toEqual(['a+b', 'c', '1']);
  expect(folded(entries, [])).toEqual(['a', 'b', 'c', '1']);
  expect(folded([line('a', 'open'), line('b', 'fresh')], ['open'])).toEqual(['a', 'b']);
});

test('a checkpoint divides what is folded', () => {
  const entries = [
    line('a', 'open'),
    line('b', 'open'),
    mark('m'),
    line('c', 'look'),
    line('d', 'look'),
    line('e', 'look'),
  ];
  expect(folded(entries, ['open', 'look'])).toEqual(['a+b', 'm', 'c+d', 'e']);
});
