import { verify as judge, type Reason, type ScenarioLibrary, type Verdict } from '../core/classroom/verify.ts';
import { courseDataset } from '../core/sample/course.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { readScenario } from '../core/scenario/read.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { courseWorld, readText, scenesFor } from './load.ts';
import type { Shell } from './shell.ts';

const USAGE = 'rapport verify RESULT… [--scenarios DIR] [--json] [--lang zh|en]';

/** What no check of a file can show; said with every result (quality.md section 6). */
const LIMITS: Readonly<Record<Language, string>> = {
  zh: '分数由文件里的决定重新算出。这里查得出损坏的文件、改过的分数、剧本不允许的决定；查不出是谁坐在电脑前，是否先练过或看过剧本文件，也查不出合规的决定是不是手写的。',
  en: 'Scores are recomputed from the decisions in the file. This finds damaged files, changed scores and decisions that the scenario does not allow. It cannot tell who sat at the keyboard, whether they practised or read the scenario first, or whether legal decisions were written by hand.',
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
    case 'unfinished':
      return zh ? '这一局没有做完' : 'the run is not finished';
    default:
      return zh ? `不是可用的结果文件（${reason.is}）` : `not a usable result file (${reason.is})`;
  }
}

/** Every sound scenario of a folder by its hash. */
export function libraryOf(folder: string, shell: Shell): ScenarioLibrary {
  const world = courseWorld(shell);
  const scenarios = new Map<string, Scenario>();
  for (const file of shell.list(folder) ?? []) {
    if (!file.endsWith('.yaml') || /\.(zh|en)\.yaml$/.test(file)) continue;
    const read = shell.read(file);
    if ('fault' in read) continue;
    const { scenario } = readScenario(new TextDecoder().decode(read.bytes), {
      ...world,
      scenes: scenesFor(file, shell),
    });
    if (scenario) scenarios.set(scenario.hash, scenario);
  }
  const dataset = courseDataset();
  return {
    scenario: (hash) => scenarios.get(hash),
    dataset: (hash) => (hash === dataset.hash ? dataset : undefined),
  };
}

/** Replays hand-ins and recomputes their scores. */
export const verify: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell, ['scenarios']);
    if ('wrong' in call || call.files.length === 0) return misused(USAGE, shell);
    const { lang } = call;
    const library = libraryOf(call.values['scenarios'] ?? `${shell.home}/scenarios`, shell);
    const results = call.files.map((file) => {
      const text = readText(file, shell, lang);
      const verdict: Pick<Verdict, 'verdict' | 'claimed' | 'score' | 'ending' | 'reasons'> =
        text === undefined
          ? { verdict: 'unreadable', claimed: null, score: null, ending: null, reasons: [] }
          : judge(text, library);
      const { claimed, score, ending, reasons } = verdict;
      return {
        file,
        verdict: verdict.verdict,
        claimed,
        score,
        ending,
        reasons: reasons.map((reason) => sentence(reason, lang)),
      };
    });
    if (call.json) shell.print(JSON.stringify(results));
    else
      for (const { file, verdict, score, ending, reasons } of results)
        shell.print(
          `${file}: ${verdict}  ${score ?? '—'}  ${ending?.node ?? '—'}${reasons.map((reason) => `\n  ${reason}`).join('')}`,
        );
    shell.error(LIMITS[lang]);
    return results.every(({ verdict }) => verdict === 'verified') ? 0 : 1;
  },
};
