import { createContext } from 'svelte';
import { drafts, roles } from '../../app/notes.ts';
import { painted } from '../../app/painted.ts';
import type { Session } from '../../app/session.svelte.ts';
import type { Json } from '../../core/kernel/canonical.ts';
import type { Answer } from '../../core/play/attempt.ts';

import { isTask, type CastMember, type NodeKind, type ScenarioNode } from '../../core/scenario/scenario.ts';
import type { Person } from '../kit/portrait/person.ts';
import { personOf, type Addressed } from './people.ts';
import type { Telling } from './story.ts';

/** What a narrow screen shows above the decision panel; `task` is the answer itself where it needs the whole screen. */
export type View = 'talk' | 'desk' | 'notes' | 'task';
export type DialogName = 'history' | 'hint' | 'more' | 'rewind';

/** The tasks that need the whole height of the left column. */
const LARGE: readonly NodeKind[] = ['classify', 'form'];
/** On a narrow screen these need it too. */
const WORDY: readonly NodeKind[] = ['reply', 'order', 'match'];

/** What the player asks of what stands beside it. */
interface Beside {
  /** Brings a page of the desk to the front. */
  readonly show: (panel: string) => void;
  /** How a customer of the data is addressed (先生, 女士). */
  readonly addressed: Addressed;
  /** Another attempt was begun from the middle of this one. */
  readonly rewound: (attempt: string) => void;
  /** An answer was handed in; false: the story goes on. Told at once, for a round of signals would cost a quarter of the frame. */
  readonly sent: (on: boolean) => void;
}

