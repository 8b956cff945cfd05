import { keepTime, keptTime } from '../db/journal.ts';

const TICK = 250;
const KEEP = 1000;

/** What a clock needs from the page; a test hands in its own. */
export interface Ticking {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  isHidden(): boolean;
}

const page: Ticking = {
  now: () => performance.now(),
  isHidden: () => typeof document !== 'undefined' && document.visibilityState === 'hidden',
};

/**
 * Time of play of one attempt, and the time limit of the decision that is being made. Both stand still while the page is
 * hidden. What has run is kept outside the log, so that neither a reload nor a crash gives time back.
 */
export class PlayClock {
  readonly #attempt: string;
  readonly #ticking: Ticking;
  readonly #onOut: () => void;
  #t: number;
  #decision: number;
  #used: number;
  #since: number | undefined;
  #limit = $state<number>();
  #shown = $state(0);
  #isRunning = $state(false);
  #keptAt = 0;
  /** What was read or written last. */
  #kept: { readonly t: number; readonly decision: number; readonly used: number };
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param t milliseconds that the log already holds
   * @param onOut is called again and again once the time is out, until the next decision
   */
  constructor(attempt: string, t: number, onOut: () => void, ticking: Ticking = page) {
    const kept = keptTime(attempt);
    this.#attempt = attempt;
    this.#ticking = ticking;
    this.#onOut = onOut;
    this.#t = Math.max(t, kept.t);
    this.#decision = kept.decision;
    this.#used = kept.used;
    this.#kept = kept;
  }

  /** Milliseconds of play since the start of the attempt. */
  get t(): number {
    return this.#t + this.#running();
  }

  /** What is left of the time limit, in milliseconds; undefined where there is none. */
  get left(): { readonly left: number; readonly of: number; readonly running: boolean } | undefined {
    const of = this.#limit;
    return of === undefined ? undefined : { left: Math.max(0, of - this.#shown), of, running: this.#isRunning };
  }

  /**
   * The decision that is being made now, and its limit. A decision that was begun before keeps what it has used.
   *
   * @param decision counted from 0
   * @param limit milliseconds, undefined for none
   */
  at(decision: number, limit: number | undefined): void {
    this.#fold();
    if (decision !== this.#decision) this.#used = 0;
    this.#decision = decision;
    this.#limit = limit;
    this.#shown = this.#used;
    this.#keep();
  }

  start(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setInterval(this.#tick, TICK);
    if (typeof document !== 'undefined') {
      document.addEventListener('visibilitychange', this.#turn);
      addEventListener('pagehide', this.#keep);
    }
    this.#turn();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (typeof document !== 'undefined') {
      document.removeEventListener('visibilitychange', this.#turn);
      removeEventListener('pagehide', this.#keep);
    }
    this.#fold();
    this.#since = undefined;
    this.#isRunning = false;
    this.#keep();
  }

  #running(): number {
    return this.#since === undefined ? 0 : this.#ticking.now() - this.#since;
  }

  /** Moves what has run since the last look into what is kept. */
  #fold(): void {
    const ran = this.#running();
    this.#t += ran;
    this.#used += ran;
    this.#shown = this.#used;
    if (this.#since !== undefined) this.#since = this.#ticking.now();
  }

  readonly #turn = (): void => {
    this.#fold();
    this.#isRunning = this.#timer !== undefined && !this.#ticking.isHidden();
    this.#since = this.#isRunning ? this.#ticking.now() : undefined;
    this.#keep();
  };

  readonly #tick = (): void => {
    if (this.#since === undefined) return;
    this.#fold();
    if (this.#ticking.now() - this.#keptAt >= KEEP) this.#keep();
    if (this.#limit !== undefined && this.#used >= this.#limit) this.#onOut();
  };

  readonly #keep = (): void => {
    this.#fold();
    this.#keptAt = this.#ticking.now();
    const next = { t: Math.round(this.#t), decision: this.#decision, used: Math.round(this.#used) };
    // A clock that has stood still knows nothing new; another tab, where the attempt is played, may have written more.
    const { t, decision, used } = this.#kept;
    if (next.t === t && next.decision === decision && next.used === used) return;
    this.#kept = next;
    keepTime(this.#attempt, next);
  };
}
