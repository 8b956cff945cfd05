import type { Part, Scored } from '../scored.ts';
import { scoreOrder } from '../order.ts';
import { cancelledBy, isNegative } from './negation.ts';
import { clausesOf, normalise, type Normal } from './normalise.ts';
import { findPattern, parsePattern, type Pattern } from './pattern.ts';

/** A concept that a reply should hold, or must not: its name and the ways to say it. */
export interface Concept {
  readonly name: string;
  readonly patterns: readonly string[];
}

export interface ReplyPoint extends Concept {
  /** Share of the node's worth, in the unit of the points. */
  readonly worth: number;
  readonly skill?: string;
}

export interface ForbiddenPoint extends Concept {
  readonly minus: number;
  readonly why?: string;
}

export interface ReplyJudge {
  readonly points: readonly ReplyPoint[];
  readonly forbid: readonly ForbiddenPoint[];
  /** The order in which points should first come; one more point, scored by Kendall's τ. */
  readonly order?: readonly string[];
}

/** Where a concept stands in the student's own text, or what cancelled it. */
export type Finding =
  | { readonly is: 'hit'; readonly span: readonly [number, number] }
  | { readonly is: 'negated'; readonly span: readonly [number, number]; readonly by: readonly [number, number] }
  | { readonly is: 'absent' };

const parsed = new Map<string, Pattern | undefined>();
/** Patterns are few and texts many: each is read once. */
function patternOf(source: string): Pattern | undefined {
  if (!parsed.has(source)) {
    const read = parsePattern(source);
    parsed.set(source, 'pattern' in read ? read.pattern : undefined);
  }
  return parsed.get(source);
}

const original = ({ at }: Normal, [start, end]: readonly [number, number]): readonly [number, number] => [
  at[start] ?? 0,
  at[end] ?? at.at(-1) ?? 0,
];

/** Looks for a concept: the first hit that nothing cancels, else what was cancelled. */
export function findConcept(normal: Normal, { patterns }: Concept): Finding {
  let negated: Finding = { is: 'absent' };
  for (const clause of clausesOf(normal.text))
    for (const source of patterns) {
      const pattern = patternOf(source);
      if (!pattern) continue;
      const hit = findPattern(pattern, normal.text, clause);
      if (!hit) continue;
      const by = isNegative(pattern) ? undefined : cancelledBy(normal.text, clause, hit);
      if (!by) return { is: 'hit', span: original(normal, hit) };
      negated = { is: 'negated', span: original(normal, hit), by: original(normal, by) };
    }
  return negated;
}

/** More of the text than this covered by hits, or fewer characters a hit than that, is a list of keywords, no reply. */
const COVERED = 0.6;
const SPARSE = 8;
const STUFFED_CAP = 0.5;

function isStuffed(text: string, hits: readonly (readonly [number, number])[]): boolean {
  const length = text.replace(/\s/g, '').length;
  if (hits.length === 0) return false;
  const covered = new Set<number>();
  for (const [start, end] of hits) for (let at = start; at < end; at++) covered.add(at);
  return covered.size > COVERED * length || length < SPARSE * hits.length;
}

/**
 * Scores a typed reply: q = clamp((Σ worth·hit − Σ minus·forbidden) / Σ worth, 0, 1), at most 0.5 for a text that is only
 * key words (scoring.md A5). Works on characters, never on `Intl.Segmenter`: the same answer earns the same everywhere.
 */
export function scoreReply(text: string, judge: ReplyJudge): Scored {
  const normal = normalise(text);
  const hits: { name: string; span: readonly [number, number] }[] = [];
  const parts: Part[] = judge.points.map((point) => {
    const found = findConcept(normal, point);
    if (found.is === 'hit') hits.push({ name: point.name, span: found.span });
    const got = found.is === 'hit' ? point.worth : 0;
    return part(point.name, got, point.worth, found.is === 'absent' ? 'missed' : found.is, found);
  });
  for (const point of judge.forbid) {
    const found = findConcept(normal, point);
    if (found.is !== 'hit') continue;
    const said = part(point.name, -point.minus, 0, 'forbidden', found);
    parts.push(point.why === undefined ? said : { ...said, about: { text: point.why } });
  }
  if (judge.order) {
    const first = [...hits].sort((a, b) => a.span[0] - b.span[0]).map(({ name }) => name);
    parts.push({ id: 'order', got: scoreOrder(first, judge.order).q, of: 1, why: 'order' });
  }
  const of = parts.reduce((sum, { of: most }) => sum + most, 0);
  const got = parts.reduce((sum, { got: points }) => sum + points, 0);
  const q = of === 0 ? 0 : Math.min(1, Math.max(0, got / of));
  if (
    q > STUFFED_CAP &&
    isStuffed(
      text,
      hits.map(({ span }) => span),
    )
  )
    return { q: STUFFED_CAP, parts: [...parts, { id: 'text', got: STUFFED_CAP - q, of: 0, why: 'stuffed' }] };
  return { q, parts };
}

function part(id: string, got: number, of: number, why: string, found: Finding): Part {
  if (found.is === 'absent') return { id, got, of, why };
  return found.is === 'negated'
    ? { id, got, of, why, span: found.span, by: found.by }
    : { id, got, of, why, span: found.span };
}
