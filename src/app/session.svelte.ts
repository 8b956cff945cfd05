import type { Answer, AttemptLog, Mode, PlayEvent } from '../core/play/attempt.ts';
import { appendEvent, headerOf, openLog } from '../core/play/log.ts';
import { playerOf, positionOf, type ScenarioActor } from '../core/play/machine.ts';
import type { Play } from '../core/play/play.ts';
import type { Position } from '../core/play/position.ts';
import { replay } from '../core/play/replay.ts';
import type { Run } from '../core/play/run.ts';
import { legality } from '../core/play/step.ts';
import { isTask, type Scenario, type ScenarioNode } from '../core/scenario/scenario.ts';
import { told, type Told, type Translation } from '../core/scenario/translation.ts';
import type { StoredScenario } from '../db/rows.ts';
import type { Storage } from '../db/storage.ts';
import { PlayClock } from './clock.svelte.ts';
import { classify } from './fault.ts';
import { handle, report, settle } from './faults.svelte.ts';
import { language } from './language.svelte.ts';
import { claim, type Lease } from './lease.ts';
import { liveSnapshot } from './live.svelte.ts';
import { offline } from './offline.svelte.ts';
import { askAhead, prepare, type How, type Prepared } from './prepare.ts';
import { tasksAhead } from './progress.ts';
import { logOf, resultName, resultText } from './result.ts';
import { richText, type Inline } from './rich.ts';
import { lookIn } from './spelt.ts';
import { saveFile } from './save.ts';
import { settings } from './settings.svelte.ts';
import { storage } from './storage.svelte.ts';
import { AttemptWriter, type Saving } from './writer.svelte.ts';

/** One attempt that is being played: owns the machine, the log, the clock and the writing; draws nothing. */
export class Session {
  readonly scenario: Scenario;
  readonly translation: Translation | undefined;
  readonly play: Play;
  readonly attempt: string;
  /** A drill or a walk: nothing of it is stored. */
  readonly sandbox: boolean;
  /** It goes on with an attempt that was begun before. */
  readonly resumed: boolean;
  /** Nothing was ever finished on this device: somebody is new here. */
  readonly first: boolean;
  /** It was begun again from this decision of another attempt, counted from 1: practice, which replaces nothing. */
  readonly retryFrom: number | undefined;
  readonly #storage: Storage;
  readonly #ahead: ReadonlyMap<string, number>;
  readonly #takeBack: (() => void)[];
  #log = $state.raw() as AttemptLog;
  #run = $state.raw() as Run;
  #live = $state.raw() as { readonly current: ReturnType<ScenarioActor['getSnapshot']> };
  #actor!: ScenarioActor;
  #writer = $state.raw() as AttemptWriter;
  #clock!: PlayClock;
  #lease: Lease | undefined;
  #elsewhere = $state(false);
  #begun = $state(false);
  #held = false;
  #expected = false;
  #closed = false;
  readonly #copy: StoredScenario;

