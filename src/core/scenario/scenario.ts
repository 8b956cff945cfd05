import type { Expression, Value } from './expression.ts';
import type { Models } from './phrases/model.ts';

/**
 * A scenario as the rest of the product sees it: parsed, checked, defaults filled in, plain JSON without closures
 * (scenario-format.md). Lists keep the order of the file. Only `check` makes one.
 */
export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly version: number;
  /** `sha256:…` over the file's data as written, without `tests`. */
  readonly hash: string;
  readonly title: string;
  readonly about: string;
  readonly family: Family;
  readonly level: 1 | 2 | 3;
  readonly minutes: number;
  readonly lang: Language;
  readonly concepts: readonly string[];
  /** The id of the dataset that it is bound to. */
  readonly dataset: string;
  readonly skills: readonly Skill[];
  readonly cast: readonly CastMember[];
  readonly data: readonly Binding[];
  readonly documents: readonly ScenarioDocument[];
  readonly meters: readonly Meter[];
  /** In file order; the first is the start. */
  readonly nodes: readonly ScenarioNode[];
  readonly rules: readonly Rule[];
  readonly tests: readonly GoldenRun[];
  /** Old node ids and what they are called now. */
  readonly was: Readonly<Record<string, string>>;
}

export type Language = 'zh' | 'en';

export const FAMILIES = [
  'complaint',
  'classification',
  'profile',
  'value',
  'loyalty',
  'communication',
  'strategy',
  'system',
  'callcentre',
  'sales',
  'evaluation',
] as const;
export type Family = (typeof FAMILIES)[number];

export const MOODS = ['calm', 'happy', 'worried', 'sad', 'angry', 'furious'] as const;
export type Mood = (typeof MOODS)[number];

/** The panels of the desk, as `inspect` and `opened` name them; a document's id is a panel too. */
export const PANELS = [
  'profile',
  'orders',
  'tickets',
  'complaints',
  'interactions',
  'logistics',
  'receivables',
  'surveys',
  'consent',
  'value',
  'documents',
] as const;
export type Panel = (typeof PANELS)[number];

export interface Skill {
  readonly id: string;
  /** Of 100. */
  readonly weight: number;
  readonly name?: string;
  readonly learn?: string;
}

export interface CastMember {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  /** The record of the dataset that this person is. */
  readonly customer?: string;
  readonly student: boolean;
}

/** A named query, frozen when the attempt starts. */
export interface Binding {
  readonly name: string;
  readonly query: Query;
}

export interface Query {
  readonly from: string;
  /** Either fields with the value each must have, or a condition over the fields of a row. */
  readonly where?: Readonly<Record<string, Value>> | Expression;
  /** A field; `-field` sorts from the largest down. */
  readonly sort?: string;
  readonly take?: number;
  readonly random: boolean;
  readonly one: boolean;
  readonly show?: readonly string[];
}

export const DOCUMENT_KINDS = ['transcript', 'letter', 'card', 'note', 'record'] as const;

export interface ScenarioDocument {
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof DOCUMENT_KINDS)[number];
  readonly text: string;
}

/** A quantity of the customer's world; it steers the story and is never added to the score. */
export interface Meter {
  readonly id: string;
  readonly name: string;
  readonly start: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
  readonly better: 'high' | 'low';
  /** When the meter reaches `at` from the side it started on, the run goes to `to`. */
  readonly stop?: { readonly at: number; readonly to: string };
}

/** One line of dialogue. */
export interface Line {
  readonly cast: string;
  readonly mood?: Mood;
  readonly if?: Expression;
  readonly text: string;
}

/** What follows: changes of the world and the next node. `score` belongs to options of a choice. */
export interface Outcome {
  /** Meter id → change. */
  readonly meters: Readonly<Record<string, number>>;
  /** Flag → value. */
  readonly set: Readonly<Record<string, Value>>;
  /** The reason shown in the debrief; the final score is capped at 59. */
  readonly redline?: string;
  readonly to: string;
}

