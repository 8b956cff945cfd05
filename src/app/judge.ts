import type { AttemptLog } from '../core/play/attempt.ts';
import { quickSolutionOf } from '../core/play/solve/judge.ts';
import { replayOf, type Ground } from './assess.ts';
import type { Said, Told } from './judge.worker.ts';
import workerUrl from './judge.worker.ts?worker&url';
import { judgedHere, type Judged } from './judged.ts';
import { scriptUrl } from './trusted.ts';

/** What the page needs of a worker; a test has its own. */
type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

interface Waiting {
  readonly log: AttemptLog;
  readonly ground: Ground;
  readonly onPositions?: ((count: number) => void) | undefined;
  readonly resolve: (judged: Judged) => void;
  readonly reject: (error: unknown) => void;
}

const start = (): WorkerLike => new Worker(scriptUrl(workerUrl), { type: 'module' });

/**
 * Judges runs apart from the page, one after the other, so that a scenario with hundreds of thousands of positions does not
 * hold it up. Whoever watches goes before what is worked out in the background, and is told of all work on their scenario. A
 * request that is given up ends the worker, if it is the one that is being worked on.
 */
export class Judge {
  readonly #make: () => WorkerLike;
  readonly #waiting: Waiting[] = [];
  readonly #sent = new Set<string>();
  #worker: WorkerLike | undefined;
  #isBusy = false;

  constructor(make: () => WorkerLike = start) {
    this.#make = make;
  }

  /** Rejects with the signal's reason when it is given up, and where no worker can be had. */
  ask(
    log: AttemptLog,
    ground: Ground,
    { signal, onPositions }: { signal?: AbortSignal | undefined; onPositions?: (count: number) => void } = {},
  ): Promise<Judged> {
    return new Promise((resolve, reject) => {
      const one: Waiting = { log, ground, onPositions, resolve, reject };
      signal?.addEventListener('abort', () => {
        const at = this.#waiting.indexOf(one);
        if (at < 0) return;
        this.#waiting.splice(at, 1);
        if (at === 0) this.#end();
        reject(signal.reason as Error);
        this.#next();
      });
      this.#waiting.splice(this.#placeOf(one), 0, one);
      this.#next();
    });
  }

  #placeOf({ onPositions }: Waiting): number {
    const first = onPositions ? this.#waiting.findIndex((other, at) => at > 0 && !other.onPositions) : -1;
    return first < 0 ? this.#waiting.length : first;
  }

  #tellOf(count: number, { scenario }: Ground): void {
    for (const { ground, onPositions } of this.#waiting)
      if (ground.scenario.hash === scenario.hash) onPositions?.(count);
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#sent.clear();
    this.#isBusy = false;
  }

  #next(): void {
    const [one] = this.#waiting;
    if (!one || this.#isBusy) return;
    this.#isBusy = true;
    const finish = (then: () => void) => {
      this.#waiting.shift();
      this.#isBusy = false;
      then();
      this.#next();
    };
    try {
      const worker = (this.#worker ??= this.#make());
      worker.onmessage = ({ data }: MessageEvent<Said>) => {
        if (data.is === 'positions') this.#tellOf(data.count, one.ground);
        else
          finish(() => {
            one.resolve(data.judged);
          });
      };
      worker.onerror = (problem) => {
        this.#end();
        finish(() => {
          one.reject(new Error(problem.message === '' ? 'the worker could not be loaded' : problem.message));
        });
      };
      this.#tell(worker, one);
    } catch (error) {
      finish(() => {
        one.reject(error);
      });
    }
  }

  #tell(worker: WorkerLike, { log, ground: { scenario, dataset, accepted } }: Waiting): void {
    const tell = (told: Told) => {
      worker.postMessage(told);
    };
    if (!this.#sent.has(dataset.hash)) tell({ is: 'dataset', dataset });
    this.#sent.add(dataset.hash);
    tell({ is: 'judge', log, scenario, dataset: dataset.hash, accepted });
  }
}

const apart = new Judge();

/** What the solved scenario says of a run where that is known or soon found; null where it would hold up the page. */
export function judgeAtOnce(log: AttemptLog, ground: Ground): Judged | null {
  const { play, run } = replayOf(log, ground);
  return quickSolutionOf(play) ? judgedHere(play, run) : null;
}

/**
 * What the solved scenario says of a run: at once where the scenario is small, else from a worker, so that the page never
 * stands still. Where there can be no worker it is worked out here after all.
 *
 * @throws the signal's reason when it is given up
 */
export async function judge(
  log: AttemptLog,
  ground: Ground,
  options: { signal?: AbortSignal | undefined; onPositions?: (count: number) => void } = {},
  by = apart,
): Promise<Judged> {
  const atOnce = judgeAtOnce(log, ground);
  if (atOnce) return atOnce;
  try {
    return await by.ask(log, ground, options);
  } catch (error) {
    if (options.signal?.aborted) throw error;
    const { play, run } = replayOf(log, ground);
    return judgedHere(play, run);
  }
}
