import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** What the service worker does not keep: itself, source maps, Vite's manifest, the schema for editors. */
const isKept = (file: string) => file !== 'sw.js' && !file.endsWith('.map') && !/^(?:\.vite|schema)\//.test(file);

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * Fills the two placeholders of sw.js with everything that the build wrote: each file with its SHA-256, and a revision
 * made of them all.
 */
export function offline(): Plugin {
  let outDir = 'dist';
  return {
    name: 'rapport:offline',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        // Also called after a build that failed, whose own error is the one to be read.
        if (!existsSync(outDir)) return;
        const files = (await filesIn(outDir)).filter(isKept);
        const hashes = await Promise.all(files.map(async (file) => sha256(await readFile(join(outDir, file)))));
        const list = JSON.stringify(files.map((file, index) => [file, hashes[index]]));
        const worker = join(outDir, 'sw.js');
        const code = await readFile(worker, 'utf8');
        await writeFile(
          worker,
          code.replaceAll('__PRECACHE__', list).replaceAll('__REVISION__', JSON.stringify(sha256(list).slice(0, 12))),
        );
      },
    },
  };
}
