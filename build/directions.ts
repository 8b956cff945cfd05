import { spawn } from 'node:child_process';
import type { Plugin } from 'vite';

/** What dependency-cruiser says of `src`: empty when every import goes in the direction laid down. */
function breaches(): Promise<string> {
  const bin = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
  const child = spawn(process.execPath, [bin, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err']);
  let said = '';
  const take = (chunk: Buffer) => (said += chunk.toString());
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0 ? '' : said)));
}

/** Fails the build on an import against the direction of .dependency-cruiser.cjs; looks while the build works. */
export function directions(): Plugin {
  let looking: Promise<string>;
  return {
    name: 'rapport:directions',
    apply: 'build',
    buildStart() {
      looking = breaches();
    },
    async buildEnd() {
      const said = await looking;
      if (said !== '') this.error(`imports against the direction:\n${said}`);
    },
  };
}
