import type { FieldVerdict, NumberVerdict } from '../../app/messages/debrief.ts';
import type { Answer } from '../../core/play/attempt.ts';
import type { FieldKey, Play } from '../../core/play/play.ts';
import type { Decision } from '../../core/play/run.ts';
import { holds } from '../../core/play/scope.ts';
import type { ClassifyNode, ComputeNode, FormNode, Option, TaskNode } from '../../core/scenario/scenario.ts';

import { bothEnds, matched, ordered, type EndOption, type Matched, type Ordered } from './arranged.ts';
import { replied, type Replied } from './replied.ts';

/** What was answered beside what was right, by kind of task. */
export type Answered =
  | { readonly kind: 'choice'; readonly options: readonly RatedOption[] }
  | { readonly kind: 'quiz'; readonly ask: string; readonly options: readonly QuizOption[] }
  | ({ readonly kind: 'classify' } & Sorting)
  | ({ readonly kind: 'form' } & Filled)
  | ({ readonly kind: 'compute' } & Computed)
  | { readonly kind: 'inspect'; readonly panels: readonly LookedAt[] }
  | { readonly kind: 'best-worst'; readonly options: readonly EndOption[] }
  | ({ readonly kind: 'reply' } & Replied)
  | ({ readonly kind: 'order' } & Ordered)
  | ({ readonly kind: 'match' } & Matched);

export interface RatedOption {
  readonly option: Option;
  readonly chosen: boolean;
  /** One of the highest rated among the options that were open. */
  readonly best: boolean;
  /** Its condition held at that moment. */
  readonly open: boolean;
}

export interface QuizOption {
  readonly text: string;
  readonly picked: boolean;
  readonly right: boolean;
}

export interface SortedItem {
  readonly id: string;
  readonly name: string;
  /** null: left in the pile. */
  readonly given: string | null;
  readonly key: string;
}

export interface Sorting {
  readonly into: readonly string[];
  readonly right: number;
  readonly items: readonly SortedItem[];
  /** Right class (row) × given class (column) → number of items; items left in the pile are not in it. */
  readonly table: readonly (readonly number[])[];
}

export interface Filled {
  readonly right: number;
  /** Fields that were to be filled in; a forbidden one is told, but none that could be right. */
  readonly asked: number;
  readonly fields: readonly FilledField[];
}

export interface FilledField {
  readonly id: string;
  readonly name: string;
  /** Several for tags; undefined: left blank; null: "not in the sources". */
  readonly given: string | readonly string[] | null | undefined;
  readonly key: string | readonly string[] | null;
  readonly verdict: FieldVerdict;
  /** Why it must not be collected. */
  readonly reason?: string;
}

export interface Computed {
  readonly ask: string;
  readonly unit: string;
  readonly given: { readonly value: number; readonly unit: string } | null;
  readonly key: number;
  readonly verdict: NumberVerdict;
  /** The author's words about the trap that was met. */
  readonly trap?: string;
}

export interface LookedAt {
  readonly panel: string;
  readonly must: boolean;
  readonly opened: boolean;
}

/** Reads a decision against the key of its task. */
export function answered(play: Play, node: TaskNode, decision: Decision): Answered {
  const { answer } = decision;
  switch (node.kind) {
    case 'choice':
      if (node.bestWorst) return { kind: 'best-worst', options: bothEnds(node, decision) };
      return { kind: 'choice', options: ratedOptions(play, node.options, decision) };
    case 'quiz':
      return { kind: 'quiz', ask: node.ask, options: quizOptions(node.options, node.right, answer) };
    case 'classify':
      return { kind: 'classify', ...sorting(play, node, answer) };
    case 'form': {
      const fields = filledFields(play, node, decision);
      const right = fields.filter(({ verdict }) => isRight(verdict)).length;
      return { kind: 'form', right, asked: fields.filter(({ verdict }) => verdict !== 'forbidden').length, fields };
    }
    case 'compute':
      return { kind: 'compute', ...computed(play, node, decision) };
    case 'inspect': {
      const opened = texts(answer);
      const panels = node.panels.map((panel) => ({
        panel,
        must: node.must.includes(panel),
        opened: opened.includes(panel),
      }));
      return { kind: 'inspect', panels };
    }
    case 'reply':
      return { kind: 'reply', ...replied(node, decision) };
    case 'order':
      return { kind: 'order', ...ordered(node, decision) };
    case 'match':
      return { kind: 'match', ...matched(node, decision) };
    default:
      return node satisfies never;
  }
}

