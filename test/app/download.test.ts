import { createHash } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { download } from '../../src/app/download.ts';

const TEXT = '{"name":"知客"}';
const HASH = createHash('sha256').update(TEXT).digest('hex');
const BYTES = new TextEncoder().encode(TEXT);

/** A server that sends these pieces, and says beforehand how long they are together. */
const serve = (pieces: readonly Uint8Array[], init?: ResponseInit) => {
  const body = new ReadableStream({
    start: (stream) => {
      for (const piece of pieces) stream.enqueue(piece);
      stream.close();
    },
  });
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, init)));
};

const fetched = async () => {
  const steps: [done: number, of: number][] = [];
  const text = await download('data/some.json', HASH, (...step) => steps.push(step));
  return { text, steps };
};

afterEach(() => {
  vi.unstubAllGlobals();
});

const halves = [BYTES.slice(0, 10), BYTES.slice(10)];

test('a file comes in pieces that may cut a character in two, and says how far it is', async () => {
  serve(halves, { headers: { 'content-length': String(BYTES.length) } });
  expect(await fetched()).toEqual({
    text: TEXT,
    steps: [
      [10, BYTES.length],
      [BYTES.length, BYTES.length],
    ],
  });
});

test('of a compressed file only what has come is known', async () => {
  serve(halves, { headers: { 'content-length': '12', 'content-encoding': 'gzip' } });
  expect((await fetched()).steps).toEqual([
    [10, 10],
    [BYTES.length, BYTES.length],
  ]);
});

test('it is checked also where the browser gives a page no digest, as on http', async () => {
  vi.stubGlobal('crypto', {});
  serve(halves);
  expect((await fetched()).text).toBe(TEXT);
  serve([BYTES.slice(0, -1), BYTES.slice(0, 1)]);
  await expect(fetched()).rejects.toMatchObject({ name: 'NetworkError' });
});

test.each([
  ['is cut off', () => serve([BYTES.slice(0, 10)])],
  ['has another byte in it', () => serve([BYTES.slice(0, -1), BYTES.slice(0, 1)])],
  ['is not there', () => serve([BYTES], { status: 404 })],
  ['cannot be asked for', () => vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))],
])('one that %s is a fault of the network that names the file', async (_how, arrange) => {
  arrange();
  await expect(fetched()).rejects.toMatchObject({
    name: 'NetworkError',
    message: expect.stringContaining('data/some.json') as string,
  });
});
