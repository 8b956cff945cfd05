import type { Span } from '../kernel/span.ts';
import { fit, fitId } from './fit.ts';
import type { Base, Kind, Task } from './kinds/kind.ts';
import { KINDS } from './kinds/kinds.ts';
import { outcomeOf, passedTo, readWritten, type Owner } from './read-outcome.ts';
import type { Reading } from './reading.ts';
import { MOODS, type Line, type NodeKind, type Outcome, type ScenarioNode } from './scenario.ts';
import { id, must, record, type Key } from './shape.ts';
import { NODE_KEYS, OUTCOME } from './shapes.ts';
import {
  at,
  entriesOf,
  entryOf,
  itemsOf,
  numberOf,
  textOf,
  wordOf,
  type Entry,
  type MapTree,
  type Tree,
} from './tree.ts';
import { nearest } from './words.ts';

/** What a task is worth unless it says otherwise. */
const WORTH = 10;
/** Under this many seconds nobody can read the question (L27). */
const SHORT = 30;

/** `cast [mood] [if condition]`. */
const LINE = /^(\S+)(?:\s+(?!if(?:\s|$))(\S+))?(?:(\s+if\s+)(.+))?\s*$/s;

function readLine({ key, keySpan, value }: Entry, reading: Reading): Line {
  const [, cast = key, mood, , condition] = LINE.exec(key) ?? [];
  // A key in quotes starts one character later.
  const start = keySpan[0] + (keySpan[1] - keySpan[0] === key.length ? 0 : 1);
  reading.refer('cast', cast, [start, start + cast.length]);
  const known = MOODS.find((one) => one === mood);
  if (mood !== undefined && !known) {
    const from = start + key.indexOf(mood, cast.length);
    const suggestion = nearest(mood, MOODS) ?? '';
    reading.report('unknown-mood', [from, from + mood.length], { name: mood, suggestion, known: MOODS.join(' ') });
  }
  const base = { cast, ...(known ? { mood: known } : {}) };
  const text = reading.text(value);
  if (condition === undefined) return { ...base, text };
  const within = start + key.lastIndexOf(condition);
  return { ...base, if: reading.expression(condition, 'condition', ([a, b]) => [within + a, within + b]), text };
}

/** Skills with their shares; one skill takes all. */
function readSkills(node: MapTree, owner: Owner, reading: Reading): Record<string, number> {
  const shares = at(node, 'skills');
  if (shares?.is === 'map') {
    const skills: Record<string, number> = {};
    let sum = 0;
    for (const { key, keySpan, value } of shares.entries) {
      reading.refer('skill', key, keySpan);
      skills[key] = numberOf(value) ?? 0;
      sum += skills[key];
    }
    if (Math.abs(sum - 1) > 1e-6)
      reading.report('skill-shares', entryOf(node, 'skills')?.keySpan ?? owner.span, {
        sum: Math.round(sum * 1e4) / 1e4,
      });
    return skills;
  }
  const skill = reading.name('skill', at(node, 'skill'));
  return skill === undefined ? {} : { [skill]: 1 };
}

/** A time in seconds. */
function secondsOf(text: string | undefined): number {
  const found = /^(\d+(?:\.\d+)?)\s*(\D+)$/.exec(text ?? '');
  if (!found) return 0;
  return Number(found[1]) * (/^(?:s|秒)$/.test(found[2] ?? '') ? 1 : 60);
}

function readLate(node: MapTree, reading: Reading): Task['late'] {
  const entry = entryOf(node, 'late');
  if (entry?.value.is !== 'map') return undefined;
  const late = entry.value;
  const written = readWritten(late, reading);
  if (written.to === undefined) reading.report('late-without-to', entry.keySpan);
  const after = secondsOf(textOf(at(late, 'after')));
  if (after > 0 && after < SHORT)
    reading.report('short-clock', at(late, 'after')?.span ?? late.span, { seconds: after });
  const then = outcomeOf({ to: '', ...written }, { meters: {} }, { name: 'late', span: entry.keySpan }, reading);
  return { after, then };
}

function readTask(node: MapTree, owner: Owner, reading: Reading, isScored: boolean): Task {
  const skills = readSkills(node, owner, reading);
  const worth = numberOf(at(node, 'worth')) ?? (isScored ? WORTH : 0);
  if (isScored && worth > 0 && Object.keys(skills).length === 0)
    reading.report('no-skill', owner.span, { name: owner.name });
  const why = at(node, 'why') && reading.text(at(node, 'why'));
  const learn = reading.name('card', at(node, 'learn'));
  const hint = at(node, 'hint');
  const late = readLate(node, reading);
  return {
    skills,
    worth,
    ...(why === undefined ? {} : { why }),
    ...(learn === undefined ? {} : { learn }),
    hints: (hint?.is === 'list' ? hint.items : hint ? [hint] : []).map((item) => reading.text(item)),
    ...(late ? { late } : {}),
  };
}