/** Owns what the player's screen shows of a session: which view, which dialog, which step is looked back at. */
export class Stage {
  readonly session: Session;
  view = $state<View>('talk');
  dialog = $state<DialogName>();
  /** The index of the decision that is looked back at; undefined: now. */
  looking = $state<number>();
  /** The decision that one may want to begin again from, counted from 0. */
  rewinding = $state<number>();
  /** When the latest hint of this step was opened, in milliseconds since the epoch. */
  hintedAt = $state(0);
  /** Panels that were opened at this step, and the step. */
  #opened = $state.raw<{ readonly step: string; readonly panels: readonly string[] }>({ step: '', panels: [] });
  /** An answer that was handed in and is not accepted yet. */
  #waiting: { readonly step: string; readonly answer: Answer } | undefined;
  /** It waits for longer than a frame. */
  #held = $state(false);
  /** Those whom students play, in the order of the cast. */
  readonly parts: readonly CastMember[];
  readonly #showPanel: (panel: string) => void;
  readonly #addressed: Addressed;
  readonly #onsent: (on: boolean) => void;
  readonly #onrewound: (attempt: string) => void;
  readonly #students: Readonly<Record<string, string>>;
  /** The step at which the device was taken over. */
  #handed = $state('');
  /** Who acted at each decision, and who acts now. A step that names nobody is of whoever holds the device. */
  readonly #actors = $derived.by(() => {
    const { decisions, position } = this.session.run;
    let now = this.parts[0]?.id ?? '';
    return [...decisions.map(({ node }) => node), position.node].map(
      (node) => (now = this.session.play.nodes.get(node)?.as ?? now),
    );
  });

  constructor(session: Session, { show, addressed, rewound, sent }: Beside) {
    this.session = session;
    this.parts = session.scenario.cast.filter(({ student }) => student);
    this.#students = roles.read(session.attempt);
    this.#showPanel = show;
    this.#addressed = addressed;
    this.#onrewound = rewound;
    this.#onsent = sent;
    const kept = this.draft('opened');
    if (Array.isArray(kept)) this.#opened = { step: this.step, panels: kept.map(String) };
    const hinted = this.draft('hinted');
    if (typeof hinted === 'number') this.hintedAt = hinted;
    if (this.draft('handed') === true) this.#handed = this.step;
  }

  /** Names this visit of this node: drafts and ticks of another visit do not count. */
  get step(): string {
    return `${this.session.node.id}#${this.session.run.decisions.length}`;
  }

  get node(): ScenarioNode {
    return this.session.node;
  }

  /** What the story is told with: in learn mode with explanations, among several students with who acted. */
  get telling(): Pick<Telling, 'play' | 'teller' | 'explains' | 'actor'> {
    const { session } = this;
    return {
      play: session.play,
      teller: session,
      explains: session.mode === 'learn',
      ...(this.shared && { actor: (index: number) => this.actingAt(index) }),
    };
  }

  get large(): boolean {
    return LARGE.includes(this.node.kind);
  }

  /** Whether the task takes the whole of a narrow screen. */
  get covering(): boolean {
    const { node } = this;
    return this.large || WORDY.includes(node.kind) || (node.kind === 'choice' && node.bestWorst);
  }

  /** Whether an answer may be given now. */
  get ready(): boolean {
    return this.session.saving !== 'unsaved' && !this.session.elsewhere && isTask(this.node);
  }

  get opened(): readonly string[] {
    return this.#opened.step === this.step ? this.#opened.panels : [];
  }

  /** The student opens a page of the desk, by the desk itself or from the decision panel; logged once a step. */
  open(panel: string): void {
    if (!isTask(this.node) || this.opened.includes(panel)) return;
    this.#opened = { step: this.step, panels: [...this.opened, panel] };
    this.keep('opened', this.opened);
    void this.session.open(panel);
  }

  /** Shows a page of the desk, on a narrow screen instead of the dialogue. */
  show(panel: string): void {
    this.#showPanel(panel);
    this.view = 'desk';
    this.open(panel);
  }

  /** Who is drawn for somebody of the cast. */
  personOf(member: CastMember): Person {
    return personOf(member, this.#addressed);
  }

  /** Everybody of the cast that is drawn under this id. */
  findPerson(id: string): Person | undefined {
    const member = this.session.scenario.cast.find((one) => this.personOf(one).id === id);
    return member && this.personOf(member);
  }

  /** Whether several students play on this device, each with a part of their own. */
  get shared(): boolean {
    return this.parts.length > 1;
  }

  /** Who acted at a decision, or acts at the one that is being made: the index is counted from 0. */
  actingAt(index: number): CastMember | undefined {
    return this.parts.find(({ id }) => id === this.#actors[index]) ?? this.parts[0];
  }

  /** Who acts now; at the end of a run, who acted last. */
  get acting(): CastMember | undefined {
    return this.actingAt(this.session.run.decisions.length);
  }

  /** What the student behind a part is called, where they said so. */
  studentOf(part: CastMember): string | undefined {
    return this.#students[part.id];
  }

  /** The device has to change hands before this step may be seen. */
  get handing(): boolean {
    const count = this.session.run.decisions.length;
    if (!this.shared || !isTask(this.node) || this.#handed === this.step) return false;
    const holder = count === 0 ? this.parts[0] : this.actingAt(count - 1);
    return this.acting?.id !== holder?.id;
  }

  /** The device is in the right hands. */
  takeOver(): void {
    this.#handed = this.step;
    this.keep('handed', true);
  }

  /** Whether the answer to this step was handed in and the story has not gone on yet. */
  get sending(): boolean {
    return this.#waiting?.step === this.step;
  }

  /** Whether it has to wait for longer than a frame, because the step before is still being written. */
  get held(): boolean {
    return this.#held && this.sending;
  }

  /**
   * Hands an answer in. That it was is painted first, with as little work as can be: the hand must feel the click before
   * the story is told on. While the step before is still being written it waits for that, too.
   */
  answer(answer: Answer): void {
    if (!this.ready || this.sending) return;
    this.#waiting = { step: this.step, answer };
    this.session.expect(true);
    this.#onsent(true);
    void painted().then(() => {
      this.send();
      this.#held = this.sending;
      if (this.#held) this.session.hold(true);
    });
  }

  /** Sends the waiting answer as soon as it can be accepted; called again whenever `saving` changes. */
  send(): void {
    const waiting = this.#waiting;
    if (waiting === undefined || this.session.saving !== 'saved') return;
    this.#waiting = undefined;
    this.session.expect(false);
    this.#onsent(false);
    if (this.#held) this.session.hold(false);
    this.#held = false;
    if (waiting.step !== this.step) return;
    this.looking = undefined;
    void this.#give(waiting.step, waiting.answer);
  }

  /** What was put together is dropped when the answer is written, not before: a full disk or a reload must not lose it. */
  async #give(step: string, answer: Answer): Promise<void> {
    const { session } = this;
    await session.answer(answer);
    if (session.saving !== 'unsaved' && this.step !== step) drafts.drop(session.attempt, step);
  }

  /** One part of the answer that is being put together at this step, as it was kept. */
  draft(part: string): Json | undefined {
    const kept = drafts.read(this.session.attempt, this.step);
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return undefined;
    return Object.hasOwn(kept, part) ? (kept as Readonly<Record<string, Json>>)[part] : undefined;
  }

  /** Keeps a part of the answer. A tab that only looks on keeps nothing: the draft is that of the tab that plays. */
  keep(part: string, value: Json): void {
    if (this.session.elsewhere) return;
    const kept = drafts.read(this.session.attempt, this.step);
    drafts.write(this.session.attempt, this.step, { ...(typeof kept === 'object' ? kept : {}), [part]: value });
  }

  /** Whether one may begin again from an earlier decision: an exam is never taken back. */
  get mayRewind(): boolean {
    const { session } = this;
    return session.mode !== 'exam' && !session.sandbox && session.saving === 'saved' && !session.elsewhere;
  }

  /** Asks whether to begin again from a decision, counted from 0. */
  askRewind(index: number): void {
    this.rewinding = index;
    this.dialog = 'rewind';
  }

  /** Begins a new attempt that stands before the decision that was asked about. This one stays as it is. */
  async rewind(): Promise<void> {
    const { session, rewinding: index } = this;
    this.dialog = undefined;
    if (index === undefined || !this.mayRewind) return;
    const { retryFrom } = await import('../../app/retry.ts');
    const attempt = await retryFrom(session.attempt, session.run.decisions[index - 1]?.seq ?? 0);
    if (attempt !== undefined) this.#onrewound(attempt);
  }

  /** A hint was opened at this moment: a reload must not shorten the pause before the next. */
  noteHint(now: number): void {
    this.hintedAt = now;
    this.keep('hinted', now);
  }

  /** Looks back from where it stands, read only. */
  look(by: -1 | 1): void {
    const count = this.session.run.decisions.length;
    if (count === 0) return;
    const next = (this.looking ?? count) + by;
    this.looking = next >= count ? undefined : Math.max(0, next);
  }
}

export const [getStage, setStage] = createContext<Stage>();
