import { createContext } from 'svelte';
import { genderOf, genderOfName } from '../../app/gender.ts';
import { drafts } from '../../app/notes.ts';
import type { Session } from '../../app/session.svelte.ts';
import type { Json } from '../../core/kernel/canonical.ts';
import type { Answer } from '../../core/play/attempt.ts';
import type { Person } from '../kit/portrait/person.ts';
import { isTask, type CastMember, type NodeKind, type ScenarioNode } from '../../core/scenario/scenario.ts';

/** What a narrow screen shows above the decision panel; `task` is the answer itself where it needs the whole screen. */
export type View = 'talk' | 'desk' | 'notes' | 'task';
export type DialogName = 'history' | 'hint' | 'keys';

/** The tasks that need the whole height of the left column. */
const LARGE: readonly NodeKind[] = ['classify', 'form'];
/** On a narrow screen these need it too. */
const WORDY: readonly NodeKind[] = ['reply', 'order', 'match'];

/** What the player asks of what stands beside it. */
interface Beside {
  /** Brings a page of the desk to the front. */
  readonly show: (panel: string) => void;
  /** How a customer of the data is addressed (先生, 女士). */
  readonly addressed: (customer: string) => string | undefined;
}

/** Owns what the player's screen shows of a session: which view, which dialog, which step is looked back at. */
export class Stage {
  readonly session: Session;
  view = $state<View>('talk');
  dialog = $state<DialogName>();
  /** The index of the decision that is looked back at; undefined: now. */
  looking = $state<number>();
  /** When the latest hint of this step was opened, in milliseconds since the epoch. */
  hintedAt = $state(0);
  /** Panels that were opened at this step, and the step. */
  #opened = $state.raw<{ readonly step: string; readonly panels: readonly string[] }>({ step: '', panels: [] });
  /** An answer that was given while the one before was still being written. */
  #waiting = $state.raw<{ readonly step: string; readonly answer: Answer }>();
  readonly #showPanel: (panel: string) => void;
  readonly #addressed: (customer: string) => string | undefined;

  constructor(session: Session, { show, addressed }: Beside) {
    this.session = session;
    this.#showPanel = show;
    this.#addressed = addressed;
    const kept = this.draft('opened');
    if (Array.isArray(kept)) this.#opened = { step: this.step, panels: kept.map(String) };
  }

  /** Names this visit of this node: drafts and ticks of another visit do not count. */
  get step(): string {
    return `${this.session.node.id}#${this.session.run.decisions.length}`;
  }

  get node(): ScenarioNode {
    return this.session.node;
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

  /** Who is drawn for somebody of the cast: under the id of their record, so that the desk shows the same face. */
  personOf({ id, name, role, customer }: CastMember): Person {
    const salutation = customer === undefined ? undefined : this.#addressed(customer);
    return { id: customer ?? id, name, role, gender: genderOf(name, role, salutation) ?? genderOfName(name) };
  }

  /** Everybody of the cast that is drawn under this id. */
  findPerson(id: string): Person | undefined {
    const member = this.session.scenario.cast.find((one) => (one.customer ?? one.id) === id);
    return member && this.personOf(member);
  }

  /** Hands an answer in; while the step before is still being written it waits for that. */
  answer(answer: Answer): void {
    if (!this.ready || this.#waiting?.step === this.step) return;
    this.#waiting = { step: this.step, answer };
    this.send();
  }

  /** Sends the waiting answer as soon as it can be accepted; called again whenever `saving` changes. */
  send(): void {
    const waiting = this.#waiting;
    if (waiting === undefined || this.session.saving !== 'saved') return;
    this.#waiting = undefined;
    if (waiting.step !== this.step) return;
    this.looking = undefined;
    drafts.drop(this.session.attempt);
    void this.session.answer(waiting.answer);
  }

  /** One part of the answer that is being put together at this step, as it was kept. */
  draft(part: string): Json | undefined {
    const kept = drafts.read(this.session.attempt, this.step);
    if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return undefined;
    return Object.hasOwn(kept, part) ? (kept as Readonly<Record<string, Json>>)[part] : undefined;
  }

  keep(part: string, value: Json): void {
    const kept = drafts.read(this.session.attempt, this.step);
    drafts.write(this.session.attempt, this.step, { ...(typeof kept === 'object' ? kept : {}), [part]: value });
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
