import type { Report } from '../kernel/problem.ts';
import type { Span } from '../kernel/span.ts';
import { quoted } from './quoting.ts';
import type { ProblemCode } from './rules.ts';
import { PATTERNS, type RecordShape, type Rest, type Shape } from './shape.ts';
import { entriesOf, entryOf, isEmpty, type Entry, type MapTree, type ScalarTree, type Tree } from './tree.ts';
import { isId, nearest } from './words.ts';

type Reporter = Report<ProblemCode>;

/** What a message calls a piece, and where it points when the piece itself is not there. */
interface Place {
  readonly name: string;
  readonly span: Span;
}

/** Checks that a tree has a shape and reports where it has not (L06, L32). Goes on after every mistake. */
export function fit(tree: Tree, shape: Shape, place: Place, report: Reporter): void {
  switch (shape.is) {
    case 'anything':
      return;
    case 'either':
      fitEither(tree, shape.of, place, report);
      return;
    case 'list':
      fitList(tree, shape, place, report);
      return;
    case 'map':
      if (tree.is !== 'map') wrongType(tree, 'map', place, report);
      else for (const entry of tree.entries) fit(entry.value, shape.of, placeOf(entry), report);
      return;
    case 'record':
      if (tree.is !== 'map') wrongType(tree, 'map', place, report);
      else fitRecord(tree, shape, place, report);
      return;
    default:
      if (tree.is !== 'scalar') wrongType(tree, wanted(shape), place, report);
      else fitScalar(tree, shape, place, report);
  }
}

const placeOf = ({ key, keySpan }: Entry): Place => ({ name: key, span: keySpan });

type ScalarShape = Exclude<Shape, { readonly is: 'anything' | 'either' | 'list' | 'map' | 'record' }>;

function wanted(shape: Shape): string {
  if (shape.is === 'either') return shape.of.map(wanted).join('|');
  if (shape.is === 'record') return 'map';
  if (shape.is === 'one-of') return 'text';
  if (shape.is === 'pattern') return shape.name;
  return shape.is === 'number' && shape.integer === true ? 'integer' : shape.is;
}

function found(tree: Tree): string {
  if (tree.is !== 'scalar') return tree.is;
  const { value } = tree;
  return value === null
    ? 'nothing'
    : typeof value === 'boolean'
      ? 'flag'
      : typeof value === 'number'
        ? 'number'
        : 'text';
}

function wrongType(tree: Tree, kind: string, { name, span }: Place, report: Reporter): void {
  const where = isEmpty(tree) ? span : tree.span;
  const about = { name, wanted: kind, found: found(tree) };
  const isWord = tree.is === 'scalar' && tree.value !== null && kind.split('|').includes('text');
  if (isWord) report('wrong-type', where, about, { span: tree.span, text: quoted(tree.source) });
  else report('wrong-type', where, about);
}

function fitEither(tree: Tree, shapes: readonly Shape[], place: Place, report: Reporter): void {
  const formOf = (shape: Shape) =>
    shape.is === 'list' ? 'list' : shape.is === 'map' || shape.is === 'record' ? 'map' : 'scalar';
  const fitting = shapes.filter((shape) => formOf(shape) === tree.is);
  const chosen =
    fitting.find((shape) => (tree.is === 'scalar' ? isOfType(tree, shape) : isMeant(tree, shape))) ??
    (tree.is === 'map' ? fitting.at(-1) : fitting[0]);
  if (chosen) fit(tree, chosen, place, report);
  else wrongType(tree, shapes.map(wanted).join('|'), place, report);
}

/** Of several maps, the one whose required keys or percentages are there; the first is the one when none is. */
function isMeant(tree: Tree, shape: Shape): boolean {
  if (shape.is !== 'record') return tree.is !== 'map' || shape.is === 'map';
  const has = (key: string) => entryOf(tree, key) !== undefined;
  if (shape.rest?.as === 'share') return has('else') || entriesOf(tree).some(({ key }) => key.endsWith('%'));
  const required = Object.keys(shape.keys).filter((key) => shape.keys[key]?.required);
  return required.length > 0 && required.every(has);
}

function isOfType({ value }: ScalarTree, shape: Shape): boolean {
  if (shape.is === 'number') return typeof value === 'number';
  if (shape.is === 'flag') return typeof value === 'boolean';
  return shape.is === 'text' ? typeof value === 'string' : value !== null;
}

function fitList(tree: Tree, shape: Extract<Shape, { is: 'list' }>, place: Place, report: Reporter): void {
  if (tree.is !== 'list') {
    wrongType(tree, 'list', place, report);
    return;
  }
  const { min = 0, max = Infinity } = shape;
  if (tree.items.length < min) report('too-few', place.span, { name: place.name, least: min });
  if (tree.items.length > max) report('too-many', place.span, { name: place.name, most: max });
  for (const item of tree.items) fit(item, shape.of, { name: place.name, span: item.span }, report);
}

