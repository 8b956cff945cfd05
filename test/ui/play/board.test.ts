import { expect, test } from 'vitest';
import { Board } from '../../../src/ui/play/board.svelte.ts';

const board = (kept: unknown = {}, keep: (places: Readonly<Record<string, string>>) => void = () => undefined) =>
  new Board(['E1', 'E2', 'E3'], ['金', '银'], kept, keep);

test('an item goes into a class, moves to another and goes back', () => {
  const kept: Readonly<Record<string, string>>[] = [];
  const b = board({}, (places) => kept.push(places));
  b.put('E1', '金');
  b.put('E2', '金');
  b.put('E1', '银');
  b.put('E2', undefined);
  expect(kept).toEqual([{ E1: '金' }, { E1: '金', E2: '金' }, { E2: '金', E1: '银' }, { E1: '银' }]);
  expect(b.waiting).toEqual(['E2', 'E3']);
  expect(b.done).toBe(1);
});

test('undo takes back one move after another, down to the empty board', () => {
  const b = board();
  b.put('E1', '金');
  b.put('E1', '银');
  b.undo();
  expect(b.places).toEqual({ E1: '金' });
  b.undo();
  expect(b.places).toEqual({});
  expect(b.canUndo).toBe(false);
  b.undo();
  expect(b.places).toEqual({});
});

test('what does not exist cannot be put, and putting where it lies is no move', () => {
  const b = board();
  expect(b.put('E9', '金')).toBe(false);
  expect(b.put('E1', '铜')).toBe(false);
  expect(b.put('E1', undefined)).toBe(false);
  expect(b.put('E1', '金')).toBe(true);
  expect(b.put('E1', '金')).toBe(false);
});

test('of what was kept only known items and classes come back', () => {
  expect(board({ E1: '金', E9: '金', E2: '铜', E3: 4 }).places).toEqual({ E1: '金' });
  expect(board(null).places).toEqual({});
  expect(board('nonsense').places).toEqual({});
});
