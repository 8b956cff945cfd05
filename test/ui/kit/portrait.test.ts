import { expect, test } from 'vitest';
import { MOODS } from '../../../src/core/scenario/scenario.ts';
import { FACES, HAIR, looksOf } from '../../../src/ui/kit/portrait.ts';

test('the same person always looks the same', () => {
  expect(looksOf('limin')).toEqual(looksOf('limin'));
  expect(looksOf('limin')).not.toEqual(looksOf('wangqiang'));
});

test('a known gender narrows the hair, and nothing else', () => {
  const people = Array.from({ length: 60 }, (_, index) => `AP-I-${index}`);
  expect(new Set(people.map((id) => looksOf(id, 'female').hair))).toEqual(new Set(['bob', 'long', 'bun', 'tail']));
  expect(new Set(people.map((id) => looksOf(id, 'male').hair))).toEqual(new Set(['short', 'side', 'crop', 'wave']));
  expect(new Set(people.map((id) => looksOf(id).hair))).toEqual(new Set(Object.keys(HAIR)));
});

test('every mood has a face of its own', () => {
  expect(new Set(MOODS.map((mood) => JSON.stringify(FACES[mood]))).size).toBe(MOODS.length);
});
