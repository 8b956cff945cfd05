import { describe, expect, test, vi } from 'vitest';
import { classify, faces, FAULT_CODES } from '../../src/app/fault.ts';
import { faultAction, faultWords } from '../../src/app/fault-words.ts';
import { faults, handle, report, settle } from '../../src/app/faults.svelte.ts';

const error = (name: string, inner?: unknown) =>
  Object.assign(new Error(name), { name, ...(inner !== undefined && { inner }) });

test.each([
  [error('QuotaExceededError'), 'disk-full'],
  [error('AbortError', error('QuotaExceededError')), 'disk-full'],
  [new Error('outer', { cause: error('QuotaExceededError') }), 'disk-full'],
  [error('DatabaseClosedError'), 'open-elsewhere'],
  [error('VersionError'), 'newer-database'],
  [error('OpenFailedError', error('SecurityError')), 'no-storage'],
  [error('NetworkError'), 'network'],
  [new TypeError('x is not a function'), 'unexpected'],
  ['a text', 'unexpected'],
  [undefined, 'unexpected'],
])('%s is known as %s', (thrown, code) => {
  expect(classify(thrown)).toBe(code);
});

describe.each(FAULT_CODES)('the fault %s', (code) => {
  test('says what happened and what to do', () => {
    const { title, text } = faultWords(code);
    expect([title === '', text === '']).toEqual([false, false]);
    for (const action of faces[code].actions) expect(faultAction(action)).not.toBe('');
  });
});

test('a fault stands in the banner once, with what it is about now', () => {
  report('witness-missing', { count: 1 });
  report('witness-missing', { count: 2 });
  expect(faults.current.map(({ code, about }) => [code, about])).toEqual([['witness-missing', { count: 2 }]]);
  settle('witness-missing');
  expect(faults.current).toEqual([]);
});

test('an action is offered while somebody can do it', async () => {
  const saved = vi.fn();
  report('disk-full');
  const [fault] = faults.current;
  if (!fault) throw new Error('no fault');
  expect(faults.actions(fault)).toEqual([]);
  const takeBack = handle('again', saved);
  expect(faults.actions(fault)).toEqual(['again']);
  await faults.act('again');
  expect(saved).toHaveBeenCalledOnce();
  takeBack();
  expect(faults.actions(fault)).toEqual([]);
  faults.dismiss(fault);
});

test('cleared data are not also shown as another tab', () => {
  report('storage-gone');
  expect(report(error('DatabaseClosedError'))).toBe('storage-gone');
  expect(faults.current.map(({ code }) => code)).toEqual(['storage-gone']);
  settle('storage-gone');
});
