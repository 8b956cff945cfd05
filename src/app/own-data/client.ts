import { scriptUrl } from '../trusted.ts';
import workerUrl from './import.worker.ts?worker&url';
import type { OnStep } from './job.ts';
import type { Ask, Said, Talk } from './talk.ts';

/** How long the worker may be silent while it works, in milliseconds; then it is ended. */
const SILENT = 60_000;

/** An error that the page tells by its name; 'ended' means that somebody cancelled. */
const named = (name: string) => Object.assign(new Error(name), { name });

type Step = Parameters<OnStep>;

/** What the page needs of a worker; a test has its own. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const start = (): WorkerLike => new Worker(scriptUrl(workerUrl), { type: 'module' });

/**
 * A worker that reads, checks and stores a teacher's tables, one request at a time. It is ended when it is cancelled and when
 * it is silent for too long; the next request starts another, which knows nothing of the one before.
 */
export class ImportWorker {
  readonly #make: () => WorkerLike;
  readonly #onStep: (step: Step) => void;
  readonly #silent: number;
  #worker: WorkerLike | undefined;
  #end: ((error: Error) => void) | undefined;

  constructor(onStep: (step: Step) => void, { make = start, silent = SILENT } = {}) {
    this.#onStep = onStep;
    this.#make = make;
    this.#silent = silent;
  }

  /** Rejects with an error named by what is wrong: 'ended', 'too-slow', or what the worker says. */
  async ask<A extends Ask>(is: A, request: Talk[A]['ask']): Promise<Talk[A]['answer']> {
    return (await this.#talk((worker) => {
      worker.postMessage({ is, ...request });
    })) as Talk[A]['answer'];
  }

  /** Ends whatever is being done. */
  end(why = 'ended'): void {
    this.#end?.(named(why));
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #talk(say: (worker: WorkerLike) => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const watch = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          this.end('too-slow');
        }, this.#silent);
      };
      const finish = (then: () => void): void => {
        clearTimeout(timer);
        this.#end = undefined;
        then();
      };
      this.#end = (error) => {
        finish(() => {
          reject(error);
        });
      };
      watch();
      const worker = (this.#worker ??= this.#make());
      worker.onmessage = ({ data }: MessageEvent<Said>) => {
        watch();
        if (data.is === 'step') this.#onStep(data.step);
        if (data.is === 'failed') this.#end?.(named(data.name));
        if (data.is === 'done')
          finish(() => {
            resolve(data.answer);
          });
      };
      worker.onerror = () => {
        this.end('NetworkError');
      };
      say(worker);
    });
  }
}