/** What follows a task: the first band whose `from` ≤ q counts. The last band has `from: 0` (written `else`). */
export interface Band {
  /** A share of 1. */
  readonly from: number;
  readonly then: Outcome;
}

interface NodeBase {
  readonly id: string;
  readonly say: readonly Line[];
  readonly if?: Expression;
  /** Where the run goes on when `if` does not hold; always there when `if` is. */
  readonly otherwise?: string;
  readonly as?: string;
  readonly checkpoint?: string;
}

/** What every node that asks something of the student has. */
interface TaskBase extends NodeBase {
  /** Skill id → share; shares add to 1. */
  readonly skills: Readonly<Record<string, number>>;
  readonly worth: number;
  readonly why?: string;
  readonly learn?: string;
  /** Up to three: where to look, which concept, nearly the answer. */
  readonly hints: readonly string[];
  /** `after`: seconds. */
  /** The time in seconds, and what follows when it is up. */
  readonly late?: { readonly after: number; readonly then: Outcome };
}

export interface Option {
  readonly id: string;
  readonly text: string;
  readonly if?: Expression;
  /** Rated effectiveness 0–4; q = score / 4. */
  readonly score: number;
  readonly then: Outcome;
  readonly why?: string;
  readonly learn?: string;
}

export interface ChoiceNode extends TaskBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Show the options in file order. */
  readonly pin: boolean;
  /** The student names the most and the least effective option; the run goes on as the best one says. */
  readonly bestWorst: boolean;
}

export interface QuizNode extends TaskBase {
  readonly kind: 'quiz';
  readonly ask: string;
  readonly options: readonly string[];
  readonly right: readonly string[];
  /** Several answers may be given (`right` was written as a list). */
  readonly several: boolean;
  readonly bands: readonly Band[];
}

export interface InspectNode extends TaskBase {
  readonly kind: 'inspect';
  readonly panels: readonly string[];
  readonly must: readonly string[];
  /** What opening one panel costs: meter id → change. */
  readonly cost: Readonly<Record<string, number>>;
  readonly bands: readonly Band[];
}

export const CLASSIFY_SCORES = ['accuracy', 'macro-f1', 'kappa', 'cost'] as const;
export type ClassifyScore = (typeof CLASSIFY_SCORES)[number];

/** Where the right class of each item comes from. */
export type ClassifyKey =
  | { readonly by: 'column'; readonly column: string }
  | { readonly by: 'map'; readonly map: Readonly<Record<string, string>> }
  /** One of the analyses of core/crm with its parameters. */
  | { readonly by: 'method'; readonly method: string; readonly parameters: Readonly<Record<string, Value>> };

export interface ClassifyNode extends TaskBase {
  readonly kind: 'classify';
  /** A query, or the name of bound data. */
  readonly items: Query | string;
  readonly into: readonly string[];
  readonly key: ClassifyKey;
  readonly ordered: boolean;
  /** True class → given class → cost; absent pairs cost 1, equal classes 0. */
  readonly cost?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly score?: ClassifyScore;
  readonly bands: readonly Band[];
}

