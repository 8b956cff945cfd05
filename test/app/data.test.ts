import { beforeEach, expect, test, vi } from 'vitest';
import type { Storage } from '../../src/db/storage.ts';
import { newBrowser } from '../support/page.ts';
import { until } from '../support/until.ts';

vi.mock('../../src/app/course.ts', async () => ({ course: (await import('../support/page.ts')).smallCourse }));

beforeEach(() => {
  newBrowser();
  vi.resetModules();
});

/** A first visit in which the data cannot be stored: the faults that are shown. */
async function visit(error: Error, then: (storage: { leave(): void }) => void = () => undefined) {
  const { data } = await import('../../src/app/data.svelte.ts');
  const { storage } = await import('../../src/app/storage.svelte.ts');
  const { faults } = await import('../../src/app/faults.svelte.ts');
  const from: Storage = await storage.ready();
  let tried = false;
  from.keepDataset = () => {
    tried = true;
    then(storage);
    return Promise.reject(error);
  };
  await data.ensure();
  await until(() => {
    expect(tried).toBe(true);
  });
  return () => faults.current.map(({ code }) => code);
}

test('data that cannot be stored are told', async () => {
  const faults = await visit(Object.assign(new Error('no room'), { name: 'QuotaExceededError' }));
  await until(() => {
    expect(faults()).toEqual(['disk-full']);
  });
});

test('a write that is cut off because the browser’s data are cleared is no fault of its own', async () => {
  const faults = await visit(Object.assign(new Error('aborted'), { name: 'AbortError' }), (storage) => {
    setTimeout(() => {
      storage.leave();
    }, 50);
  });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(faults()).toEqual([]);
});
