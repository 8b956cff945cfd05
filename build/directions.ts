import { spawnSync } from 'node:child_process';
import type { Plugin } from 'vite';

/** Fails the build on an import against the direction that .dependency-cruiser.cjs lays down. */
export function directions(): Plugin {
  return {
    name: 'rapport:directions',
    apply: 'build',
    buildStart() {
      const bin = 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs';
      const args = [bin, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
      if (status !== 0) this.error(`imports against the direction:\n${stdout}${stderr}`);
    },
  };
}
