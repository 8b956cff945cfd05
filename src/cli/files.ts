import { describe } from '../core/scenario/messages.ts';
import type { Language } from '../core/scenario/scenario.ts';
import type { Shell } from './shell.ts';

/** Tables and result files may be larger than scenarios; nobody hands in more than this. */
const MOST = 64 * 1024 * 1024;

/** The text of a file that is no scenario, or why there is none, as a sentence. A byte order mark counts as nothing. */
export function readPlain(
  file: string,
  shell: Shell,
  lang: Language,
): { readonly text: string } | { readonly fault: string } {
  const read = shell.read(file);
  if ('fault' in read) return { fault: describe({ code: 'unreadable', about: { reason: read.fault } }, lang) };
  if (read.bytes.length > MOST) {
    const about = { size: Math.ceil(read.bytes.length / 1024), most: MOST / 1024 };
    return { fault: describe({ code: 'too-large', about }, lang) };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) };
  } catch {
    return { fault: describe({ code: 'not-utf8', about: {} }, lang) };
  }
}

/** Writes what `--out` asks for; false, and told, where it cannot be written. */
export function writeOut(file: string, content: string | Uint8Array, shell: Shell, lang: Language): boolean {
  if (shell.write(file, content)) return true;
  shell.error(lang === 'zh' ? `${file}：写不进去。` : `${file}: cannot be written.`);
  return false;
}
