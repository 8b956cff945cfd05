import workerUrl from './check.worker.ts?worker&url';
import type { CheckReply, CheckRequest } from './check-text.ts';
import type { Said } from './check.worker.ts';
import { scriptUrl } from './trusted.ts';

/** How long a file may take, in milliseconds; loading the worker does not count. */
const LONGEST = 3000;

/**
 * Checks a file in a worker of its own, which is ended when it takes too long; of a sound scenario only the rules about the
 * whole are missing then. Rejects when there can be no worker.
 */
export function check(request: CheckRequest): Promise<CheckReply | 'too-slow'> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(scriptUrl(workerUrl), { type: 'module' });
    let timer: ReturnType<typeof setTimeout> | undefined;
    let sound: CheckReply | undefined;
    const end = (): void => {
      clearTimeout(timer);
      worker.terminate();
    };
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      switch (data.is) {
        case 'ready':
          timer = setTimeout(() => {
            end();
            resolve(sound ?? 'too-slow');
          }, LONGEST);
          worker.postMessage(request);
          return;
        case 'sound':
          sound = data.reply;
          return;
        case 'done':
          end();
          resolve(data.reply);
          return;
        default:
          return data satisfies never;
      }
    };
    worker.onerror = (problem) => {
      end();
      reject(new Error(problem.message === '' ? 'the worker could not be loaded' : problem.message));
    };
  });
}
