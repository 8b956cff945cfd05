import type { Problem } from '../kernel/problem.ts';
import { LIMITS } from './gate.ts';
import type { ProblemCode } from './rules.ts';

export interface Decoded {
  /** What could be read; bytes that are no UTF-8 became U+FFFD. Empty of a file that is too large. */
  readonly text: string;
  /** One problem when the bytes cannot be a scenario file (L30). */
  readonly problems: readonly Problem<ProblemCode>[];
}

/** The text of a file's bytes, strictly UTF-8. A byte order mark stays in front, where it counts as nothing. */
export function decodeUtf8(bytes: Uint8Array): Decoded {
  if (bytes.length > LIMITS.bytes + 3) {
    const about = { size: Math.ceil(bytes.length / 1024), most: LIMITS.bytes / 1024 };
    return { text: '', problems: [{ code: 'too-large', span: [0, 0], about }] };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), problems: [] };
  } catch {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const start = Math.max(0, text.indexOf('\ufffd'));
    return { text, problems: [{ code: 'not-utf8', span: [start, start + 1], about: {} }] };
  }
}
