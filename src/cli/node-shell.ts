import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Shell } from './shell.ts';

const codeOf = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : String(fault);

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Every file in a folder and, unless `flat`, its folders, without hidden ones; a folder that cannot be opened holds nothing. */
function filesIn(folder: string, depth?: 'flat'): string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .flatMap((entry) => {
      if (!entry.isDirectory()) return [join(folder, entry.name)];
      return depth === 'flat' ? [] : filesIn(join(folder, entry.name));
    });
}

/** The real world: files, standard output and error, the environment's language. */
export function nodeShell(): Shell {
  const { env } = process;
  // `rapport … | head` stops reading early; that is no fault of ours.
  process.stdout.on('error', (fault) => {
    if (codeOf(fault) !== 'EPIPE') throw fault;
  });
  // Windows sets none of them, but Node knows its language.
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  const language = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(Boolean) ?? locale;
  return {
    read(path) {
      try {
        return { bytes: readFileSync(path) };
      } catch (fault) {
        return { fault: codeOf(fault) };
      }
    },
    list(folder, depth) {
      try {
        return statSync(folder).isDirectory() ? filesIn(folder, depth).sort(byUnits) : undefined;
      } catch {
        return undefined;
      }
    },
    write(path, content) {
      try {
        writeFileSync(path, content);
        return true;
      } catch {
        return false;
      }
    },
    print(line) {
      process.stdout.write(`${line}\n`);
    },
    error(line) {
      process.stderr.write(`${line}\n`);
    },
    home: fileURLToPath(new URL('../..', import.meta.url)),
    lang: language.toLowerCase().startsWith('zh') ? 'zh' : 'en',
  };
}
