import { main } from './main.ts';
import { nodeShell } from './node-shell.ts';

process.exitCode = main(process.argv.slice(2), nodeShell());