function readBase(node: MapTree, owner: Owner, reading: Reading): Base {
  const condition = at(node, 'if');
  const as = reading.name('student', at(node, 'as'));
  const checkpoint = at(node, 'checkpoint') && reading.text(at(node, 'checkpoint'));
  const otherwise = condition ? passedTo(node) : undefined;
  if (condition && otherwise === undefined)
    reading.report('no-way-on', entryOf(node, 'if')?.keySpan ?? owner.span, { name: `${owner.name} if` });
  return {
    id: owner.name,
    say: itemsOf(at(node, 'say')).flatMap((item) =>
      entriesOf(item)
        .slice(0, 1)
        .map((entry) => readLine(entry, reading)),
    ),
    ...(condition ? { if: reading.formula(condition, 'condition') } : {}),
    ...(otherwise === undefined ? {} : { otherwise }),
    ...(as === undefined ? {} : { as }),
    ...(checkpoint === undefined ? {} : { checkpoint }),
  };
}

const isKind = (key: string): key is NodeKind => key !== 'say' && Object.hasOwn(KINDS, key);
const KNOWN = Object.keys(KINDS).join(' ');

/** The kind of a node: by the key that no other kind has. Undefined, and told, where that cannot be said. */
function kindOf(node: MapTree, owner: Owner, reading: Reading): NodeKind | undefined {
  // A reply may say in which order its points should come; elsewhere `order` is a kind of its own.
  const isReply = entryOf(node, 'reply') !== undefined;
  const [first, second] = node.entries.filter(({ key }) => isKind(key) && !(isReply && key === 'order'));
  if (first && second) reading.report('two-kinds', second.keySpan, { first: first.key, name: second.key });
  if (first && isKind(first.key)) return first.key;
  const known = new Set(['say', 'then', ...Object.keys(NODE_KEYS)]);
  const strange = node.entries.find(({ key }) => !known.has(key));
  if (strange) {
    // Probably a misspelt kind: what else is missing follows from that.
    const suggestion = nearest(strange.key, [...Object.keys(KINDS), ...known]);
    const about = { name: strange.key, suggestion: suggestion ?? '', known: KNOWN };
    if (suggestion === undefined) reading.report('unknown-key', strange.keySpan, about);
    else reading.report('unknown-key', strange.keySpan, about, { span: strange.keySpan, text: suggestion });
    return undefined;
  }
  if (entryOf(node, 'say')) return 'say';
  reading.report('no-kind', owner.span, { name: owner.name });
  return undefined;
}

/** Checks the node against its kind; what `kindOf` has told already is left out. */
function checkShape(node: MapTree, kind: Kind, owner: Owner, reading: Reading): void {
  const isTold = (entry: Entry) => isKind(entry.key) && !Object.hasOwn(kind.keys, entry.key);
  const entries = node.entries.filter((entry) => !isTold(entry));
  const shown: MapTree = { ...node, entries };
  fit(shown, record({ ...NODE_KEYS, ...kind.keys }), owner, reading.report);
}

/** Reads one node; undefined where its kind cannot be said. */
export function readNode({ key, keySpan, value }: Entry, reading: Reading): ScenarioNode | undefined {
  const owner: Owner = { name: key, span: keySpan };
  fitId(key, keySpan, [], reading.report);
  if (value.is !== 'map') {
    reading.report('wrong-type', keySpan, { name: key, wanted: 'map', found: found(value) });
    return undefined;
  }
  const node = value;
  const kind = kindOf(node, owner, reading);
  if (!kind) return undefined;
  checkShape(node, KINDS[kind], owner, reading);
  return KINDS[kind].read({
    node,
    owner,
    reading,
    base: readBase(node, owner, reading),
    task: (isScored = true) => readTask(node, owner, reading, isScored),
  });
}

/** Keys of a node that calls a sub-scene. */
export const SCENE_KEYS = {
  say: NODE_KEYS['say'] as Key,
  if: NODE_KEYS['if'] as Key,
  checkpoint: NODE_KEYS['checkpoint'] as Key,
  scene: must(id, 'The id of another file, whose nodes take this place.'),
  then: must(OUTCOME, 'Where its ends lead.'),
};

/** The node that calls a sub-scene. */
export interface SceneHead {
  readonly id: string;
  readonly span: Span;
  readonly base: Base;
  readonly then: Outcome;
}

/** Reads a node that calls a sub-scene; undefined where it does not say which. */
export function readSceneHead({ key, keySpan, value }: Entry, reading: Reading): SceneHead | undefined {
  const owner: Owner = { name: key, span: keySpan };
  fitId(key, keySpan, [], reading.report);
  if (value.is !== 'map') return undefined;
  fit(value, record(SCENE_KEYS), owner, reading.report);
  const scene = at(value, 'scene');
  const name = textOf(scene);
  if (!scene || name === undefined) return undefined;
  const then = outcomeOf(readWritten(at(value, 'then'), reading), { meters: {} }, owner, reading);
  return { id: name, span: scene.span, base: readBase(value, owner, reading), then };
}

const found = (tree: Tree): string => (tree.is === 'list' ? 'list' : wordOf(tree) === undefined ? 'nothing' : 'text');