  /** Stands where the prepared log ends; {@link Session.open} also claims the attempt and stores a new one. */
  constructor(from: Storage, prepared: Prepared) {
    const { scenario, translation, play, log, resumed } = prepared;
    this.scenario = scenario;
    this.translation = translation;
    this.play = play;
    this.attempt = log.attempt;
    this.sandbox = prepared.sandbox === true;
    this.resumed = resumed && !this.sandbox;
    this.first = prepared.first;
    this.retryFrom = prepared.retryFrom;
    this.#begun = resumed;
    this.#copy = prepared.copy;
    this.#storage = from;
    this.#ahead = tasksAhead(scenario);
    this.#enter(log);
    offline.hold();
    this.#takeBack = [
      handle('again', () => this.again()),
      handle('save-log', () => {
        this.#saveLog();
      }),
    ];
  }

  /**
   * Opens an exercise: the unfinished attempt if there is one, else a new one.
   *
   * @param key of the exercise in the library
   * @throws an error named NoSuchScenario when there is none of that key; others when its data cannot be loaded
   */
  static async open(key: string, how: How = {}): Promise<Session> {
    void askAhead(key);
    const from = await storage.ready();
    const prepared = await prepare(from, key, how);
    const session = new Session(from, prepared);
    await session.#claim(false);
    session.#turnClock();
    if (!prepared.resumed && how.brief !== true) session.begin(prepared.log.mode);
    return session;
  }

  /** Whether the attempt has begun; before that nothing is stored and no clock runs. */
  get begun(): boolean {
    return this.#begun;
  }

  get mode(): Mode {
    return this.#log.mode;
  }

  /** Begins a new attempt, in the mode that the student has chosen. */
  begin(mode: Mode): void {
    if (this.#begun) return;
    if (mode !== this.mode) {
      this.#clock.stop();
      this.#actor.stop();
      this.#enter(openLog({ ...headerOf(this.#log), mode }));
    }
    this.#begun = true;
    this.#turnClock();
    void this.#writer.begin(this.#copy);
  }

  /** Stops the clock while nobody can answer: the device changes hands. */
  hold(on: boolean): void {
    this.#held = on;
    this.#runClock();
  }

  /** An answer in time is on its way: it must not become late. The clock is not touched, for the click is not painted yet. */
  expect(on: boolean): void {
    this.#expected = on;
  }

  /** The replay so far. */
  get run(): Run {
    return this.#run;
  }

  get position(): Position {
    return positionOf(this.#live.current);
  }

  get node(): ScenarioNode {
    return this.play.nodes.get(this.position.node) as ScenarioNode;
  }

  /** The next answer is accepted only when everything before it is saved. */
  get saving(): Saving {
    return storage.isLost ? 'unsaved' : this.#writer.saving;
  }

  get over(): boolean {
    return this.#run.ending !== null;
  }

  /** The clock of a node with a time limit, in milliseconds. */
  get clock(): { readonly left: number; readonly of: number; readonly running: boolean } | undefined {
    return this.over ? undefined : this.#clock.left;
  }

  /** Another tab plays this attempt; this one only looks on. */
  get elsewhere(): boolean {
    return this.#elsewhere;
  }

  get steps(): { readonly done: number; readonly of: number } {
    const done = this.#run.decisions.length;
    return { done, of: done + (this.#ahead.get(this.position.node) ?? 0) };
  }

  answer(answer: Answer): Promise<void> {
    return this.#do({ type: 'answer', node: this.position.node, answer });
  }

  open(panel: string): Promise<void> {
    return this.#do({ type: 'open', node: this.position.node, panel });
  }

  /** Opens the next hint of this node. */
  hint(): Promise<void> {
    const { node, hint } = this.position;
    return hint === 3 ? Promise.resolve() : this.#do({ type: 'hint', node, level: (hint + 1) as 1 | 2 | 3 });
  }

  /** Writes again what could not be written. */
  async again(): Promise<void> {
    if (storage.isLost) return;
    await this.#writer.again();
    if (this.#writer.saving === 'saved') settle('disk-full', 'unexpected');
  }

  /** Plays on here what another tab was playing. */
  async takeOver(): Promise<void> {
    this.#lease?.release();
    await this.#claim(true);
    const there = await this.#storage.log(this.attempt);
    if (this.#elsewhere) return;
    if (!there) {
      this.#turnClock();
      return;
    }
    // This clock has stood since the other tab took the attempt, or had it: the new one reads what was used there.
    this.#clock.stop();
    this.#actor.stop();
    this.#enter(logOf(headerOf(this.#log), there.events));
  }

  /** Leaves the attempt; it can be opened again where it stands. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#clock.stop();
    this.#actor.stop();
    this.#lease?.release();
    for (const takeBack of this.#takeBack) takeBack();
    offline.release();
  }

  /** A text of the scenario in the language of the page; data are not filled in yet. */
  told(source: string, group?: string): Told {
    const lang = language.current;
    if (lang === this.scenario.lang) return { text: source, original: false };
    return this.translation?.to === lang ? told(this.translation, source, group) : { text: source, original: true };
  }

  fill(text: string): Inline[] {
    return richText(text, lookIn(this.play.data, language.current));
  }

  /** What happened so far, as it is stored. */
  get log(): AttemptLog {
    return this.#log;
  }

  /** Stands where the log ends. */
  #enter(log: AttemptLog): void {
    this.#actor = playerOf(this.play);
    this.#actor.start();
    for (const event of log.events) this.#actor.send(event);
    this.#live = liveSnapshot(this.#actor);
    this.#log = log;
    this.#run = replay(this.play, log.events, this.mode);
    this.#writer = new AttemptWriter(this.#storage, headerOf(log), {
      written: log.events,
      failed: (error) => {
        this.#failed(error);
      },
    });
    this.#clock = new PlayClock(this.attempt, log.events.at(-1)?.t ?? 0, () => {
      if (this.saving === 'saved' && !this.#expected) void this.#do({ type: 'late', node: this.position.node });
    });
    this.#turnClock();
  }

  async #claim(steal: boolean): Promise<void> {
    this.#lease = await claim(
      this.attempt,
      () => {
        this.#elsewhere = true;
        this.#clock.stop();
      },
      steal,
    );
    this.#elsewhere = this.#lease === undefined;
  }

  /** Paints first: the machine moves at once, the event is written behind the paint. */
  async #do(event: PlayEvent): Promise<void> {
    if (this.over || !this.#begun || this.#closed || this.#elsewhere || storage.isLost) return;
    const moves = event.type === 'answer' || event.type === 'late';
    if (moves && this.saving !== 'saved') return;
    if (legality(this.play, this.position, event) !== null) return;
    this.#log = appendEvent(this.#log, event, this.#clock.t);
    this.#actor.send(event);
    this.#run = replay(this.play, this.#log.events, this.mode);
    if (moves) this.#turnClock();
    const logged = this.#log.events.at(-1);
    if (logged) await this.#writer.add(logged, this.over);
  }

  /** Sets the clock to the decision that is being made. */
  #turnClock(): void {
    const { node } = this;
    const { time } = settings.current;
    const after = isTask(node) ? node.late?.after : undefined;
    const limit = after === undefined || time === 'off' ? undefined : after * 1000 * Number(time);
    this.#clock.at(this.#run.decisions.length, limit);
    this.#runClock();
  }

  /** Lets the clock run while somebody can answer. The limit stays: a changed setting counts from the next decision on. */
  #runClock(): void {
    if (this.over || this.#elsewhere || this.#closed || this.#held || !this.#begun) this.#clock.stop();
    else this.#clock.start();
  }

  #failed(error: unknown): void {
    if (classify(error) === 'open-elsewhere' && !storage.isLost) this.#elsewhere = true;
    else report(error);
  }

  #saveLog(): void {
    saveFile(resultName(this.#log, null), resultText(this.#log, null), 'application/json');
  }
}