export const FIELD_TYPES = ['text', 'name', 'phone', 'money', 'number', 'date', 'address', 'pick', 'tags'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export interface FormField {
  readonly id: string;
  readonly name: string;
  readonly type: FieldType;
  /** The key: a condition-language formula over bound data, or a fixed value. Absent for `unknown` and `never`. */
  readonly is?: Expression | Value | readonly string[];
  /** Absolute tolerance of a number or an amount. */
  readonly within?: number;
  readonly pick?: readonly string[];
  readonly tags?: readonly string[];
  /** The sources do not say; only "not in the sources" is right. */
  readonly unknown: boolean;
  /** The reason why this must not be collected. */
  readonly never?: string;
}

export interface FormNode extends TaskBase {
  readonly kind: 'form';
  readonly fields: readonly FormField[];
  /** Documents and panels that stand beside the form. */
  readonly source: readonly string[];
  readonly bands: readonly Band[];
}

export interface ComputeNode extends TaskBase {
  readonly kind: 'compute';
  readonly ask: string;
  readonly is: Expression;
  /** Absolute tolerance, or a share of the key (`within: 0.5%`). */
  readonly within?: { readonly absolute: number } | { readonly share: number };
  readonly unit: string;
  readonly traps: readonly { readonly is: Expression; readonly why: string; readonly q: number }[];
  readonly bands: readonly Band[];
}

/** A concept that a reply should hold: its name and the ways to say it, those of the phrasebank included. */
export interface ReplyPoint {
  readonly name: string;
  readonly patterns: readonly string[];
  /** A sentence that makes it, from the node's examples or the phrasebank; absent in copies from before these were kept. */
  readonly models?: Models;
  readonly skill?: string;
  /** Its share of the node's worth, in the unit of the points. */
  readonly worth: number;
}

/** A concept that a reply must not hold. */
export interface ForbiddenPoint {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly minus: number;
  readonly why?: string;
}

/** A typed reply. `skills` are the shares of all its points. */
export interface ReplyNode extends TaskBase {
  readonly kind: 'reply';
  /** The skills of points that name none. */
  readonly own: Readonly<Record<string, number>>;
  readonly ask: string;
  readonly points: readonly ReplyPoint[];
  readonly forbid: readonly ForbiddenPoint[];
  /** Names of points in the order in which they should first come. */
  readonly order?: readonly string[];
  /** Characters, at least and at most. */
  readonly length: readonly [number, number];
  readonly bands: readonly Band[];
}

/** Steps to put in order; a list inside is a tie. */
export interface OrderNode extends TaskBase {
  readonly kind: 'order';
  readonly items: readonly (string | readonly string[])[];
  readonly bands: readonly Band[];
}

export interface MatchNode extends TaskBase {
  readonly kind: 'match';
  readonly ask: string;
  readonly pairs: readonly (readonly [left: string, right: string])[];
  readonly bands: readonly Band[];
}

/** A node with `say` and `then` only: the run moves on by itself. */
export interface SayNode extends NodeBase {
  readonly kind: 'say';
  readonly then: Outcome;
}

export interface ChanceNode extends NodeBase {
  readonly kind: 'chance';
  /** Probabilities add to 1. */
  readonly branches: readonly { readonly chance: number; readonly then: Outcome }[];
}

export interface GoNode extends NodeBase {
  readonly kind: 'go';
  /** The first whose `if` holds; the last has none. */
  readonly branches: readonly { readonly if?: Expression; readonly then: Outcome }[];
}

export const ENDS = ['good', 'fair', 'fail'] as const;
export type End = (typeof ENDS)[number];

export interface EndNode extends NodeBase {
  readonly kind: 'end';
  readonly end: End;
}

/** A node that asks something of the student. */
export type TaskNode =
  ChoiceNode | QuizNode | ReplyNode | InspectNode | ClassifyNode | FormNode | ComputeNode | OrderNode | MatchNode;
export type ScenarioNode = TaskNode | SayNode | ChanceNode | GoNode | EndNode;
export type NodeKind = ScenarioNode['kind'];

export const isTask = (node: ScenarioNode): node is TaskNode =>
  node.kind !== 'say' && node.kind !== 'chance' && node.kind !== 'go' && node.kind !== 'end';

/** Judged over the whole run, when it ends. */
export interface Rule {
  readonly id: string;
  readonly name: string;
  readonly expect: Expression;
  readonly skill: string;
  readonly worth: number;
  readonly why?: string;
}

/** A golden run: answers, and what they must lead to. */
export interface GoldenRun {
  readonly name: string;
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  readonly seed?: number;
  /** The ending's node, or good, fair or fail where no node is called so. */
  readonly end?: string;
  readonly score?: number;
}
