import { expect, test, vi } from 'vitest';
import { ownScript } from '../../src/app/trusted.ts';

const base = 'https://school.example/crm/';

test.each([
  ['./sw.js', 'https://school.example/crm/sw.js'],
  [
    'https://school.example/crm/assets/check.worker-Ab_1-x.js',
    'https://school.example/crm/assets/check.worker-Ab_1-x.js',
  ],
  [
    'https://school.example/crm/assets/import.worker-Ab_1-x.js',
    'https://school.example/crm/assets/import.worker-Ab_1-x.js',
  ],
  ['./assets/judge.worker-Ab_1-x.js', 'https://school.example/crm/assets/judge.worker-Ab_1-x.js'],
])('%s is ours', (url, href) => {
  vi.stubEnv('DEV', false);
  expect(ownScript(url, base)).toBe(href);
});

test.each([
  'https://evil.example/sw.js',
  '//evil.example/assets/check.worker-1.js',
  './other.js',
  'data:text/javascript,1',
  'blob:https://school.example/1',
  'javascript:alert(1)//sw.js',
])('%s is not', (url) => {
  vi.stubEnv('DEV', false);
  expect(() => ownScript(url, base)).toThrow(TypeError);
});
