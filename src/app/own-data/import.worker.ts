import { openStorage } from '../../db/open.ts';
import type { Storage } from '../../db/storage.ts';
import { tableFile } from './export-table.ts';
import { ImportJob } from './job.ts';
import type { Ask, Request, Said, Talk } from './talk.ts';

// Runs apart from the page, which stays quick whatever comes; ending the worker ends whatever it does.
const job = new ImportJob();

const say = (said: Said): void => {
  postMessage(said);
};

const nothing = (): void => undefined;

/** The browser's database, opened for one piece of work; undefined where there is none or it is not ours to write. */
async function withDatabase<T>(work: (storage: Storage) => Promise<T>): Promise<T | undefined> {
  const opened = await openStorage({ replaced: nothing, gone: nothing, blocked: nothing });
  if (opened.is !== 'database') return undefined;
  try {
    return await work(opened.storage);
  } finally {
    opened.storage.close();
  }
}

async function store({ about, asOf }: Talk['store']['ask']): Promise<Talk['store']['answer']> {
  say({ is: 'step', step: ['build', 0, 0] });
  const dataset = job.build(about.label, asOf);
  const { id, hash } = dataset;
  const isKept = await withDatabase(async (storage) => {
    await storage.keepDataset(dataset, about, (done, of) => {
      say({ is: 'step', step: ['store', done, of] });
    });
    return true;
  });
  return isKept ? { id, hash } : { id, hash, dataset };
}

async function answer(request: Request): Promise<Talk[Ask]['answer']> {
  switch (request.is) {
    case 'open':
      say({ is: 'step', step: ['read', 0, 0] });
      return job.open(new Uint8Array(await request.file.arrayBuffer()), request.choices);
    case 'again':
      say({ is: 'step', step: ['read', 0, 0] });
      return job.again(request.choices);
    case 'check':
      return job.check(request.target, request.roles, (...step) => {
        say({ is: 'step', step });
      });
    case 'keep':
      return job.keep();
    case 'store':
      return store(request);
    case 'export': {
      const dataset = request.dataset ?? (await withDatabase((storage) => storage.dataset(request.hash)));
      if (!dataset) throw Object.assign(new Error(request.hash), { name: 'NoSuchDataset' });
      return tableFile(dataset, request.table, request.as);
    }
    default:
      return request satisfies never;
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data).then(
    (done) => {
      say({ is: 'done', answer: done });
    },
    (error: unknown) => {
      say({ is: 'failed', name: error instanceof Error ? error.name : 'Error' });
    },
  );
});
say({ is: 'ready' });
