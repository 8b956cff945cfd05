import { verify as judge, type Reason, type ScenarioLibrary } from '../core/classroom/verify.ts';
import type { LogFault } from '../core/play/read-log.ts';
import { decodeUtf8 } from '../core/scenario/decode.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { readScenario } from '../core/scenario/read.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { readPlain } from './files.ts';
import { courseWorld, scenesFor } from './load.ts';
import type { Shell } from './shell.ts';

const USAGE = 'rapport verify RESULT… [--scenarios DIR] [--json] [--lang zh|en]';

/** What no check of a file can show; said with every result (quality.md section 6). */
const LIMITS: Readonly<Record<Language, string>> = {
  zh: '分数由文件里的决定重新算出。这里查得出损坏的文件、改过的分数、剧本不允许的决定；查不出是谁坐在电脑前，是否先练过或看过剧本文件，也查不出合规的决定是不是手写的。',
  en: 'Scores are recomputed from the decisions in the file. This finds damaged files, changed scores and decisions that the scenario does not allow. It cannot tell who sat at the keyboard, whether they practised or read the scenario first, or whether legal decisions were written by hand.',
};

/** Why a file is no result file. */
const FAULTS: Readonly<Record<LogFault, Readonly<Record<Language, string>>>> = {
  'not-json': { zh: '文件不是 JSON', en: 'the file is no JSON' },
  truncated: { zh: '文件不完整，后面缺了一段', en: 'the file is cut off' },
  'not-a-result': { zh: '这不是结果文件', en: 'this is no result file' },
  'other-version': { zh: '文件来自别的版本', en: 'the file is of another version' },
  malformed: { zh: '结果文件里有缺的或不对的内容', en: 'something in the result file is missing or wrong' },
  'forbidden-key': { zh: '文件里有不允许的键', en: 'the file holds a key that is not allowed' },
  'too-deep': { zh: '文件嵌套太深', en: 'the file is nested too deeply' },
};

function sentence(reason: Reason, lang: Language): string {
  const zh = lang === 'zh';
  switch (reason.is) {
    case 'no-scenario':
      return zh ? `没有这个剧本：${reason.id} ${reason.hash}` : `no such scenario: ${reason.id} ${reason.hash}`;
    case 'no-dataset':
      return zh ? `没有这份数据：${reason.id} ${reason.hash}` : `no such dataset: ${reason.id} ${reason.hash}`;
    case 'broken-chain':
      return zh ? `第 ${reason.seq} 个事件处链断了` : `the chain breaks at event ${reason.seq}`;
    case 'illegal-event':
      return zh
        ? `第 ${reason.seq} 个事件在这里不合规（${reason.why}）`
        : `event ${reason.seq} is not legal there (${reason.why})`;
    case 'other-score':
      return zh
        ? `文件写 ${reason.claimed} 分，重新算得 ${reason.score} 分`
        : `the file claims ${reason.claimed}, replay gives ${reason.score}`;
    case 'too-much-luck':
      return zh
        ? `这个剧本从节点 ${reason.node} 起运气太多，算不出分；请先用 check 检查它`
        : `from node ${reason.node} on the scenario leaves too much to luck to be valued; check it first`;
    case 'unfinished':
      return zh ? '这一局没有做完' : 'the run is not finished';
    default:
      return FAULTS[reason.is][lang];
  }
}

/** Every sound scenario of a folder by its hash; undefined, and told, where there is no such folder. */
export function libraryOf(folder: string, shell: Shell, lang: Language): ScenarioLibrary | undefined {
  const files = shell.list(folder);
  if (!files) {
    shell.error(lang === 'zh' ? `${folder}：没有这个文件夹。` : `${folder}: there is no such folder.`);
    return undefined;
  }
  const world = courseWorld(shell);
  const scenarios = new Map<string, Scenario>();
  for (const file of files) {
    if (!file.endsWith('.yaml') || /\.(zh|en)\.yaml$/.test(file)) continue;
    const read = shell.read(file);
    if ('fault' in read) continue;
    const { scenario } = readScenario(decodeUtf8(read.bytes).text, { ...world, scenes: scenesFor(file, shell) });
    if (scenario) scenarios.set(scenario.hash, scenario);
  }
  const dataset = world.dataset;
  return {
    scenario: (hash) => scenarios.get(hash),
    dataset: (hash) => (hash === dataset.hash ? dataset : undefined),
  };
}

/** What is printed of one file. */
function judged(file: string, library: ScenarioLibrary, shell: Shell, lang: Language) {
  const read = readPlain(file, shell, lang);
  if ('fault' in read) {
    shell.error(`${file}: ${read.fault}`);
    return { file, verdict: 'unreadable', claimed: null, score: null, ending: null, reasons: [read.fault] } as const;
  }
  const { verdict, claimed, score, ending, reasons } = judge(read.text, library);
  return { file, verdict, claimed, score, ending, reasons: reasons.map((reason) => sentence(reason, lang)) };
}

/** Replays hand-ins and recomputes their scores. */
export const verify: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell, ['scenarios']);
    if ('wrong' in call || call.files.length === 0) return misused(USAGE, shell);
    const { lang } = call;
    const library = libraryOf(call.values['scenarios'] ?? `${shell.home}/scenarios`, shell, lang);
    if (!library) return 1;
    const results = call.files.map((file) => judged(file, library, shell, lang));
    if (call.json) shell.print(JSON.stringify(results));
    else
      for (const { file, verdict, score, ending, reasons } of results) {
        shell.print(`${file}: ${verdict}  ${score ?? '—'}  ${ending?.node ?? '—'}`);
        for (const reason of reasons) shell.print(`  ${reason}`);
      }
    shell.error(LIMITS[lang]);
    return results.every(({ verdict }) => verdict === 'verified') ? 0 : 1;
  },
};