function fitRecord(tree: MapTree, { keys, rest }: RecordShape, place: Place, report: Reporter): void {
  for (const [name, key] of Object.entries(keys)) {
    if (key.required && !tree.entries.some((entry) => entry.key === name)) report('missing-key', place.span, { name });
  }
  const others: Entry[] = [];
  for (const entry of tree.entries) {
    const key = Object.hasOwn(keys, entry.key) ? keys[entry.key] : undefined;
    if (key) fit(entry.value, key.shape, placeOf(entry), report);
    else others.push(entry);
  }
  if (rest) fitRest(others, keys, rest, place, report);
  else for (const entry of others) unknownKey(entry, Object.keys(keys), report);
}

function unknownKey({ key, keySpan }: Entry, known: readonly string[], report: Reporter): void {
  const suggestion = nearest(key, known);
  if (suggestion === undefined) report('unknown-key', keySpan, { name: key, known: known.join(' ') });
  else report('unknown-key', keySpan, { name: key, suggestion }, { span: keySpan, text: suggestion });
}

/** Keys that are no keywords: any number of meters, but exactly one name of an option or line. */
function fitRest(
  others: readonly Entry[],
  keys: RecordShape['keys'],
  rest: Rest,
  place: Place,
  report: Reporter,
): void {
  for (const entry of rest.many ? others : others.slice(0, 1)) fit(entry.value, rest.shape, placeOf(entry), report);
  if (rest.many) return;
  const [first, ...more] = others;
  if (!first) report('no-name', place.span, { like: rest.like });
  for (const entry of more) {
    const suggestion = nearest(entry.key, Object.keys(keys));
    const about = { first: first?.key ?? '', name: entry.key, suggestion: suggestion ?? '' };
    if (suggestion === undefined) report('two-names', entry.keySpan, about);
    else report('two-names', entry.keySpan, about, { span: entry.keySpan, text: suggestion });
  }
}

function fitScalar(tree: ScalarTree, shape: ScalarShape, place: Place, report: Reporter): void {
  const { value, source, span } = tree;
  const { name } = place;
  const wrong = () => {
    wrongType(tree, wanted(shape), place, report);
  };
  switch (shape.is) {
    case 'value':
      return;
    case 'text':
      if (typeof value !== 'string') wrong();
      else if (value.trim() === '') report('empty-text', span, { name });
      return;
    case 'word':
    case 'condition':
      if (value === null) wrong();
      else if (shape.is === 'word' && value === '') report('empty-text', span, { name });
      return;
    case 'flag':
      if (typeof value !== 'boolean') wrong();
      return;
    case 'id':
      if (typeof value !== 'string' || value === '') wrong();
      return;
    case 'number':
      fitNumber(tree, shape, place, report);
      return;
    case 'one-of': {
      if (typeof value === 'string' && shape.words.includes(value)) return;
      if (value === null) {
        wrong();
        return;
      }
      const suggestion = nearest(source, shape.words);
      const about = { name, found: source, suggestion: suggestion ?? '', known: shape.words.join(' ') };
      if (suggestion === undefined) report('not-one-of', span, about);
      else report('not-one-of', span, about, { span, text: suggestion });
      return;
    }
    case 'pattern':
      if (value === null || typeof value === 'boolean') wrong();
      else if (!PATTERNS[shape.name].test(typeof value === 'string' ? value : source))
        report('wrong-pattern', span, { name, found: source, wanted: shape.name });
      return;
    default:
      shape satisfies never;
  }
}

function fitNumber(tree: ScalarTree, shape: Extract<Shape, { is: 'number' }>, place: Place, report: Reporter): void {
  const { value, span } = tree;
  const { name } = place;
  const { min = -Infinity, max = Infinity } = shape;
  if (typeof value !== 'number') wrongType(tree, wanted(shape), place, report);
  else if (shape.integer === true && !Number.isInteger(value)) wrongType(tree, 'integer', place, report);
  else if (value < min || value > max)
    report('out-of-range', span, { name, found: value, min: shown(min), max: shown(max) });
}

const shown = (bound: number): number | string => (Number.isFinite(bound) ? bound : bound < 0 ? '−∞' : '∞');

/** Checks that a name which is given here can be one. */
export function fitId(key: string, span: Span, reserved: readonly string[], report: Reporter): void {
  if (reserved.includes(key)) report('reserved-word', span, { name: key });
  else if (!isId(key)) report('bad-id', span, { name: key.slice(0, 64) });
}
