import { findConcept } from '../phrases/concept.ts';
import { modelsOf } from '../phrases/model.ts';
import { normalise } from '../phrases/normalise.ts';
import { parsePattern } from '../phrases/pattern.ts';
import { readBands } from '../read-outcome.ts';
import type { Reading } from '../reading.ts';
import type { ForbiddenPoint, ReplyPoint } from '../scenario.ts';
import { id, integer, listOf, may, must, number, record, text, word } from '../shape.ts';
import { BANDED } from '../shapes.ts';
import { at, entryOf, itemsOf, numberOf, textOf, wordsOf, type MapTree, type Tree } from '../tree.ts';
import { nearest } from '../words.ts';
import type { Kind } from './kind.ts';

const CONCEPT = {
  name: may(text, 'What it is called; the name of the phrasebank entry unless given.'),
  use: may(word, 'An entry of the phrasebank.'),
  any: may(listOf(word, 1, 60), 'Ways to say it: text, (A|B), [optional], …, {n}, apologi*.'),
};
const POINT = record({
  ...CONCEPT,
  skill: may(id, 'The skill that it counts for.'),
  worth: may(number(0, 1000), 'Its share, 1 unless given.'),
});
const FORBIDDEN = record({
  ...CONCEPT,
  minus: may(number(0, 1000), 'What it costs, 1 unless given.'),
  why: may(text, 'The reason.'),
});
const EXAMPLE = record({
  text: must(text, 'A reply.'),
  hits: must(listOf(word), 'The points and forbidden points that it holds.'),
});

/** The length of a reply in characters unless the node says otherwise. */
const LENGTH = [40, 200] as const;
/** Fewer ways to say a thing than this miss most of what students write (L21). */
const FEW = 6;

function readConcept(item: Tree, reading: Reading): { name: string; patterns: string[]; models: readonly string[] } {
  const use = at(item, 'use');
  const used = textOf(use);
  const entry = used === undefined ? undefined : reading.phrases.get(used);
  if (use && used !== undefined && !entry) {
    const known = [...reading.phrases.keys()];
    reading.report('unknown-phrase', use.span, {
      name: used,
      suggestion: nearest(used, known) ?? '',
      known: known.join(' '),
    });
  }
  const own: string[] = [];
  for (const way of itemsOf(at(item, 'any'))) {
    const source = textOf(way) ?? wordsOf(way)[0] ?? (way.is === 'scalar' ? way.source : '');
    const read = parsePattern(source);
    if ('fault' in read) reading.report('bad-pattern', way.span, { text: source, reason: read.fault });
    else own.push(source);
  }
  const named = at(item, 'name');
  const name = named ? reading.text(named) : (used ?? '');
  if (name === '' || (used === undefined && own.length === 0))
    reading.report('missing-key', item.span, { name: name === '' ? 'name' : 'any', owner: 'points' });
  else if (!entry && own.length < FEW && used === undefined)
    reading.report('few-phrasings', (named ?? item).span, { name, count: own.length, least: FEW });
  return { name, patterns: [...(entry?.patterns ?? []), ...own], models: entry?.models ?? [] };
}

/** The author's own examples must be read as the author says (L20). */
function checkExamples(
  node: MapTree,
  points: readonly { name: string; patterns: readonly string[] }[],
  reading: Reading,
): void {
  for (const item of itemsOf(at(node, 'examples'))) {
    const said = textOf(at(item, 'text')) ?? '';
    const normal = normalise(said);
    const found = points.filter((point) => findConcept(normal, point).is === 'hit').map(({ name }) => name);
    const wanted = wordsOf(at(item, 'hits'));
    const missing = wanted.filter((name) => !found.includes(name));
    const extra = found.filter((name) => !wanted.includes(name));
    if (missing.length + extra.length > 0)
      reading.report('reply-example', (at(item, 'text') ?? item).span, {
        missing: missing.join(' '),
        extra: extra.join(' '),
      });
  }
}

/** The shares of all points: each to its own skill, else to the node's. */
function sharesOf(points: readonly ReplyPoint[], own: Readonly<Record<string, number>>): Record<string, number> {
  const total = points.reduce((sum, { worth }) => sum + worth, 0);
  const shares: Record<string, number> = {};
  if (total <= 0) return { ...own };
  for (const { skill, worth } of points)
    for (const [id, share] of Object.entries(skill === undefined ? own : { [skill]: 1 }))
      shares[id] = (shares[id] ?? 0) + (share * worth) / total;
  return shares;
}

/** A typed reply, scored by the concepts that it holds. */
export const reply: Kind = {
  keys: {
    reply: must(text, 'What to write.'),
    points: must(listOf(POINT, 1, 12), 'What the reply should hold.'),
    forbid: may(listOf(FORBIDDEN, 1, 12), 'What it must not hold.'),
    order: may(listOf(word, 2, 12), 'The order in which points should come.'),
    length: may(listOf(integer(1, 2000), 2, 2), 'Characters, at least and at most; [40, 200] unless given.'),
    examples: may(listOf(EXAMPLE), 'Replies with the points that they hold; checked on every edit.'),
    then: may(BANDED, 'What follows.'),
  },
  read({ node, base, owner, reading, task }) {
    const examples = itemsOf(at(node, 'examples')).map((item) => textOf(at(item, 'text')) ?? '');
    const forbid = itemsOf(at(node, 'forbid')).map((item): ForbiddenPoint => {
      const why = at(item, 'why') && reading.text(at(item, 'why'));
      const { name, patterns } = readConcept(item, reading);
      return { name, patterns, minus: numberOf(at(item, 'minus')) ?? 1, ...(why === undefined ? {} : { why }) };
    });
    const points = itemsOf(at(node, 'points')).map((item): ReplyPoint => {
      const skill = reading.name('skill', at(item, 'skill'));
      const { models: banked, ...concept } = readConcept(item, reading);
      const models = modelsOf(concept, [...examples, ...banked], forbid);
      return {
        ...concept,
        ...(models && { models }),
        ...(skill === undefined ? {} : { skill }),
        worth: numberOf(at(item, 'worth')) ?? 1,
      };
    });
    const order = at(node, 'order');
    for (const item of itemsOf(order)) {
      const name = textOf(item) ?? '';
      if (points.some((point) => point.name === name)) continue;
      const known = points.map((point) => point.name);
      reading.report('not-an-option', item.span, {
        name,
        suggestion: nearest(name, known) ?? '',
        known: known.join(' / '),
      });
    }
    const bounds = itemsOf(at(node, 'length')).map((item) => numberOf(item) ?? 0);
    const [least = LENGTH[0], most = LENGTH[1]] = bounds;
    if (least > most)
      reading.report('out-of-range', (at(node, 'length') ?? node).span, {
        name: 'length',
        found: most,
        min: least,
        max: 2000,
      });
    checkExamples(node, [...points, ...forbid], reading);
    const isOwned = points.some(({ skill }) => skill === undefined);
    const written = task(isOwned && entryOf(node, 'skill') === undefined && entryOf(node, 'skills') === undefined);
    return {
      ...base,
      ...written,
      worth: numberOf(at(node, 'worth')) ?? 10,
      skills: sharesOf(points, written.skills),
      own: written.skills,
      kind: 'reply',
      ask: reading.text(at(node, 'reply')),
      points,
      forbid,
      ...(order ? { order: wordsOf(order) } : {}),
      length: [least, most],
      bands: readBands(node, owner, reading),
    };
  },
};
