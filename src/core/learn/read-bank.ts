import { collect, type Problem, type Report } from '../kernel/problem.ts';
import type { Span } from '../kernel/span.ts';
import { fit } from '../scenario/fit.ts';
import { parseText } from '../scenario/parse.ts';
import { isError, type ProblemCode } from '../scenario/rules.ts';
import { at, entriesOf, itemsOf, wordOf, type Tree } from '../scenario/tree.ts';
import { nearest } from '../scenario/words.ts';
import { GROUPS, type Bank, type ConceptCard, type Course, type CustomerForm, type Item } from './content.ts';
import { readConcepts, readCourse, readForm, readItems, type Gathered, type Link } from './read-content.ts';
import { COVERAGE_ROW } from './shapes.ts';

/** Path below `scenarios/`, and the text. */
export type ContentFiles = ReadonlyMap<string, string>;

export interface CheckedBank {
  readonly bank: Bank;
  /** By file, in order of position; only files with problems. */
  readonly problems: ReadonlyMap<string, readonly Problem<ProblemCode>[]>;
}

/** The files of docs/content-format.md, by their path below `scenarios/`. */
export const isContentFile = (path: string): boolean =>
  path === 'concepts.yaml' || path === 'coverage.yaml' || /^(?:quiz|courses|forms)\/[^/]+\.yaml$/.test(path);

/** Exercise → its nodes. */
type Exercises = ReadonlyMap<string, ReadonlySet<string>>;

const nameOf = (path: string): string => path.replace(/^.*\/|\.yaml$/g, '');

class BankReader {
  readonly concepts: ConceptCard[] = [];
  readonly items: Item[] = [];
  readonly courses: Course[] = [];
  readonly forms: CustomerForm[] = [];
  readonly links: { readonly path: string; readonly link: Link }[] = [];
  readonly #given = new Set<string>();

  read(path: string, tree: Tree, report: Report<ProblemCode>): void {
    const gathered: Gathered = {
      report,
      give: (kind, id, span) => {
        const key = `${kind} ${id}`;
        if (this.#given.has(key)) report('duplicate-id', span, { name: id });
        this.#given.add(key);
      },
      link: (link) => this.links.push({ path, link }),
    };
    if (path === 'concepts.yaml') this.concepts.push(...readConcepts(tree, gathered));
    else if (path === 'coverage.yaml') readCoverage(tree, gathered);
    else if (path.startsWith('quiz/')) this.#readQuiz(path, tree, gathered);
    else {
      const one = path.startsWith('courses/') ? readCourse(tree, gathered) : readForm(tree, gathered);
      if (one.id !== '' && one.id !== nameOf(path))
        report('id-not-file-name', at(tree, 'id')?.span ?? [0, 0], { name: one.id, file: nameOf(path) });
      if ('lessons' in one) this.courses.push(one);
      else this.forms.push(one);
    }
  }

  #readQuiz(path: string, tree: Tree, gathered: Gathered): void {
    const group = GROUPS.find((known) => known === nameOf(path));
    const about = { name: 'quiz', found: nameOf(path), suggestion: '', known: GROUPS.join(' ') };
    if (!group) gathered.report('not-one-of', [0, 0], about);
    this.items.push(...readItems(tree, group ?? 'strategy', gathered));
  }

  /** Whether a link leads somewhere; else what it may lead to. */
  candidates({ to, id }: Link, exercises: Exercises): readonly string[] | undefined {
    const ids = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);
    const scenarios = [...exercises.keys()];
    const nodes = () => [...(exercises.get(id.split('#')[0] ?? '') ?? [])].map((node) => `${id.split('#')[0]}#${node}`);
    const all = {
      card: () => ids(this.concepts),
      item: () => ids(this.items),
      course: () => ids(this.courses),
      form: () => ids(this.forms),
      scenario: () => scenarios,
      node: () => (exercises.has(id.split('#')[0] ?? '') ? nodes() : scenarios),
    }[to]();
    return all.includes(id) ? undefined : all;
  }
}

const PLACES = ['item', 'card', 'form', 'course'] as const;

/** `coverage.yaml`: where each row of the course inventory can be practised. */
function readCoverage(tree: Tree, { report, link }: Gathered): void {
  const rows = at(tree, 'coverage');
  if (!rows) report('missing-key', [0, 0], { name: 'coverage' });
  for (const { key, keySpan, value } of entriesOf(rows)) {
    fit(value, value.is === 'map' ? COVERAGE_ROW.why : COVERAGE_ROW.at, { name: key, span: keySpan }, report);
    for (const place of itemsOf(value)) {
      const where = at(place, 'at');
      const word = wordOf(where);
      if (!where || word === undefined) continue;
      const [kind = '', id = ''] = word.split(':');
      const to = PLACES.find((known) => known === kind);
      if (to) link({ to, id, span: where.span });
      else if (word.includes('#')) link({ to: 'node', id: word, span: where.span });
    }
  }
}

/**
 * Reads all content beside the scenarios: every file's shape, ids over all files, and links among them and to the
 * exercises. Never throws; a file with a mistake still gives what could be read of it.
 */
export function readBank(files: ContentFiles, exercises: Exercises): CheckedBank {
  const reader = new BankReader();
  const problems = new Map<string, Problem<ProblemCode>[]>();
  for (const [path, text] of files) {
    const { tree, problems: found } = parseText(text);
    const read = collect<undefined, ProblemCode>((report) => {
      if (tree) reader.read(path, tree, report);
      return undefined;
    });
    const isRaw = found.some(isError);
    problems.set(path, isRaw ? found : [...found, ...read.problems]);
  }
  for (const { path, link } of reader.links) {
    const known = reader.candidates(link, exercises);
    if (known) problems.get(path)?.push(brokenLink(link, link.span, known));
  }
  const { concepts, items, courses, forms } = reader;
  const inOrder = [...problems]
    .filter(([, list]) => list.length > 0)
    .map(([path, list]) => [path, list.sort((a, b) => a.span[0] - b.span[0])] as const);
  return { bank: { concepts, items, courses, forms }, problems: new Map(inOrder) };
}

function brokenLink({ to, id }: Link, span: Span, known: readonly string[]): Problem<ProblemCode> {
  const suggestion = nearest(id, known);
  const about = { name: id, to, suggestion: suggestion ?? '' };
  return suggestion === undefined
    ? { code: 'unknown-link', span, about }
    : { code: 'unknown-link', span, about, fix: { span, text: suggestion } };
}
