import type { ExitCode, Shell } from './shell.ts';

/** One command of `rapport`: a function of its arguments and the world. */
export interface Command {
  /** How to call it, in one line. */
  readonly usage: string;
  run(args: readonly string[], shell: Shell): ExitCode;
}

/** Says in one line how a command is called. */
export function misused(usage: string, shell: Shell): ExitCode {
  shell.error(`usage: ${usage}`);
  return 2;
}
