import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { placesIn } from '../src/core/kernel/span.ts';
import type { Problem } from '../src/core/kernel/problem.ts';
import { isContentFile, readBank } from '../src/core/learn/read-bank.ts';
import type { Bank } from '../src/core/learn/content.ts';
import { usesOf, type CardUse } from '../src/core/learn/uses.ts';
import { courseDataset } from '../src/core/sample/course.ts';
import type { Dataset } from '../src/core/sample/dataset.ts';
import { describe } from '../src/core/scenario/messages.ts';
import { readPhrases } from '../src/core/scenario/phrases.ts';
import { shelfOf } from '../src/core/scenario/read-scene.ts';
import { readScenario } from '../src/core/scenario/read.ts';
import { rules, type ProblemCode } from '../src/core/scenario/rules.ts';
import { isTask, type Scenario } from '../src/core/scenario/scenario.ts';
import { readSkills, type SkillInfo } from '../src/core/scenario/skills.ts';
import type { Phrases } from '../src/core/scenario/reading.ts';
import { readTranslation } from '../src/core/scenario/read-translation.ts';
import { told, type Translation } from '../src/core/scenario/translation.ts';

/** One exercise with its translation, as the page loads it. */
interface Shipped {
  readonly scenario: Scenario;
  readonly translation?: Translation;
}

/** Everything of `scenarios/` and the course dataset, checked. */
export interface Content {
  readonly dataset: Dataset;
  readonly skills: readonly SkillInfo[];
  /** The phrasebank: names and the ways to say them. */
  readonly phrases: Phrases;
  readonly shipped: readonly Shipped[];
  /** Concept cards, items, courses and forms. */
  readonly bank: Bank;
  /** Where the exercises speak of each card. */
  readonly uses: Readonly<Record<string, readonly CardUse[]>>;
  /** One line a problem: file, line, column, rule and what to do. */
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
}

/** Scenario files and their translations stand in the folders of the families, not beside skills.yaml. */
const isTranslation = (file: string) => /\.(zh|en)\.yaml$/.test(file);
const isSource = (file: string, text: string) => !isTranslation(file) && /^scenario\s*:/m.test(text);
/** What stands in a folder `scenes` is played only inside others. */
const isScene = (file: string) => file.includes('/scenes/');
const isPhrases = (file: string) => file.startsWith('scenarios/phrases/');
const idOf = (file: string) => file.slice(file.lastIndexOf('/') + 1, -'.yaml'.length);

function listing(file: string, text: string, problems: readonly Problem<ProblemCode>[]) {
  const placeOf = placesIn(text);
  return problems.map((problem) => {
    const { line, column } = placeOf(problem.span);
    const { rule, severity } = rules[problem.code];
    return { severity, line: `${file}:${line}:${column} ${rule} ${describe(problem, 'en')}` };
  });
}

/** Reads and checks all content under `root`. Never throws on a mistake in a file: see `errors`. */
export function readContent(root: string): Content {
  const files = readdirSync(join(root, 'scenarios'), { recursive: true, encoding: 'utf8' })
    .map((file) => `scenarios/${file.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
  const dataset = courseDataset();
  const skills = readSkills(texts.get('scenarios/skills.yaml') ?? '');
  const phrases = readPhrases([...texts].filter(([file]) => isPhrases(file)).map(([, text]) => text));
  const sources = [...texts].filter(([file, text]) => isSource(file, text));
  const scenes = shelfOf(new Map(sources.map(([file, text]) => [idOf(file), text])));
  const found: { severity: string; line: string }[] = [];
  const beside = new Map([...texts].map(([file, text]) => [file.slice('scenarios/'.length), text] as const));
  const content = new Map([...beside].filter(([file]) => isContentFile(file)));
  const cards = readBank(content, new Map()).bank.concepts.map(({ id }) => id);
  const shipped: Shipped[] = [];
  for (const [file, text] of sources) {
    if (isScene(file)) continue;
    const { scenario, problems } = readScenario(text, { skills, cards, dataset, phrases, scenes, fileId: idOf(file) });
    found.push(...listing(file, text, problems));
    if (!scenario) continue;
    const other = file.replace(/\.yaml$/, scenario.lang === 'zh' ? '.en.yaml' : '.zh.yaml');
    const source = texts.get(other);
    const read = source === undefined ? undefined : readTranslation(source, scenario);
    if (read && source !== undefined) found.push(...listing(other, source, read.problems));
    shipped.push(read?.translation ? { scenario, translation: read.translation } : { scenario });
  }
  const played = shipped.map(({ scenario }) => scenario);
  const { bank, problems } = readBank(
    content,
    new Map(played.map(({ id, nodes }) => [id, new Set(nodes.map((node) => node.id))])),
  );
  for (const [file, list] of problems) found.push(...listing(`scenarios/${file}`, beside.get(file) ?? '', list));
  const uses = usesOf(played);
  const linesOf = (severity: string) => found.filter((one) => one.severity === severity).map(({ line }) => line);
  return { dataset, skills, phrases, shipped, bank, uses, errors: linesOf('error'), warnings: linesOf('warning') };
}

/** What the catalogue shows of an exercise. */
export function catalogueEntry({ scenario, translation }: Shipped) {
  const both = (text: string) =>
    scenario.lang === 'zh'
      ? { zh: text, en: told(translation, text).text }
      : { zh: told(translation, text).text, en: text };
  const { id, hash, version, family, level, minutes, lang } = scenario;
  const title = both(scenario.title);
  const about = both(scenario.about);
  const skills = scenario.skills.map((skill) => skill.id);
  return {
    id,
    hash,
    version,
    title,
    about,
    family,
    level,
    minutes,
    lang,
    skills,
    steps: scenario.nodes.filter(isTask).length,
  };
}
