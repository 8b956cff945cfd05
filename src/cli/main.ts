import { TooMuchLuck } from '../core/play/solve/ways.ts';
import { describe } from '../core/scenario/messages.ts';
import { analyze } from './analyze.ts';
import { check } from './check.ts';
import { misused, type Command } from './command.ts';
import { explore } from './explore.ts';
import { pack } from './pack.ts';
import { play } from './play.ts';
import { scoreClass } from './score-class.ts';
import type { ExitCode, Shell } from './shell.ts';
import { translate } from './translate.ts';
import { verify } from './verify.ts';

const COMMANDS: Readonly<Record<string, Command>> = {
  check,
  explore,
  play,
  verify,
  analyze,
  translate,
  pack,
  'score-class': scoreClass,
};

/** The `rapport` command: arguments and a world in, an exit code out. With `--json` there is always one document: `null` where there is no result. */
export function main(args: readonly string[], shell: Shell): ExitCode {
  const [name = '', ...rest] = args;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) return misused(`rapport <${Object.keys(COMMANDS).join('|')}> … [--json] [--lang zh|en]`, shell);
  let printed = 0;
  const print = (line: string): void => {
    printed++;
    shell.print(line);
  };
  const code = runOf(command, rest, { ...shell, print });
  if (code === 1 && printed === 0 && rest.includes('--json')) shell.print('null');
  return code;
}

/** Runs a command; a story that cannot be valued is a diagnostic, not a fault of ours. */
function runOf(command: Command, args: readonly string[], shell: Shell): ExitCode {
  try {
    return command.run(args, shell);
  } catch (fault) {
    if (!(fault instanceof TooMuchLuck)) throw fault;
    const told = /--lang[ =](zh|en)/.exec(args.join(' '))?.[1];
    const lang = told === 'zh' || told === 'en' ? told : shell.lang;
    shell.error(describe({ code: 'too-much-luck', about: { name: fault.node } }, lang));
    return 1;
  }
}
