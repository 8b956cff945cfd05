import workerUrl from './check.worker.ts?worker&url';
import type { CheckReply, CheckRequest } from './check-text.ts';
import { scriptUrl } from './trusted.ts';

/** How long a file may take, in milliseconds; loading the worker does not count. */
const LONGEST = 3000;

/** Checks a file in a worker of its own, which is ended when it takes too long. Rejects when there can be no worker. */
export function check(request: CheckRequest): Promise<CheckReply | 'too-slow'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptUrl(workerUrl), { type: 'module' });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = (): void => {
      clearTimeout(timer);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<CheckReply | 'ready'>) => {
      if (data === 'ready') {
        timer = setTimeout(() => {
          end();
          resolve('too-slow');
        }, LONGEST);
        worker.postMessage(request);
        return;
      }
      end();
      resolve(data);
    };
    worker.onerror = (problem) => {
      end();
      reject(new Error(problem.message === '' ? 'the worker could not be loaded' : problem.message));
    };
  });
}
