import type { Line, Scenario, ScenarioNode } from './scenario.ts';

const linesOf = (say: readonly Line[]) => say.map(({ text }) => text);
const given = (...texts: readonly (string | undefined)[]) =>
  texts.filter((text): text is string => text !== undefined && text !== '');

function taskTexts(node: ScenarioNode): string[] {
  switch (node.kind) {
    case 'choice':
      return node.options.flatMap(({ text, why, then }) => given(text, why, then.redline));
    case 'quiz':
      return given(node.ask, ...node.options);
    case 'classify':
      return [...node.into];
    case 'form':
      return node.fields.flatMap(({ name, never, pick = [], tags = [] }) => given(name, never, ...pick, ...tags));
    case 'compute':
      return given(node.ask, node.unit, ...node.traps.map(({ why }) => why));
    case 'reply':
      return given(
        node.ask,
        ...node.points.map(({ name }) => name),
        ...node.forbid.flatMap(({ name, why }) => given(name, why)),
      );
    case 'order':
      return node.items.flat();
    case 'match':
      return given(node.ask, ...node.pairs.flat());
    case 'inspect':
    case 'say':
    case 'chance':
    case 'go':
    case 'end':
      return [];
    default:
      return node satisfies never;
  }
}

function nodeTexts(node: ScenarioNode): string[] {
  const task = 'hints' in node ? [...node.hints, ...given(node.why, node.late?.then.redline)] : [];
  const bands = 'bands' in node ? node.bands.flatMap(({ then }) => given(then.redline)) : [];
  const branches = 'branches' in node ? node.branches.flatMap(({ then }) => given(then.redline)) : [];
  return [
    ...given(node.checkpoint),
    ...linesOf(node.say),
    ...taskTexts(node),
    ...task,
    ...bands,
    ...branches,
    ...(node.kind === 'say' ? given(node.then.redline) : []),
  ];
}

/** Every text of a scenario that students read, by group: `meta` or the node's id. What is only a number needs no translation. */
export function sourceTexts(scenario: Scenario): Map<string, readonly string[]> {
  const { title, about, skills, cast, documents, meters, rules, nodes } = scenario;
  const meta = [
    title,
    about,
    ...skills.flatMap(({ name }) => given(name)),
    ...cast.flatMap(({ name, role }) => given(name, role)),
    ...documents.flatMap((one) => given(one.title, one.text)),
    ...meters.flatMap(({ name, unit }) => given(name, unit)),
    ...rules.flatMap(({ name, why }) => given(name, why)),
  ];
  const isText = (text: string) => /\p{L}/u.test(text);
  return new Map([
    ['meta', meta.filter(isText)],
    ...nodes.map((node) => [node.id, nodeTexts(node).filter(isText)] as const),
  ]);
}
