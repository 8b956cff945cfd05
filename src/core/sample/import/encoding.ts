/** Encodings that a table may come in; names as `TextDecoder` knows them. */
export const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Which encoding a file has. Where it is not sure, a person must choose by a preview of the candidates. */
export interface EncodingGuess {
  readonly encoding: Encoding;
  readonly isSure: boolean;
  /** Encodings in which the bytes make text at all, the likeliest first. */
  readonly candidates: readonly Encoding[];
}

/** The text of bytes, without a byte order mark; undefined where they make none in this encoding. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, ...head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

/** A table needs no more to be judged; cut so that no character of four bytes is torn. */
const ENOUGH = 256 * 1024;

/** How often zero bytes stand at even and odd places: UTF-16 of a table has them in its commas and digits. */
function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) counts[at % 2 === 0 ? 0 : 1]++;
  return counts;
}

/** What double-byte text is made of, read as GBK. */
interface Pairs {
  readonly pairs: number;
  /** Within GB2312: simplified Chinese is almost only of it. */
  readonly simplified: number;
  /** Its first level, which is the everyday characters, and its punctuation. */
  readonly everyday: number;
  readonly fours: number;
}

function pairsOf(bytes: Uint8Array): Pairs {
  const found = { pairs: 0, simplified: 0, everyday: 0, fours: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]];
    if (lead < 0x81) continue;
    if (trail >= 0x30 && trail <= 0x39) {
      found.fours++;
      at += 3;
      continue;
    }
    at++;
    found.pairs++;
    if (trail < 0xa1) continue;
    if (lead >= 0xa1 && lead <= 0xf7) found.simplified++;
    if ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3) found.everyday++;
  }
  return found;
}

/** Fewer double bytes than this prove nothing. */
const EVIDENCE = 8;

/** Whether bytes are surely simplified Chinese in GB18030: Big5 spreads over other places, and never has four bytes. */
function isSurelyGb(bytes: Uint8Array): boolean {
  const { pairs, simplified, everyday, fours } = pairsOf(bytes);
  if (pairs + fours < EVIDENCE) return false;
  if (pairs === 0) return true;
  return simplified / pairs >= 0.93 && (everyday / pairs >= 0.7 || fours > 0);
}

/** Characters of two bytes only: so short a text may be GBK that happens to be sound UTF-8. */
function mayBeGbInDisguise(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => byte >= 0xe0)) return false;
  if (!bytes.some((byte) => byte >= 0x80)) return false;
  const { pairs, everyday } = pairsOf(bytes);
  return everyday === pairs && decodeAs(bytes, 'gb18030') !== undefined;
}

/** @param isWhole a piece of a file may end within a character */
function readable(bytes: Uint8Array, isWhole: boolean): Encoding[] {
  return ENCODINGS.filter((encoding) => {
    if (encoding.startsWith('utf-16')) return false;
    if (isWhole) return decodeAs(bytes, encoding) !== undefined;
    return [0, 1, 2, 3].some((less) => decodeAs(bytes.subarray(0, bytes.length - less), encoding) !== undefined);
  });
}

/**
 * Finds the encoding of a table: byte order mark, then zero bytes (UTF-16), then strict UTF-8, then GB18030 by what its
 * bytes are made of. Whatever is left is a guess that has to be confirmed: silently wrong characters would reach students.
 */
export function detectEncoding(all: Uint8Array): EncodingGuess {
  const sure = (encoding: Encoding): EncodingGuess => ({ encoding, isSure: true, candidates: [encoding] });
  if (startsWith(all, 0xef, 0xbb, 0xbf)) return sure('utf-8');
  if (startsWith(all, 0xff, 0xfe)) return sure('utf-16le');
  if (startsWith(all, 0xfe, 0xff)) return sure('utf-16be');
  const bytes = all.subarray(0, ENOUGH);
  const [even, odd] = zeros(bytes);
  if (even + odd > 0) {
    const [encoding, other] = odd >= even ? (['utf-16le', 'utf-16be'] as const) : (['utf-16be', 'utf-16le'] as const);
    const isClear = Math.min(even, odd) * 20 <= Math.max(even, odd) && all.length % 2 === 0;
    return { encoding, isSure: isClear && decodeAs(all, encoding) !== undefined, candidates: [encoding, other] };
  }
  const candidates = readable(bytes, all.length === bytes.length);
  const [first] = candidates;
  if (first === 'utf-8') {
    if (mayBeGbInDisguise(bytes)) return { encoding: 'gb18030', isSure: false, candidates: ['gb18030', 'utf-8'] };
    return decodeAs(all, 'utf-8') === undefined
      ? { encoding: 'gb18030', isSure: false, candidates: ['gb18030', 'big5'] }
      : sure('utf-8');
  }
  if (first === 'gb18030' && isSurelyGb(bytes) && decodeAs(all, 'gb18030') !== undefined) return sure('gb18030');
  return { encoding: first ?? 'gb18030', isSure: false, candidates: first ? candidates : [] };
}
