import { scenesIn } from '../core/classroom/package.ts';
import { isContentFile, readBank } from '../core/learn/read-bank.ts';
import type { Problem, Severity } from '../core/kernel/problem.ts';
import { placesIn, type Place } from '../core/kernel/span.ts';
import { goldenPlayer } from '../core/play/golden.ts';
import { lintChecked } from '../core/play/lint/lint.ts';
import { decodeUtf8 } from '../core/scenario/decode.ts';
import { describe } from '../core/scenario/messages.ts';
import { readScenario, type CheckWorld } from '../core/scenario/read.ts';
import { readSubScene } from '../core/scenario/read-sub-scene.ts';
import { readTranslation } from '../core/scenario/read-translation.ts';
import { rules, type ProblemCode } from '../core/scenario/rules.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { courseWorld, scenesFor } from './load.ts';
import type { Shell } from './shell.ts';

/** A problem as `--json` prints it. */
interface Diagnostic extends Place {
  readonly file: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: Place & { readonly text: string };
}

const USAGE = 'rapport check FILE… [--json] [--lang zh|en]';
const TRANSLATION = /\.(?:zh|en)\.yaml$/;
/** What stands in a folder `scenes`, or is called by a scenario beside it, is checked inside the scenarios that call it. */
const SCENE = /(?:^|[/\\])scenes[/\\]/;
/** What a file says by which it can be played by itself. */
const STUDENT = /\bplays["']?[ \t]*[:：][ \t]*["']?student\b/;
const OWN_KEYS = /^(?:about|skills|cast)[ \t]*[:：]/m;
const SCENARIO_KEY = /^(?:\{[ \t]*)?["']?scenario["']?[ \t]*[:：]/m;
/** Where the key `scenario` of a file stands at the latest, in bytes, so that a huge file is recognised too. */
const HEAD = 64 * 1024;

type Found = readonly Problem<ProblemCode>[];

/** Parses, validates and lints files, and runs the tests inside them. */
export const check: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell);
    if ('wrong' in call || call.files.length === 0) return misused(USAGE, shell);
    const { lang } = call;
    const checker = new Checker(shell, lang);
    for (const file of new Set(call.files)) {
      const inside = shell.list(file);
      if (inside) checker.folder(inside);
      else checker.file(file);
    }
    const diagnostics = checker.diagnostics();
    if (call.json) shell.print(JSON.stringify(diagnostics));
    else for (const line of diagnostics.map(lineOf)) shell.print(line);
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    if (!call.json) shell.error(summary(checker.count, errors, diagnostics.length - errors, lang));
    return errors > 0 ? 1 : 0;
  },
};

const lineOf = ({ file, line, column, severity, rule, message }: Diagnostic): string =>
  `${file}:${line}:${column} ${severity} ${rule} ${message}`;

function summary(files: number, errors: number, others: number, lang: Language): string {
  if (lang === 'zh') return `检查了 ${files} 个文件：${errors} 处错误，${others} 处提醒。`;
  const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  return `${plural(files, 'file')} checked: ${plural(errors, 'error')}, ${plural(others, 'remark')}.`;
}

const idOf = (file: string): string => file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/, '');

class Checker {
  /** Files looked at. */
  count = 0;
  readonly #shell: Shell;
  readonly #lang: Language;
  readonly #found: Diagnostic[] = [];
  /** A file that is named twice, or once with its folder, is told once. */
  readonly #scenarios = new Map<string, { readonly scenario: Scenario | undefined }>();
  readonly #translations = new Set<string>();
  #world: CheckWorld | undefined;

  constructor(shell: Shell, lang: Language) {
    this.#shell = shell;
    this.#lang = lang;
  }

