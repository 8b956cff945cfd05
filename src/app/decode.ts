import type { FaultCode } from './fault.ts';

export type Decoded =
  { readonly text: string } | { readonly fault: FaultCode; readonly about?: Readonly<Record<string, string | number>> };

const startsWith = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** At least two lines that have the same number of commas, tabs or semicolons, and no `key: value` line. */
function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const first = lines.slice(0, 5);
  if (first.length < 2 || first.some((line) => /^\s*[\w-]+\s*:(\s|$)/.test(line))) return false;
  return [',', '\t', ';', '，'].some((separator) => {
    const counts = first.map((line) => line.split(separator).length);
    return (counts[0] ?? 0) > 1 && counts.every((count) => count === counts[0]);
  });
}

/**
 * The text of a file that should be UTF-8. A file in another encoding is not guessed at but named, with what to do:
 * silently wrong characters would reach students.
 *
 * @param name the file's name: a `.csv` is a table whatever it holds
 */
export function decodeText(name: string, bytes: Uint8Array): Decoded {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return { fault: 'not-ours' };
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return { fault: 'not-utf8', about: { encoding: 'UTF-16' } };
  const utf8 = strictly('utf-8', bytes);
  const text = utf8 ?? strictly('gb18030', bytes);
  if (text === undefined || text.includes('\0')) return { fault: 'not-ours' };
  const encoding = utf8 === undefined ? 'GBK' : 'UTF-8';
  if (/\.(csv|tsv)$/i.test(name) || looksLikeTable(text)) return { fault: 'looks-like-gbk-table', about: { encoding } };
  return utf8 === undefined ? { fault: 'not-utf8', about: { encoding } } : { text: utf8 };
}

/** Reads a file that somebody hands in; nothing is read of one that is larger than it may be. */
export async function readFile(file: File, most: number): Promise<Decoded> {
  if (file.size > most) return { fault: 'too-large', about: { limit: `${Math.round(most / 1024)} KB` } };
  return decodeText(file.name, new Uint8Array(await file.arrayBuffer()));
}

/**
 * Reads a file of our own making, which is UTF-8. One that was cut in the middle of a character is still read: the format
 * finds out that it is not whole.
 */
export async function readOwnFile(file: File, most: number): Promise<Decoded> {
  if (file.size > most) return { fault: 'too-large', about: { limit: `${Math.round(most / 1024)} KB` } };
  return { text: new TextDecoder().decode(await file.arrayBuffer()) };
}
