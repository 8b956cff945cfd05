import { expect, test, vi } from 'vitest';
import { dropWantedMode, isoTime, newSeed, wantedMode, world } from '../../src/app/world.ts';

test('a moment is written with the offset of its place, and read back it is the same moment', () => {
  const now = Date.UTC(2026, 2, 10, 1, 0, 0);
  expect(isoTime(now)).toMatch(/^2026-03-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
  expect(Date.parse(isoTime(now))).toBe(now);
});

test.each([
  ['?seed=7', 7],
  ['?a=1&seed=4294967295', 4294967295],
])('the address %s sets the seed', (search, seed) => {
  expect(newSeed(search)).toBe(seed);
});

test.each(['', '?seed=', '?seed=-1', '?seed=4294967296', '?seed=x'])('%j leaves the seed to chance', (search) => {
  const seed = newSeed(search);
  expect(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32).toBe(true);
});

test('ids are UUIDs, and no two are alike', () => {
  const ids = Array.from({ length: 100 }, () => world.newId());
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the mode that an address fixes can be taken out of it; the seed and the place stay', () => {
  const address = { href: 'https://school.example/?seed=7&mode=exam#/debrief/a1', search: '?seed=7&mode=exam' };
  const replaceState = vi.fn();
  vi.stubGlobal('location', address);
  vi.stubGlobal('history', { state: null, replaceState });
  expect(wantedMode()).toBe('exam');
  dropWantedMode();
  expect(String(replaceState.mock.calls[0]?.[2])).toBe('https://school.example/?seed=7#/debrief/a1');
  vi.unstubAllGlobals();
});
