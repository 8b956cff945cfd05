import iconv from 'iconv-lite';
import { expect, test, vi } from 'vitest';
import { ImportWorker, type WorkerLike } from '../../../src/app/own-data/client.ts';
import { ImportJob } from '../../../src/app/own-data/job.ts';
import type { Said } from '../../../src/app/own-data/talk.ts';
import type { Role } from '../../../src/core/sample/import/fields.ts';

const bytes = (text: string, encoding = 'utf8') => new Uint8Array(iconv.encode(text, encoding));
const DIRTY = [
  '客户编号,下单时间,实付金额,身份证号,门店',
  'C1,2026年1月5日,￥1200,1,观前街',
  'C2,昨天,300,2,观前街',
  'C1,2026-02-01,二百,3,新区',
  'C3,2026-02-03,2.5万,4,新区',
  'C3,2026-02-03,2.5万,4,新区',
].join('\r\n');

test('a GBK table is read, its columns suggested, its problems told by line and column', async () => {
  const job = new ImportJob();
  const opened = await job.open(bytes(DIRTY, 'gbk'));
  expect(opened).toMatchObject({
    kind: 'csv',
    encoding: 'gb18030',
    isSure: true,
    delimiter: ',',
    target: 'orders',
    rows: 5,
  });
  const suggestions = opened.suggestions.orders;
  expect(suggestions.map(({ role, because }) => because ?? role)).toEqual([
    { field: 'customer' },
    { field: 'date' },
    { field: 'amount' },
    'forbidden',
    { keep: '门店' },
  ]);
  const steps: unknown[] = [];
  const roles = suggestions.map(({ role }) => role);
  expect(job.check('orders', roles, (...step) => steps.push(step))).toEqual({
    target: 'orders',
    missing: [],
    read: 5,
    bad: 2,
    groups: [
      { column: '下单时间', is: 'not-a-date', severity: 'error', count: 1 },
      { column: '实付金额', is: 'not-money', severity: 'error', count: 1 },
      { column: '', is: 'same-row', severity: 'warning', count: 1 },
    ],
    problems: [
      { line: 3, column: '下单时间', is: 'not-a-date', severity: 'error', found: '昨天' },
      { line: 4, column: '实付金额', is: 'not-money', severity: 'error', found: '二百' },
      { line: 6, column: '', is: 'same-row', severity: 'warning', found: '', other: 5 },
    ],
  });
  expect(steps).toEqual([['check', 0, 5]]);
  expect(job.keep()).toEqual(['orders']);
  const data = job.build('门店 2026', undefined);
  expect(data).toMatchObject({ id: '门店-2026', asOf: '2026-02-03' });
  expect(data.tables['orders']?.columns['amount']).toEqual([120_000, 2_500_000, 2_500_000]);
  expect(data.tables['customers']?.columns['id']).toEqual(['C1', 'C3']);
});

test('a required column that nothing fills stops the check and leaves nothing to keep', async () => {
  const job = new ImportJob();
  await job.open(bytes(DIRTY));
  const roles: Role[] = [{ field: 'customer' }, 'skip', 'skip', 'skip', 'skip'];
  expect(job.check('orders', roles)).toMatchObject({ missing: ['date', 'amount'], read: 0 });
  expect(job.keep()).toEqual([]);
});

test('a table whose encoding is not sure shows its first lines in each candidate', async () => {
  const job = new ImportJob();
  const opened = await job.open(bytes('編號,姓名\r\nC1,張美玲\r\n', 'big5'));
  expect(opened.isSure).toBe(false);
  expect(opened.candidates.map(({ encoding }) => encoding)).toContain('big5');
  const again = job.again({ encoding: 'big5' });
  expect(again).toMatchObject({ isSure: true, header: ['編號', '姓名'], sample: [['C1', '張美玲']] });
  expect(() => job.again({ encoding: 'utf-8' })).toThrow(expect.objectContaining({ name: 'not-this-encoding' }));
});

/** A worker that says what a test tells it to. */
function puppet() {
  const worker: WorkerLike = { onmessage: null, onerror: null, postMessage: vi.fn(), terminate: vi.fn() };
  const says = (said: Said): void => {
    worker.onmessage?.call(worker as Worker, { data: said } as MessageEvent);
  };
  return { worker, says };
}

test('a worker that is silent for too long is ended, and the next request starts another', async () => {
  vi.useFakeTimers();
  const puppets = [puppet(), puppet()];
  let made = 0;
  const steps: unknown[] = [];
  const client = new ImportWorker((step) => steps.push(step), {
    make: () => puppets[made++]?.worker ?? puppet().worker,
    silent: 1000,
  });
  const asked = client.ask('keep', {});
  vi.advanceTimersByTime(900);
  puppets[0]?.says({ is: 'step', step: ['check', 1, 2] });
  vi.advanceTimersByTime(900);
  expect(puppets[0]?.worker.terminate).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  await expect(asked).rejects.toMatchObject({ name: 'too-slow' });
  expect(puppets[0]?.worker.terminate).toHaveBeenCalledOnce();
  expect(steps).toEqual([['check', 1, 2]]);
  const next = client.ask('keep', {});
  puppets[1]?.says({ is: 'done', answer: ['orders'] });
  expect(await next).toEqual(['orders']);
  vi.advanceTimersByTime(5000);
  expect(puppets[1]?.worker.terminate).not.toHaveBeenCalled();
  vi.useRealTimers();
});

test('a cancelled request is rejected as ended, at once', async () => {
  const one = puppet();
  const client = new ImportWorker(() => undefined, { make: () => one.worker });
  const asked = client.ask('keep', {});
  client.end();
  await expect(asked).rejects.toMatchObject({ name: 'ended' });
  expect(one.worker.terminate).toHaveBeenCalledOnce();
});