/** Whether a field counts as right. */
export const isRight = (verdict: FieldVerdict): boolean => verdict === 'correct' || verdict === 'rightly-unknown';

const texts = (answer: Answer | null): readonly string[] =>
  (Array.isArray(answer) ? answer : [answer]).filter((text): text is string => typeof text === 'string');

const record = (answer: Answer | null): Readonly<Record<string, unknown>> =>
  typeof answer === 'object' && answer !== null && !Array.isArray(answer)
    ? (answer as Readonly<Record<string, unknown>>)
    : {};

const own = (values: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(values, key) ? values[key] : undefined;

function ratedOptions(play: Play, options: readonly Option[], { before, answer }: Decision): RatedOption[] {
  const open = options.filter((option) => holds(play, before, option.if));
  const top = Math.max(...open.map(({ score }) => score));
  return options.map((option) => ({
    option,
    chosen: option.id === answer,
    best: open.includes(option) && option.score === top,
    open: open.includes(option),
  }));
}

function quizOptions(options: readonly string[], right: readonly string[], answer: Answer | null): QuizOption[] {
  const picked = texts(answer);
  return options.map((text) => ({ text, picked: picked.includes(text), right: right.includes(text) }));
}

function sorting(play: Play, node: ClassifyNode, answer: Answer | null): Sorting {
  const key = play.keys.get(node.id);
  const { items: rows, classes } = key?.kind === 'classify' ? key : { items: [], classes: {} };
  const given = record(answer);
  const items = rows.map((row) => {
    const id = String(row['id']);
    const placed = own(given, id);
    const right = own(classes, id);
    return {
      id,
      name: typeof row['name'] === 'string' ? row['name'] : id,
      given: typeof placed === 'string' ? placed : null,
      key: typeof right === 'string' ? right : '',
    };
  });
  const count = (row: string, column: string) =>
    items.filter((item) => item.key === row && item.given === column).length;
  return {
    into: node.into,
    right: items.filter((item) => item.given === item.key).length,
    items,
    table: node.into.map((row) => node.into.map((column) => count(row, column))),
  };
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const shownKey = (key: FieldKey | undefined): FilledField['key'] =>
  key === undefined || key === null || isTexts(key) ? (key ?? null) : String(key);

const shownValue = (value: unknown): FilledField['given'] => {
  if (value === null || (isTexts(value) && value.length > 0)) return value;
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? String(value) : undefined;
};

function filledFields(play: Play, node: FormNode, { answer, parts }: Decision): FilledField[] {
  const key = play.keys.get(node.id);
  const bound = key?.kind === 'form' ? key.fields : [];
  const given = record(answer);
  return node.fields.flatMap((field) => {
    const value = shownValue(own(given, field.id));
    const verdict = parts.find(({ id }) => id === field.id)?.why as FieldVerdict | undefined;
    // A forbidden field that was rightly left alone has nothing to say.
    if (field.never !== undefined && (value === undefined || value === null)) return [];
    return [
      {
        id: field.id,
        name: field.name,
        given: value,
        key: field.unknown || field.never !== undefined ? null : shownKey(bound.find(({ id }) => id === field.id)?.key),
        verdict: verdict ?? 'missing',
        ...(field.never === undefined ? {} : { reason: field.never }),
      },
    ];
  });
}

function computed(play: Play, node: ComputeNode, { answer, parts }: Decision): Computed {
  const key = play.keys.get(node.id);
  const [part] = parts;
  const written = record(answer);
  const value = typeof answer === 'number' ? answer : own(written, 'value');
  const unit = own(written, 'unit');
  const trap = part?.about?.['text'];
  return {
    ask: node.ask,
    unit: node.unit,
    given: typeof value === 'number' ? { value, unit: typeof unit === 'string' ? unit : node.unit } : null,
    key: key?.kind === 'compute' ? key.is : Number.NaN,
    verdict: (part?.why as NumberVerdict | undefined) ?? 'wrong',
    ...(typeof trap === 'string' ? { trap } : {}),
  };
}
