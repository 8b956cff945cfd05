import { ENGINE, MODES, type AttemptHeader, type Mode } from '../core/play/attempt.ts';
import { canonical } from '../core/kernel/canonical.ts';
import { hashOf } from '../core/kernel/hash.ts';
import { bind } from '../core/play/bind.ts';
import { appendEvent, openLog } from '../core/play/log.ts';
import type { Play } from '../core/play/play.ts';
import { replay } from '../core/play/replay.ts';
import { playReport, type PlayReport } from '../core/play/report.ts';
import { scripted, type Script, type ScriptFault } from '../core/play/scripted.ts';
import { standingOf } from '../core/play/solve/judge.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { readPlain, writeOut } from './files.ts';
import { courseWorld, loadScenario } from './load.ts';
import type { Shell } from './shell.ts';

const USAGE =
  'rapport play FILE --answers A.json [--seed N] [--mode learn|practice|exam] [--out LOG.json] [--json] [--lang zh|en]';

const WHY: Readonly<Record<ScriptFault['reason'], Readonly<Record<Language, string>>>> = {
  'wrong-item': { zh: '每一项应当是 {节点: 答案}', en: 'each item must be {node: answer}' },
  over: { zh: '这一局已经结束', en: 'the run is over' },
  'other-node': { zh: '现在不在这个节点', en: 'the run is at another node' },
  'no-such-option': { zh: '没有这个选项', en: 'there is no such option' },
  'option-closed': { zh: '这个选项此刻不可选', en: 'the option is not open here' },
  'wrong-shape': { zh: '答案的形式不对', en: 'the answer has the wrong shape' },
  'no-clock': { zh: '这个节点没有时限', en: 'the node has no time limit' },
  'no-such-panel': { zh: '没有这个面板或材料', en: 'there is no such panel or document' },
  'no-such-hint': { zh: '没有这一级提示', en: 'there is no hint of this level' },
};

const faultLine = ({ index, node, at, reason }: ScriptFault, lang: Language): string =>
  lang === 'zh'
    ? `第 ${index + 1} 项（${node}）：${WHY[reason].zh}；现在在 ${at}。`
    : `item ${index + 1} (${node}): ${WHY[reason].en}; the run is at ${at}.`;

const shortLine = (at: string, lang: Language): string =>
  lang === 'zh' ? `答案不够：这一局停在 ${at}。` : `the answers end early: the run is at ${at}.`;

/** The log that a scripted run leaves: ids and times derived from its inputs, so that its bytes repeat. */
function logOf(play: Play, scenario: Scenario, mode: Mode, { events }: Script): string {
  const { id, version, hash } = scenario;
  const inputs = { scenario: { id, version, hash }, dataset: { id: play.dataset.id, hash: play.dataset.hash }, mode };
  const header: AttemptHeader = {
    rapport: 1,
    attempt: hashOf({ ...inputs, seed: play.seed, events }).slice('sha256:'.length, 'sha256:'.length + 32),
    ...inputs,
    engine: ENGINE,
    seed: play.seed,
    lang: scenario.lang,
    student: { number: '', name: '', class: '' },
    started: null,
  };
  return canonical(events.reduce((log, event, index) => appendEvent(log, event, (index + 1) * 1000), openLog(header)));
}

function summary({ scenario, ending, score, redlines, decisions }: PlayReport, lang: Language): string[] {
  const zh = lang === 'zh';
  const end = ending ? `${ending.node} (${ending.end})` : zh ? '未结束' : 'not over';
  return [
    zh ? `${scenario}：结局 ${end}，得分 ${score ?? '—'}` : `${scenario}: ending ${end}, score ${score ?? '—'}`,
    ...decisions.map(({ node, points, best, loss, mark }) =>
      `  ${node}  ${points}/${best}  −${loss ?? '?'}  ${mark ?? ''}`.trimEnd(),
    ),
    ...redlines.map(({ node, reason }) => `  ⛔ ${node}: ${reason}`),
  ];
}

const wholeSeed = (text: string | undefined): number | undefined => {
  const seed = Number(text ?? '1');
  return /^\d+$/.test(text ?? '1') && seed < 2 ** 32 ? seed : undefined;
};

/** The list of answers in a JSON file; undefined, and said why, where it is none. */
function readAnswers(file: string, shell: Shell, lang: Language): unknown[] | undefined {
  const read = readPlain(file, shell, lang);
  if ('fault' in read) {
    shell.error(`${file}: ${read.fault}`);
    return undefined;
  }
  let data: unknown;
  try {
    data = JSON.parse(read.text);
  } catch {
    data = undefined;
  }
  if (Array.isArray(data)) return data as unknown[];
  shell.error(
    lang === 'zh'
      ? `${file}：应当是 JSON 列表，例如 [{"open": "calm"}]。`
      : `${file}: this must be a JSON list such as [{"open": "calm"}].`,
  );
  return undefined;
}

/** One run of a scenario with given answers. */
export const play: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell, ['answers', 'seed', 'mode', 'out']);
    if ('wrong' in call || call.files.length !== 1) return misused(USAGE, shell);
    const { lang, values } = call;
    const [file = ''] = call.files;
    const { answers: answersFile, mode = 'exam', out } = values;
    const seed = wholeSeed(values['seed']);
    if (answersFile === undefined || seed === undefined || !MODES.includes(mode as Mode)) return misused(USAGE, shell);

    const world = courseWorld(shell);
    const scenario = loadScenario(file, shell, lang, world);
    const answers = scenario && readAnswers(answersFile, shell, lang);
    if (!scenario || !answers) return 1;

    const bound = bind(scenario, world.dataset, seed);
    const script = scripted(bound, answers);
    const run = replay(bound, script.events, mode as Mode);
    const report = playReport(bound, run, standingOf(bound, run));
    if (script.fault) shell.error(`${answersFile}: ${faultLine(script.fault, lang)}`);
    else if (!run.ending) shell.error(`${answersFile}: ${shortLine(run.position.node, lang)}`);
    if (call.json) shell.print(JSON.stringify(report));
    else for (const line of summary(report, lang)) shell.print(line);
    if (out !== undefined && !writeOut(out, `${logOf(bound, scenario, mode as Mode, script)}\n`, shell, lang)) return 1;
    return script.fault || !run.ending ? 1 : 0;
  },
};
