import type { Span } from '../kernel/span.ts';
import type { Draft } from './draft.ts';
import type { Happening } from './expression.ts';
import type { Formula, Reference } from './reading.ts';
import type { ProblemCode } from './rules.ts';
import { PANELS } from './scenario.ts';
import type { SkillInfo } from './skills.ts';
import { entryOf } from './tree.ts';
import { allParts } from './visit.ts';
import { nearest, OUTCOME_WORDS } from './words.ts';

const CODES = {
  node: 'unknown-node',
  target: 'unknown-target',
  meter: 'unknown-meter',
  skill: 'unknown-skill',
  cast: 'unknown-cast',
  student: 'unknown-cast',
  panel: 'unknown-panel',
  card: 'unknown-card',
} as const satisfies Partial<Record<Reference['to'], ProblemCode>>;

/** The names that a scenario gives, by what they name. */
class Names {
  readonly of: Readonly<Record<Exclude<Reference['to'], 'table' | 'card'>, ReadonlySet<string>>>;
  readonly flags: ReadonlySet<string>;
  readonly data: ReadonlyMap<string, { readonly one: boolean }>;
  readonly options: ReadonlyMap<string, readonly string[]>;

  constructor({ written, reading, nodeSpans }: Draft) {
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
    const nodes = new Set(nodeSpans.keys());
    this.of = {
      node: nodes,
      target: nodes,
      meter: ids(written.meters),
      skill: ids(written.skills),
      cast: ids(written.cast),
      student: ids(written.cast),
      panel: new Set([...PANELS, ...ids(written.documents)]),
    };
    this.flags = new Set(reading.flags.keys());
    this.data = new Map(written.data.map(({ name, query }) => [name, query]));
    this.options = new Map(
      written.nodes.map((node) => [node.id, node.kind === 'choice' ? node.options.map(({ id }) => id) : []]),
    );
  }
}

/** Follows every name of a draft to what it names (L05, L06); to concept cards only where there are any. */
export function checkNames(draft: Draft, skills: readonly SkillInfo[], cards: Iterable<string> = []): void {
  const names = new Names(draft);
  const { reading, written } = draft;
  const bank = new Set(cards);
  for (const reference of reading.references) {
    if (reference.to !== 'card') follow(reference, names, draft);
    else if (bank.size > 0 && !bank.has(reference.id)) unknown(CODES.card, reference.id, reference.span, bank, draft);
  }
  for (const formula of reading.formulas) checkFormula(formula, names, draft);
  for (const [flag, span] of reading.flags)
    if (names.of.meter.has(flag) || names.data.has(flag)) reading.report('duplicate-id', span, { name: flag });
  for (const { name } of written.data) {
    if (!names.of.meter.has(name)) continue;
    reading.report('duplicate-id', entryOf(entryOf(draft.tree, 'data')?.value, name)?.keySpan ?? [0, 0], { name });
  }
  const known = new Set(skills.map(({ id }) => id));
  for (const { id, name } of written.skills) {
    if (known.has(id) || name !== undefined) continue;
    const span = entryOf(entryOf(draft.tree, 'skills')?.value, id)?.keySpan ?? [0, 0];
    unknown('unknown-skill', id, span, known, draft);
  }
}

function unknown(
  code: ProblemCode,
  name: string,
  span: Span,
  known: Iterable<string>,
  { reading }: Draft,
  about: Readonly<Record<string, string>> = {},
): void {
  const candidates = [...known];
  const suggestion = nearest(name, candidates);
  const shown = candidates.length > 24 ? '' : candidates.join(' ');
  if (suggestion === undefined) reading.report(code, span, { name, ...about, known: shown });
  else reading.report(code, span, { name, ...about, suggestion, known: shown }, { span, text: suggestion });
}

function follow({ to, id, span }: Reference, names: Names, draft: Draft): void {
  if (to === 'table' || to === 'card') return;
  if (!names.of[to].has(id)) {
    const also = to === 'meter' ? OUTCOME_WORDS.filter((word) => word !== 'else' && word !== 'after') : [];
    unknown(CODES[to], id, span, [...names.of[to], ...also], draft);
  } else if (to === 'student' && draft.written.cast.some((member) => member.id === id && !member.student))
    draft.reading.report('not-a-student', span, { name: id });
}

function checkFormula({ expression, use, placeOf }: Formula, names: Names, draft: Draft): void {
  for (const part of allParts(expression)) {
    const span = placeOf(part.span);
    if (part.is === 'name') checkName(part.path, span, names, draft);
    else if (part.is === 'never' && use !== 'rule') draft.reading.report('never-outside-rules', span);
    else if (part.is === 'seen' || part.is === 'result' || part.is === 'picked')
      checkHappening(part, span, names, draft);
    else if (part.is === 'before')
      for (const happening of [part.first, part.then]) checkHappening(happening, span, names, draft);
    else if (part.is === 'opened' && !names.of.panel.has(part.panel))
      unknown('unknown-panel', part.panel, span, names.of.panel, draft);
  }
}

function checkHappening({ node, option }: Happening, span: Span, names: Names, draft: Draft): void {
  if (!names.of.node.has(node)) {
    unknown('unknown-node', node, span, names.of.node, draft);
    return;
  }
  const options = names.options.get(node);
  if (option !== undefined && options && !options.includes(option))
    unknown('unknown-option', option, span, options, draft, { node });
}

/** A name is a meter, a flag or a field of bound data. Whether the field exists is for the data to say. */
function checkName(path: readonly string[], span: Span, names: Names, draft: Draft): void {
  const [first = ''] = path;
  const isData = names.data.has(first);
  if (path.length === 1) {
    if (names.of.meter.has(first) || names.flags.has(first)) return;
    if (isData) draft.reading.report('needs-field', span, { name: first });
    else unknown('unknown-name', first, span, [...names.of.meter, ...names.flags, ...names.data.keys()], draft);
    return;
  }
  if (isData) return;
  const rest = path.slice(1).join('.');
  const paths = [...names.data.keys()].map((name) => `${name}.${rest}`);
  unknown('unknown-name', path.join('.'), span, paths, draft);
}
