import { round } from '../core/kernel/round.ts';
import { bind } from '../core/play/bind.ts';
import { explore as walk } from '../core/play/solve/explore.ts';
import { POSITIONS } from '../core/play/solve/coarsen.ts';
import { solutionOf } from '../core/play/solve/judge.ts';
import type { Language } from '../core/scenario/scenario.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { courseWorld, loadScenario } from './load.ts';

const USAGE = 'rapport explore FILE [--json] [--lang zh|en]';

const rounded = (value: number | null): number | null => (value === null ? null : round(value));

/** Random play goes round for so long that it was played instead of worked out. */
const SAMPLED: Readonly<Record<Language, string>> = {
  zh: '随机作答会在回路里转很久：random 与 share 由模拟得出，其余数字是精确的',
  en: 'random play goes round for very long: random and share are sampled, all other numbers are exact',
};

/** Says that scores are bounds, and of what. */
function boundsLine(abstracted: readonly string[], lang: Language): string {
  const names = abstracted.join(', ');
  return lang === 'zh'
    ? `局面超过 ${POSITIONS} 种，或者算起来步数太多：best 是上界，worst 是下界，random 与 share 由模拟得出；没有逐一区分：${names || '回路里走过的节点'}`
    : `more than ${POSITIONS} positions, or too many steps to find them: best is an upper and worst a lower bound, random and share are sampled; not told apart: ${names || 'nodes met in loops'}`;
}

/** Walks every playthrough of a scenario and prints what can happen in it. */
export const explore: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell);
    if ('wrong' in call || call.files.length !== 1) return misused(USAGE, shell);
    const [file = ''] = call.files;
    const world = courseWorld(shell);
    const scenario = loadScenario(file, shell, call.lang, world);
    if (!scenario) return 1;
    const found = walk(solutionOf(bind(scenario, world.dataset, 1)));
    const { id, version, hash, skills } = scenario;
    const report = {
      scenario: id,
      version,
      hash,
      exact: found.exact,
      ...(found.exact ? {} : { abstracted: found.abstracted }),
      states: found.states,
      playthroughs: found.playthroughs === null ? 'unbounded' : String(found.playthroughs),
      best: round(found.best),
      random: round(found.random),
      worst: round(found.worst),
      endings: found.endings.map((ending) => ({ ...ending, best: rounded(ending.best), worst: rounded(ending.worst) })),
      nodes: found.nodes.map((node) => ({ ...node, best: rounded(node.best), share: round(node.share, 4) })),
      bestLine: found.bestLine,
      skills: skills.map(({ id: skill, weight }) => ({ skill, weight })),
    };
    if (call.json) shell.print(JSON.stringify(report));
    else {
      const { best, random, worst, states, playthroughs } = report;
      shell.print(
        `${id}: best ${best}, random ${random}, worst ${worst}; ${states} states, ${playthroughs} playthroughs`,
      );
      if (found.bounds) shell.print(`  ${boundsLine(found.abstracted, call.lang)}`);
      else if (!found.exact) shell.print(`  ${SAMPLED[call.lang]}`);
      for (const { node, end, reachable, best: top, worst: least } of report.endings)
        shell.print(`  ${node} (${end}): ${reachable ? `${least ?? ''}–${top ?? ''}` : '—'}`);
    }
    return 0;
  },
};
