import { appendEvent, headerOf, openLog } from '../../src/core/play/log.ts';
import { ENGINE, type Answer, type AttemptLog, type Mode } from '../../src/core/play/attempt.ts';
import { readScenario } from '../../src/core/scenario/read.ts';
import { isTask, type Language, type NodeKind, type Scenario } from '../../src/core/scenario/scenario.ts';
import { writeBackup } from '../../src/db/backup.ts';
import type { StoredLog, StoredScenario, StudyRow } from '../../src/db/rows.ts';
import { manyWays } from '../../test/support/many-ways.ts';
import { readContent } from '../shipped.ts';

const content = readContent(process.cwd());
const ME = { number: '20231234', name: '张伟', class: '营销2班' };

interface Step {
  readonly node: string;
  readonly kind: NodeKind;
  readonly answer: Answer;
}

const isLate = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && '$late' in answer;

const scenarioOf = (id: string): Scenario => {
  const found = content.shipped.find(({ scenario }) => scenario.id === id);
  if (!found) throw new Error(`no scenario ${id}:\n${content.errors.join('\n')}`);
  return found.scenario;
};

/** The golden runs of a scenario that need no clock, each with its seed. */
function runsOf({ tests, nodes }: Scenario): readonly { readonly seed: number; readonly steps: readonly Step[] }[] {
  return tests
    .filter(({ answers }) => !answers.some((one) => Object.values(one).some(isLate)))
    .map(({ answers, seed = 1 }) => ({
      seed,
      steps: answers.flatMap((one) =>
        Object.entries(one).flatMap(([id, answer]) => {
          const node = nodes.find((known) => known.id === id);
          return node && isTask(node) ? [{ node: id, kind: node.kind, answer: answer as Answer }] : [];
        }),
      ),
    }));
}

interface Made {
  readonly id: string;
  readonly scenario: string;
  /** Which golden run. */
  readonly run?: number;
  readonly upTo?: number;
  readonly mode?: Mode;
  readonly day?: number;
  readonly student?: typeof ME;
}

function logOf({ id, scenario: name, run = 0, upTo = Infinity, mode = 'practice', day = 10, student = ME }: Made) {
  const scenario = scenarioOf(name);
  const { seed, steps } = runsOf(scenario)[run] ?? { seed: 1, steps: [] };
  const opened = openLog({
    rapport: 1,
    attempt: id,
    scenario: { id: scenario.id, version: scenario.version, hash: scenario.hash },
    dataset: { id: content.dataset.id, hash: content.dataset.hash },
    engine: ENGINE,
    seed,
    mode,
    lang: 'zh',
    student,
    started: `2026-03-${String(day).padStart(2, '0')}T09:00:00+08:00`,
  });
  const log = steps
    .slice(0, upTo)
    .reduce<AttemptLog>(
      (before, { node, answer }, index) => appendEvent(before, { type: 'answer', node, answer }, (index + 1) * 45_000),
      opened,
    );
  return { log, finished: upTo >= steps.length };
}

function stored(made: Made, source: 'here' | 'file' = 'here'): StoredLog {
  const { log, finished } = logOf(made);
  const { events, head } = log;
  const attempt = { attempt: made.id, header: headerOf(log), source, events: events.length, head, finished };
  return { attempt: { ...attempt, exported: source === 'file' || made.id === 'first' }, events };
}

/** An exercise whose last step is a choice, left before it. */
export const nearEnd = 'cs-03';

/** For each kind of task a scenario and how many steps of its first run stand before one. */
function stopsAt(): ReadonlyMap<string, { readonly scenario: string; readonly upTo: number }> {
  const found = new Map<string, { scenario: string; upTo: number }>();
  const taken = new Set(['cs-01', 'pf-05', nearEnd]);
  for (const kind of ['quiz', 'inspect', 'classify', 'form', 'compute', 'reply', 'order', 'match', 'best-worst'])
    for (const { scenario } of content.shipped) {
      if (taken.has(scenario.id) || scenario.cast.filter(({ student }) => student).length > 1) continue;
      const steps = runsOf(scenario)[0]?.steps ?? [];
      const upTo = steps.findIndex(({ node, kind: own }) => {
        const task = scenario.nodes.find(({ id }) => id === node);
        return kind === 'best-worst' ? task?.kind === 'choice' && task.bestWorst : own === kind;
      });
      if (upTo < 0) continue;
      taken.add(scenario.id);
      found.set(kind, { scenario: scenario.id, upTo });
      break;
    }
  return found;
}

/** Kind of task → the exercise that was left before one. */
export const stops = stopsAt();

/** An exercise that several students play on one device. */
export const shared =
  content.shipped.find(({ scenario }) => scenario.cast.filter(({ student }) => student).length > 1)?.scenario.id ?? '';

