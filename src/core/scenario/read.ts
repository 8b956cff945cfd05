import { collect, type Problem } from '../kernel/problem.ts';
import { placesIn } from '../kernel/span.ts';
import type { Dataset } from '../sample/dataset.ts';
import { checkData } from './check-data.ts';
import { checkGraph } from './check-graph.ts';
import { checkNames } from './check-names.ts';
import { checkPrivacy } from './check-privacy.ts';
import { checkTests, type TestPlayer } from './check-tests.ts';
import { checkWhole } from './check-whole.ts';
import { contentHash } from './content-hash.ts';
import { readDraft } from './draft.ts';
import { parseText } from './parse.ts';
import { NO_SCENES, type SceneShelf } from './read-scene.ts';
import type { Phrases } from './reading.ts';
import { isError, type ProblemCode } from './rules.ts';
import type { Scenario } from './scenario.ts';
import type { SkillInfo } from './skills.ts';
import { NO_SPANS, spanIndex, type SpanIndex } from './span-index.ts';
import { at, entryOf, numberOf, type MapTree } from './tree.ts';

/** What a file is checked against. */
export interface CheckWorld {
  readonly skills: readonly SkillInfo[];
  /** Without one, tables, fields and records are taken on trust. */
  readonly dataset?: Dataset;
  /** The ids of other datasets that a scenario might name. */
  readonly datasets?: readonly string[];
  /** The file's name without `.yaml`; the id must be the same. */
  readonly fileId?: string;
  /** The ids of the concept cards; without any, what a file names in `learn` is taken on trust. */
  readonly cards?: readonly string[];
  /** The phrasebank for typed replies. */
  readonly phrases?: Phrases;
  /** Where sub-scenes are found. */
  readonly scenes?: SceneShelf;
  /** Plays the golden runs inside the file; core/play gives it. */
  readonly play?: TestPlayer;
}

export interface Checked {
  /** Undefined iff a problem is an error. */
  readonly scenario: Scenario | undefined;
  /** In order of position. */
  readonly problems: readonly Problem<ProblemCode>[];
  /** Where the pieces of the scenario stand in the text. */
  readonly spans: SpanIndex;
}

/**
 * Reads a scenario file: gate, raw-text rules, YAML, shapes, names, graph, data, golden runs. Never throws, whatever the
 * text is; what is wrong comes back as problems with places.
 */
export function readScenario(text: string, world: CheckWorld): Checked {
  const { tree, problems: found } = parseText(text);
  let spans = NO_SPANS;
  const { value, problems } = collect<Scenario | undefined, ProblemCode>((report) => {
    if (!tree) return undefined;
    if (tree.is !== 'map' || !isScenarioTree(tree)) {
      report('not-a-scenario', [tree.span[0], tree.span[0]]);
      return undefined;
    }
    const version = at(tree, 'scenario');
    const number = numberOf(version);
    if (version && number !== undefined && Number.isInteger(number) && number > 1) {
      report('version-not-here', version.span, { found: number });
      return undefined;
    }
    let errors = found.filter(isError).length;
    let loose = 0;
    const draft = readDraft(
      tree,
      (code, span, about, fix) => {
        if (isError({ code })) errors++;
        if (code === 'no-way-on' || code === 'unknown-target' || code === 'late-without-to') loose++;
        report(code, span, about, fix);
      },
      { phrases: world.phrases ?? NO_PHRASES, scenes: world.scenes ?? NO_SCENES },
    );
    spans = spanIndex(draft);
    checkWhole(draft, world.fileId);
    checkNames(draft, world.skills, world.cards);
    checkPrivacy(draft);
    if (draft.isWhole && loose === 0) checkGraph(draft);
    if (world.dataset) checkData(draft, world.dataset, world.datasets);
    const scenario: Scenario = { ...draft.written, hash: contentHash(tree, draft.scenes) };
    if (errors === 0 && world.play) checkTests(scenario, tree, world.play, draft.reading.report);
    return errors === 0 ? scenario : undefined;
  });
  const all = merged(text, found, problems);
  return { scenario: all.some(isError) ? undefined : value, problems: all, spans };
}

const NO_PHRASES: Phrases = new Map();

/** A file that says neither which format nor which nodes is something else altogether. */
const isScenarioTree = (tree: MapTree): boolean =>
  ['scenario', 'nodes', 'cast', 'title'].some((key) => entryOf(tree, key) !== undefined);

/**
 * Problems of the raw text and of its meaning in one list. Where the raw text is wrong, what the line then means is not
 * what the author meant, so nothing more is said about that line; nor is anything said twice.
 */
function merged(
  text: string,
  raw: readonly Problem<ProblemCode>[],
  problems: readonly Problem<ProblemCode>[],
): Problem<ProblemCode>[] {
  const placeOf = placesIn(text);
  const lines = new Set<number>();
  for (const problem of raw.filter(isError)) {
    const { line, endLine } = placeOf(problem.span);
    for (let one = line; one <= endLine; one++) lines.add(one);
  }
  const seen = new Set<string>();
  return [...raw, ...problems.filter(({ span }) => !lines.has(placeOf(span).line))]
    .filter(({ code, span, about }) => {
      const key = `${code} ${span[0]} ${String(about['name'] ?? '')}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .sort((a, b) => a.span[0] - b.span[0]);
}
