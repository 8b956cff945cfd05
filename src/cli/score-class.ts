import { classReport, type ClassReport } from '../core/classroom/class-report.ts';
import { readHandIn, type HandIn } from '../core/classroom/hand-in.ts';
import { readRoster, sameNumber, type RosterProblem } from '../core/classroom/roster.ts';
import type { ScenarioLibrary } from '../core/classroom/verify.ts';
import { round } from '../core/kernel/round.ts';
import type { Student } from '../core/play/attempt.ts';
import type { Language } from '../core/scenario/scenario.ts';
import type { Interval } from '../core/statistics/items.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { readPlain, readTable } from './files.ts';
import type { Shell } from './shell.ts';
import { libraryOf } from './verify.ts';

const USAGE = 'rapport score-class RESULT… --roster ROSTER.csv [--scenarios DIR] [--json] [--lang zh|en]';

const PROBLEMS: Readonly<Record<RosterProblem['is'], Readonly<Record<Language, string>>>> = {
  'open-quote': { zh: '引号没有闭合。', en: 'A quote is not closed.' },
  'after-quote': { zh: '引号闭合之后还有字。', en: 'Text stands after a closing quote.' },
  'no-header': { zh: '文件是空的。', en: 'The file is empty.' },
  'no-column': { zh: '第一行没有这一列：', en: 'The first line has no column ' },
  'no-number': { zh: '没有学号。', en: 'The number is missing.' },
  twice: { zh: '学号重复：', en: 'This number stands there twice: ' },
};

/** The class list; undefined, and told, where it has problems. */
function loadRoster(file: string, shell: Shell, lang: Language): readonly Student[] | undefined {
  const read = readTable(file, undefined, shell, lang);
  if ('fault' in read) {
    shell.error(`${file}: ${read.fault}`);
    return undefined;
  }
  const { students, problems } = readRoster(read.text);
  for (const { line, is, about } of problems) shell.error(`${file}:${line} ${PROBLEMS[is][lang]}${about}`);
  return problems.length > 0 ? undefined : students;
}

/** Says whose file it is that nobody on the list handed in; a log of the command line names nobody. */
function strangerLine(who: string, lang: Language): string {
  if (who === '') return lang === 'zh' ? '文件里没有写学号和姓名' : 'the file names no student';
  return lang === 'zh' ? `名单里没有 ${who}` : `${who} is not on the list`;
}

/** Reads the hand-ins of the class; `isFine` is false where one does not verify or is nobody's. */
function loadHandIns(
  files: readonly string[],
  roster: readonly Student[],
  library: ScenarioLibrary,
  shell: Shell,
  lang: Language,
) {
  const known = new Set(roster.map(({ number }) => sameNumber(number)));
  const handIns: HandIn[] = [];
  let isFine = true;
  const tell = (file: string, what: string) => {
    shell.error(`${file}: ${what}`);
    isFine = false;
  };
  for (const file of files) {
    const read = readPlain(file, shell, lang);
    if ('fault' in read) {
      tell(file, read.fault);
      continue;
    }
    const { verdict, handIn } = readHandIn(read.text, library);
    if (verdict.verdict !== 'verified') tell(file, verdict.verdict);
    if (!handIn) continue;
    const { number, name } = handIn.log.student;
    if (known.has(sameNumber(number))) handIns.push(handIn);
    else tell(file, strangerLine(`${number} ${name}`.trim(), lang));
  }
  return { handIns, isFine };
}

const score = (value: number | null) => (value === null ? null : round(value));
const figure = (value: number | null) => (value === null ? null : round(value, 4));
const interval = (value: Interval | null) => value && ([round(value[0], 4), round(value[1], 4)] as const);

/** Scores to one decimal, figures of the statistics to four. */
const shown = ({ students, items, skills, scenarios }: ClassReport) => ({
  students: students.map((row) => ({ ...row, first: score(row.first), best: score(row.best) })),
  items: items.map((row) => ({
    ...row,
    p: figure(row.p),
    interval: interval(row.interval),
    discrimination: figure(row.discrimination),
    discriminationInterval: interval(row.discriminationInterval),
    loss: score(row.loss),
  })),
  skills: skills.map((row) => ({ ...row, mean: score(row.mean), median: score(row.median) })),
  scenarios: scenarios.map((row) => ({
    ...row,
    alpha: figure(row.alpha),
    alphaInterval: interval(row.alphaInterval),
  })),
});

const cellText = (cell: unknown): string =>
  typeof cell === 'string' ? cell : cell === null ? '—' : JSON.stringify(cell);

function print(report: ReturnType<typeof shown>, shell: Shell): void {
  for (const rows of [report.students, report.items, report.skills, report.scenarios]) {
    const [first] = rows;
    if (!first) continue;
    shell.print(Object.keys(first).join('\t'));
    for (const row of rows)
      shell.print(
        Object.values<unknown>({ ...row })
          .map(cellText)
          .join('\t'),
      );
    shell.print('');
  }
}

/** The class table and the statistics of the nodes, out of hand-ins and a class list. */
export const scoreClass: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell, ['roster', 'scenarios']);
    if ('wrong' in call || call.files.length === 0) return misused(USAGE, shell);
    const { files, lang, values } = call;
    const { roster: list, scenarios = `${shell.home}/scenarios` } = values;
    if (list === undefined) return misused(USAGE, shell);
    const roster = loadRoster(list, shell, lang);
    if (!roster) return 1;
    const library = libraryOf(scenarios, shell, lang);
    if (!library) return 1;
    const { handIns, isFine } = loadHandIns(files, roster, library, shell, lang);
    const report = shown(classReport(roster, handIns));
    if (call.json) shell.print(JSON.stringify(report));
    else print(report, shell);
    return isFine ? 0 : 1;
  },
};