/** How many steps of its first run stand before the device changes hands. */
const handing = (() => {
  const { cast, nodes, tests } = scenarioOf(shared);
  const holder = cast.find(({ student }) => student)?.id;
  const steps = (tests[0]?.answers ?? []).flatMap((one) => Object.keys(one));
  return steps.findIndex((id) => (nodes.find((node) => node.id === id)?.as ?? holder) !== holder);
})();

/** Where a typed reply stands in the run that is debriefed, from 1. */
export const replyStep = (runsOf(scenarioOf('cs-02'))[1]?.steps.findIndex(({ kind }) => kind === 'reply') ?? 0) + 1;

const notes = (id: string, value: unknown): StudyRow => ({ kind: 'debrief', id, at: Date.UTC(2026, 2, 12), value });

const CLASS = ['李娜', '王强', '赵敏', '陈晨', '刘洋', '杨帆'].map((name, index) => ({
  number: String(20231301 + index),
  name,
  class: '营销2班',
}));

/** A student's browser in the middle of the term, with a class's results on it, as a backup file. */
export function backup(lang: Language): string {
  const worst = (id: string) => runsOf(scenarioOf(id)).length - 1;
  const own: Made[] = [
    { id: 'first', scenario: 'cs-01', run: Math.min(1, worst('cs-01')), day: 3 },
    { id: 'second', scenario: 'cs-01', run: 0, day: 10 },
    { id: 'unjudged', scenario: 'cs-01', run: worst('cs-01'), day: 11 },
    { id: 'letter', scenario: 'cs-02', run: Math.min(1, worst('cs-02')), day: 12 },
    { id: 'exam', scenario: 'cl-01', run: worst('cl-01'), mode: 'exam', day: 13 },
    { id: 'handing', scenario: shared, upTo: handing, day: 14 },
    ...[...stops].map(([kind, { scenario, upTo }]): Made => ({ id: `at-${kind}`, scenario, upTo, day: 14 })),
  ];
  const files = CLASS.map((student, index): Made => ({
    id: `file-${index}`,
    scenario: 'cs-02',
    run: index % (worst('cs-02') + 1),
    student,
  }));
  const claimed = files.flatMap(({ id, ...made }) => {
    const event = logOf({ id, ...made }).log.events.find(
      (one) => one.type === 'answer' && typeof one.answer === 'string' && one.answer.length > 20,
    );
    if (event?.type !== 'answer' || typeof event.answer !== 'string') return [];
    const words = event.answer.slice(2, 14);
    const node = scenarioOf('cs-02').nodes.find((known) => known.id === event.node);
    const point = node?.kind === 'reply' ? (node.points[0]?.name ?? '') : '';
    return [notes(id, { claims: [{ node: event.node, seq: event.seq, point, words }] })];
  });
  const judged = { assessed: { best: 1, redo: 3 }, scenario: 'cs-01', skills: [], intention: '先听完，再问订单号' };
  return writeBackup({
    rapportBackup: 1,
    attempts: [...own.map((made) => stored(made)), ...files.map((made) => stored(made, 'file'))],
    scenarios: [],
    datasets: [],
    settings: { settings: { student: ME, lang, theme: 'system', time: '1' } },
    study: [
      notes('first', judged),
      notes('second', judged),
      notes('letter', judged),
      notes('exam', judged),
      ...claimed,
    ],
  });
}

/** A browser with nothing but what is given. */
const little = (lang: Language, attempts: readonly StoredLog[], scenarios: readonly StoredScenario[] = []): string =>
  writeBackup({
    rapportBackup: 1,
    attempts,
    scenarios,
    datasets: [],
    settings: { settings: { student: ME, lang, theme: 'system', time: '1' } },
    study: [],
  });

/** A browser with one attempt that stands before its last step. */
export function nearEndBackup(lang: Language): string {
  const steps = runsOf(scenarioOf(nearEnd))[0]?.steps.length ?? 1;
  return little(lang, [stored({ id: 'near-end', scenario: nearEnd, upTo: steps - 1, day: 14 })]);
}

/** A browser with one attempt at a script of so many ways that its values take long. */
export function slowBackup(lang: Language): string {
  const text = manyWays(60, 6);
  const { scenario } = readScenario(text, content);
  if (!scenario) throw new Error('the script of many ways is not sound');
  const { hash, id } = scenario;
  const log = openLog({
    rapport: 1,
    attempt: 'slow',
    scenario: { id, version: scenario.version, hash },
    dataset: { id: content.dataset.id, hash: content.dataset.hash },
    engine: ENGINE,
    seed: 1,
    mode: 'practice',
    lang: 'zh',
    student: ME,
    started: '2026-03-14T09:00:00+08:00',
  });
  const first = appendEvent(log, { type: 'answer', node: scenario.nodes[0]?.id ?? '', answer: 'a' }, 45_000);
  const attempt = { attempt: 'slow', header: headerOf(first), source: 'here' as const, events: 1, head: first.head };
  return little(
    lang,
    [{ attempt: { ...attempt, finished: false, exported: true }, events: first.events }],
    [{ hash, id, source: 'teacher', listed: true, added: 0, scenario, text }],
  );
}
