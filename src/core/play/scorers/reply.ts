import { findConcept, findWords, type Finding } from '../../scenario/phrases/concept.ts';
import { normalise } from '../../scenario/phrases/normalise.ts';
import type { ReplyNode } from '../../scenario/scenario.ts';
import { scoreOrder } from './order.ts';
import type { Part, Scored } from './scored.ts';

/** What a reply is judged against. */
export type ReplyJudge = Pick<ReplyNode, 'points' | 'forbid' | 'order'>;

/** Point → words that a teacher has accepted as making it: the class's own additions to the phrasebank. */
export type AcceptedWords = Readonly<Record<string, readonly string[]>>;

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
 *
 * @param accepted counts where the patterns found nothing; such a part says so
 */
export function scoreReply(text: string, judge: ReplyJudge, accepted: AcceptedWords = {}): Scored {
  const normal = normalise(text);
  const hits: { name: string; span: readonly [number, number] }[] = [];
  const parts: Part[] = judge.points.map((point) => {
    const found = findConcept(normal, point);
    const said = found.is === 'hit' || !Object.hasOwn(accepted, point.name) ? undefined : accepted[point.name];
    const span = said && findWords(normal, said);
    if (span) {
      hits.push({ name: point.name, span });
      return { id: point.name, got: point.worth, of: point.worth, why: 'hit', span, about: { by: 'teacher' } };
    }
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

/**
 * Who earned the quality of a reply: each skill's share, by the points that were hit. Shares add to 1; before anything was
 * hit they are those of the node.
 */
export function replyShares(node: ReplyNode, parts: readonly Part[]): Readonly<Record<string, number>> {
  const got = parts.filter((point) => point.why === 'hit');
  const total = got.reduce((sum, point) => sum + point.got, 0);
  if (total <= 0) return node.skills;
  const shares: Record<string, number> = {};
  for (const [index, point] of node.points.entries()) {
    const hit = parts[index];
    if (hit?.why !== 'hit') continue;
    const skills = point.skill === undefined ? node.own : { [point.skill]: 1 };
    for (const [skill, share] of Object.entries(skills))
      shares[skill] = (shares[skill] ?? 0) + (share * hit.got) / total;
  }
  return shares;
}
