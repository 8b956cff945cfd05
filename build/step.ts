import { spawn } from 'node:child_process';

/** One command of the test run. */
export interface Step {
  readonly name: string;
  readonly command: string;
  /** Handed to the command as they are. */
  readonly args?: readonly string[];
}

export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

const isWindows = process.platform === 'win32';

/** Quotes an argument for the shell that runs the command. */
const quoted = (arg: string) => (isWindows ? `"${arg.replaceAll('"', '\\"')}"` : `'${arg.replaceAll("'", "'\\''")}'`);

/**
 * Runs a step to its end. Its output is shown in one piece once it has ended, so that steps side by side do not mix;
 * `live` shows it as it comes.
 */
export function runStep(step: Step, show: 'whole' | 'live' = 'whole'): Promise<StepResult> {
  const start = performance.now();
  const command = [step.command, ...(step.args ?? []).map(quoted)].join(' ');
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    const take = (chunk: Buffer) => {
      if (show === 'live') process.stdout.write(chunk);
      else chunks.push(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('close', (code) => {
      const seconds = (performance.now() - start) / 1000;
      const ok = code === 0;
      console.log(`\n── ${step.name}: ${ok ? 'ok' : 'FAILED'} in ${seconds.toFixed(0)} s`);
      process.stdout.write(Buffer.concat(chunks));
      resolve({ name: step.name, ok, seconds });
    });
  });
}
