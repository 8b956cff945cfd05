import { main } from './main.ts';
import { nodeShell } from './node-shell.ts';

const shell = nodeShell();
try {
  process.exitCode = main(process.argv.slice(2), shell);
} catch (fault) {
  // A fault of ours; whoever called us wants to know which, not where in our code.
  shell.error(`rapport: ${fault instanceof Error ? fault.message : String(fault)}`);
  process.exitCode = 1;
}
