import { normalise } from '../core/scenario/phrases/normalise.ts';
import type { AcceptedWords } from '../core/play/scorers/reply.ts';
import type { StudyRow } from '../db/rows.ts';

/** What a teacher has decided on words that students claim to make a point: it holds for everybody who wrote them. */
export interface Ruling {
  /** The scenario's id: a later version of it keeps what was decided. */
  readonly scenario: string;
  readonly node: string;
  readonly point: string;
  readonly words: string;
  /** undefined: taken back. */
  readonly accepted?: boolean | undefined;
}

/** Node → point → accepted words, of one scenario. */
export type Accepted = Readonly<Record<string, AcceptedWords>>;

/** Claims of the same words for the same point are one, however they were typed. */
export const rulingKey = ({ scenario, node, point, words }: Ruling): string =>
  JSON.stringify([scenario, node, point, normalise(words.trim()).text]);

/** The rulings among what is stored, by their keys. */
export const rulingsIn = (rows: readonly StudyRow[]): ReadonlyMap<string, Ruling> =>
  new Map(rows.flatMap(({ kind, id, value }) => (kind === 'ruling' ? [[id, value as Ruling] as const] : [])));

/** What was accepted in a scenario; undefined where nothing was. */
export function acceptedIn(rulings: Iterable<Ruling>, scenario: string): Accepted | undefined {
  const found: Record<string, Record<string, string[]>> = {};
  for (const { scenario: id, node, point, words, accepted } of rulings) {
    if (id !== scenario || accepted !== true) continue;
    const points = Object.hasOwn(found, node) ? (found[node] ?? {}) : {};
    const known = Object.hasOwn(points, point) ? (points[point] ?? []) : [];
    found[node] = { ...points, [point]: [...known, words] };
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
