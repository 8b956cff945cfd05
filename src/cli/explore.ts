import { round } from '../core/kernel/round.ts';
import { bind } from '../core/play/bind.ts';
import { explore as walk } from '../core/play/solve/explore.ts';
import { solutionOf } from '../core/play/solve/judge.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { courseWorld, loadScenario } from './load.ts';

const USAGE = 'rapport explore FILE [--json] [--lang zh|en]';

const rounded = (value: number | null): number | null => (value === null ? null : round(value));

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
    const solution = solutionOf(bind(scenario, world.dataset, 1));
    if (!solution) {
      shell.error(call.lang === 'zh' ? `${file}：局面太多，算不完。` : `${file}: too many positions to walk.`);
      return 1;
    }
    const found = walk(solution);
    const { id, version, hash, skills } = scenario;
    const report = {
      scenario: id,
      version,
      hash,
      exact: true,
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
      for (const { node, end, reachable, best: top, worst: least } of report.endings)
        shell.print(`  ${node} (${end}): ${reachable ? `${least ?? ''}–${top ?? ''}` : '—'}`);
    }
    return 0;
  },
};
