import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { claim } from '../../src/app/lease.ts';
import { fakeLocalStorage } from '../support/attempt.ts';

/** Web Locks of one browser: a queue a name, and stealing. */
function fakeLocks() {
  const held = new Map<string, (reason: Error) => void>();
  const queues = new Map<string, (() => void)[]>();
  const request = (name: string, options: LockOptions, use: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const run = () => {
        held.set(name, reject);
        void use().then(() => {
          if (held.get(name) !== reject) return;
          held.delete(name);
          queues.get(name)?.shift()?.();
          resolve();
        });
      };
      if (options.steal) {
        held.get(name)?.(new DOMException('stolen', 'AbortError'));
        run();
      } else if (held.has(name)) {
        queues.set(name, [...(queues.get(name) ?? []), run]);
        options.signal?.addEventListener('abort', () => {
          queues.set(
            name,
            (queues.get(name) ?? []).filter((other) => other !== run),
          );
          reject(new DOMException('aborted', 'AbortError'));
        });
      } else run();
    });
  return { request };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('localStorage', fakeLocalStorage());
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe.each([
  ['with locks', () => ({ locks: fakeLocks() })],
  ['without locks', () => ({})],
])('%s', (_, browser) => {
  beforeEach(() => {
    vi.stubGlobal('navigator', browser());
  });

  const settled = async <T>(promise: Promise<T>, time = 1000): Promise<T> => {
    await vi.advanceTimersByTimeAsync(time);
    return promise;
  };

  test('the first tab plays, the second looks on within a second', async () => {
    expect(await settled(claim('a1', () => undefined))).toBeDefined();
    expect(await settled(claim('a1', () => undefined))).toBeUndefined();
  });

  test('another attempt is free', async () => {
    await settled(claim('a1', () => undefined));
    expect(await settled(claim('a2', () => undefined))).toBeDefined();
  });

  test('a tab that is closed leaves the attempt to the next', async () => {
    const lease = await settled(claim('a1', () => undefined));
    lease?.release();
    expect(await settled(claim('a1', () => undefined))).toBeDefined();
  });

  test('a page that is being reloaded gets it as soon as the old page lets go', async () => {
    const lease = await settled(claim('a1', () => undefined));
    const next = claim('a1', () => undefined);
    setTimeout(() => lease?.release(), 300);
    expect(await settled(next)).toBeDefined();
  });

  test('taking over tells the first tab', async () => {
    const lost = vi.fn();
    await settled(claim('a1', lost));
    expect(await settled(claim('a1', () => undefined, true))).toBeDefined();
    expect(lost).toHaveBeenCalledOnce();
  });
});

test('without locks, a tab that crashed is given up after two seconds', async () => {
  vi.stubGlobal('navigator', {});
  localStorage.setItem('rapport.lease.a1', `crashed ${Date.now()}`);
  await vi.advanceTimersByTimeAsync(2000);
  expect(await claim('a1', () => undefined)).toBeDefined();
});
