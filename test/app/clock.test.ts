import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlayClock } from '../../src/app/clock.svelte.ts';
import { fakeLocalStorage } from '../support/attempt.ts';

let now = 0;
let isHidden = false;
const ticking = { now: () => now, isHidden: () => isHidden };

/** Time goes by, and the clock ticks. */
const pass = (time: number) => {
  for (let left = time; left > 0; left -= 250) {
    now += Math.min(250, left);
    vi.advanceTimersByTime(250);
  }
};

beforeEach(() => {
  now = 1000;
  isHidden = false;
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', fakeLocalStorage());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { visibilityState: 'visible' }));
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('removeEventListener', () => undefined);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('time of play goes on from where the log stood', () => {
  const clock = new PlayClock('a1', 5000, () => undefined, ticking);
  clock.start();
  pass(2000);
  expect(clock.t).toBe(7000);
  clock.stop();
  pass(3000);
  expect(clock.t).toBe(7000);
});

test('a limit runs down, and when it is out the page hears of it', () => {
  const out = vi.fn();
  const clock = new PlayClock('a1', 0, out, ticking);
  clock.at(0, 3000);
  clock.start();
  pass(2000);
  expect(clock.left).toEqual({ left: 1000, of: 3000, running: true });
  expect(out).not.toHaveBeenCalled();
  pass(1000);
  expect(clock.left).toEqual({ left: 0, of: 3000, running: true });
  expect(out).toHaveBeenCalled();
});

test('a hidden page stands still', () => {
  const clock = new PlayClock('a1', 0, () => undefined, ticking);
  clock.at(0, 3000);
  clock.start();
  pass(1000);
  isHidden = true;
  document.dispatchEvent(new Event('visibilitychange'));
  pass(60_000);
  expect(clock.left).toEqual({ left: 2000, of: 3000, running: false });
  isHidden = false;
  document.dispatchEvent(new Event('visibilitychange'));
  pass(500);
  expect(clock.left).toEqual({ left: 1500, of: 3000, running: true });
  expect(clock.t).toBe(1500);
});

test('a reload gives no time back, the next decision begins anew', () => {
  const first = new PlayClock('a1', 0, () => undefined, ticking);
  first.at(1, 3000);
  first.start();
  pass(2000);

  const reloaded = new PlayClock('a1', 0, () => undefined, ticking);
  reloaded.at(1, 3000);
  expect(reloaded.left?.left).toBeLessThanOrEqual(1250);
  expect(reloaded.t).toBeGreaterThanOrEqual(1750);
  reloaded.at(2, 3000);
  expect(reloaded.left?.left).toBe(3000);
});

test('a clock that stands takes nothing back that another tab has used', () => {
  const onlooker = new PlayClock('a1', 0, () => undefined, ticking);
  onlooker.at(0, 3000);
  const playing = new PlayClock('a1', 0, () => undefined, ticking);
  playing.at(0, 3000);
  playing.start();
  pass(2000);
  playing.stop();
  onlooker.at(0, 3000);
  onlooker.stop();
  const taken = new PlayClock('a1', 0, () => undefined, ticking);
  taken.at(0, 3000);
  expect([taken.left?.left, taken.t]).toEqual([1000, 2000]);
});

test('without a limit there is nothing to show', () => {
  const clock = new PlayClock('a1', 0, () => undefined, ticking);
  clock.at(0, undefined);
  expect(clock.left).toBeUndefined();
});