  /** Every scenario of a folder with its translations, and the cards, items and courses beside them; other files are passed over. */
  folder(files: readonly string[]): void {
    const known = new Set(files);
    const scenarios = files.filter(
      (file) => file.endsWith('.yaml') && !TRANSLATION.test(file) && !SCENE.test(file) && this.#isScenario(file),
    );
    const called = new Set(scenarios.flatMap((file) => this.#scenesOf(file)));
    for (const file of scenarios) {
      if (called.has(file)) continue;
      const scenario = this.#scenario(file);
      for (const other of [file.replace(/\.yaml$/, '.en.yaml'), file.replace(/\.yaml$/, '.zh.yaml')])
        if (known.has(other) && scenario) this.#translation(other, scenario);
    }
    this.#content(files);
  }

  /** The files of the sub-scenes that a scenario calls, where they stand beside it. */
  #scenesOf(file: string): string[] {
    const read = this.#shell.read(file);
    const text = 'fault' in read ? '' : new TextDecoder().decode(read.bytes);
    const folder = file.replace(/[^/\\]*$/, '');
    return /\bscene\b/.test(text) ? scenesIn(text).map((id) => `${folder}${id}.yaml`) : [];
  }

  /** The content files beside `concepts.yaml`, checked together: they name each other and the exercises. */
  #content(files: readonly string[]): void {
    const cards = files.find((file) => /(?:^|[/\\])concepts\.yaml$/.test(file));
    if (cards === undefined) return;
    const root = cards.slice(0, -'concepts.yaml'.length);
    const texts = new Map<string, string>();
    for (const file of files) {
      const path = file.slice(root.length).replaceAll('\\', '/');
      if (!file.startsWith(root) || !isContentFile(path)) continue;
      this.count++;
      texts.set(path, this.#read(file) ?? '');
    }
    const played = [...this.#scenarios.values()].flatMap(({ scenario }) => scenario ?? []);
    const nodes = new Map(played.map((one) => [one.id, new Set(one.nodes.map(({ id }) => id))]));
    for (const [path, problems] of readBank(texts, nodes).problems)
      this.#tell(`${root}${path}`, texts.get(path) ?? '', problems);
  }

  /** One file: a scenario, or the translation of the scenario beside it. */
  file(file: string): void {
    if (!TRANSLATION.test(file)) {
      this.#scenario(file);
      return;
    }
    const source = file.replace(TRANSLATION, '.yaml');
    const text = this.#read(source);
    const scenario = text === undefined ? undefined : readScenario(text, this.#check(source)).scenario;
    if (scenario) this.#translation(file, scenario);
    // What the translation is of must be mended first.
    else if (text !== undefined) this.#scenario(source);
  }

  /** Sorted by file and place; equal places by rule. */
  diagnostics(): Diagnostic[] {
    const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    return [...this.#found].sort(
      (a, b) => byUnits(a.file, b.file) || a.line - b.line || a.column - b.column || byUnits(a.rule, b.rule),
    );
  }

  #isScenario(file: string): boolean {
    const read = this.#shell.read(file);
    return 'fault' in read || SCENARIO_KEY.test(new TextDecoder().decode(read.bytes.subarray(0, HEAD)));
  }

  /** Whether a file is there to be called: by its folder, by a scenario beside it, or by all that it leaves to a caller. */
  #isSubScene(file: string, text: string): boolean {
    if (SCENE.test(file)) return true;
    if (STUDENT.test(text) || !SCENARIO_KEY.test(text)) return false;
    if (!OWN_KEYS.test(text)) return true;
    const beside = this.#shell.list(file.replace(/[^/\\]*$/, '') || '.', 'flat') ?? [];
    return beside.some((other) => other.endsWith('.yaml') && other !== file && this.#scenesOf(other).includes(file));
  }

  #scenario(file: string): Scenario | undefined {
    const known = this.#scenarios.get(file);
    if (known) return known.scenario;
    const scenario = this.#checked(file);
    this.#scenarios.set(file, { scenario });
    return scenario;
  }

  #checked(file: string): Scenario | undefined {
    this.count++;
    const text = this.#read(file);
    if (text === undefined) return undefined;
    const world = this.#check(file);
    if (this.#isSubScene(file, text)) {
      this.#tell(file, text, readSubScene(text, { ...world, fileId: idOf(file) }));
      return undefined;
    }
    const { scenario, problems } = lintChecked(readScenario(text, { ...world, fileId: idOf(file) }), world.dataset);
    this.#tell(file, text, problems);
    return scenario;
  }

  #translation(file: string, scenario: Scenario): void {
    if (this.#translations.has(file)) return;
    this.#translations.add(file);
    this.count++;
    const text = this.#read(file);
    if (text !== undefined) this.#tell(file, text, readTranslation(text, scenario).problems);
  }

  /** The text of a file; undefined, and told, where it is none. */
  #read(file: string): string | undefined {
    const read = this.#shell.read(file);
    if ('fault' in read) {
      this.#tell(file, '', [{ code: 'unreadable', span: [0, 0], about: { reason: read.fault } }]);
      return undefined;
    }
    const { text, problems } = decodeUtf8(read.bytes);
    this.#tell(file, text, problems);
    return problems.length > 0 ? undefined : text;
  }

  #tell(file: string, text: string, problems: Found): void {
    const placeOf = placesIn(text);
    for (const problem of problems) {
      const { fix } = problem;
      this.#found.push({
        file,
        ...placeOf(problem.span),
        ...rules[problem.code],
        message: describe(problem, this.#lang),
        ...(fix ? { fix: { ...placeOf(fix.span), text: fix.text } } : {}),
      });
    }
  }

  /** What a file is checked against; what all files share is made when the first one is. */
  #check(file: string): CheckWorld {
    this.#world ??= courseWorld(this.#shell);
    const { dataset } = this.#world;
    return {
      ...this.#world,
      scenes: scenesFor(file, this.#shell),
      ...(dataset ? { play: goldenPlayer(dataset) } : {}),
    };
  }
}
