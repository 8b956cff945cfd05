import { decodeAs, detectEncoding, ENCODINGS, type Encoding } from '../core/sample/import/encoding.ts';
import { describe } from '../core/scenario/messages.ts';
import type { Language } from '../core/scenario/scenario.ts';
import type { Shell } from './shell.ts';

/** Tables and result files may be larger than scenarios; nobody hands in more than this. */
const MOST = 64 * 1024 * 1024;

type Read<T> = T | { readonly fault: string };

/** The bytes of a file, or why there are none, as a sentence. */
function readBytes(file: string, shell: Shell, lang: Language): Read<{ readonly bytes: Uint8Array }> {
  const read = shell.read(file);
  if ('fault' in read) return { fault: describe({ code: 'unreadable', about: { reason: read.fault } }, lang) };
  if (read.bytes.length > MOST) {
    const about = { size: Math.ceil(read.bytes.length / 1024), most: MOST / 1024 };
    return { fault: describe({ code: 'too-large', about }, lang) };
  }
  return { bytes: read.bytes };
}

/** The text of a file that is no scenario, or why there is none, as a sentence. A byte order mark counts as nothing. */
export function readPlain(file: string, shell: Shell, lang: Language): Read<{ readonly text: string }> {
  const read = readBytes(file, shell, lang);
  if ('fault' in read) return read;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(read.bytes) };
  } catch {
    return { fault: describe({ code: 'not-utf8', about: {} }, lang) };
  }
}

/** Whether a table may be told to be in this encoding. */
export const isEncoding = (name: string): name is Encoding => (ENCODINGS as readonly string[]).includes(name);

/**
 * The text of a table: in the encoding told, else by byte order mark, strict UTF-8 and then GB18030, as spreadsheets in
 * China save CSV. A guess that is not sure is told, so that nobody takes wrong characters for the data.
 */
export function readTable(
  file: string,
  told: Encoding | undefined,
  shell: Shell,
  lang: Language,
): Read<{ readonly text: string }> {
  const read = readBytes(file, shell, lang);
  if ('fault' in read) return read;
  const { encoding, isSure } = told === undefined ? detectEncoding(read.bytes) : { encoding: told, isSure: true };
  const text = decodeAs(read.bytes, encoding);
  if (text === undefined) return { fault: describe({ code: 'not-utf8', about: {} }, lang) };
  const others = ENCODINGS.join('|');
  const note =
    lang === 'zh'
      ? `${file}：按 ${encoding} 读取；若有乱码，请用 --encoding ${others} 指定。`
      : `${file}: read as ${encoding}; if characters are wrong, tell --encoding ${others}.`;
  if (!isSure) shell.error(note);
  return { text };
}

/** Writes what `--out` asks for; false, and told, where it cannot be written. */
export function writeOut(file: string, content: string | Uint8Array, shell: Shell, lang: Language): boolean {
  if (shell.write(file, content)) return true;
  shell.error(lang === 'zh' ? `${file}：写不进去。` : `${file}: cannot be written.`);
  return false;
}
