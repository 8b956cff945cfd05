import type { Json } from '../kernel/canonical.ts';
import { MODES, type AttemptLog, type Claim, type LoggedEvent, type Origin } from './attempt.ts';
import { headerOf } from './log.ts';

/** Why a text is not an attempt log. */
export const LOG_FAULTS = [
  'not-json',
  'truncated',
  'not-a-result',
  'other-version',
  'malformed',
  'forbidden-key',
  'too-deep',
] as const;
export type LogFault = (typeof LOG_FAULTS)[number];

export interface ReadLog {
  readonly log: AttemptLog;
  /** The score that the file claims; shown beside ours, never used. */
  readonly claimed: number | null;
  /**
   * What the student says to have written, and the machine did not find; a teacher decides. Absent where the file says
   * nothing of claims; none where all were taken back.
   */
  readonly claims?: readonly Claim[];
  /** Begun again from a decision of another attempt, as the file says. */
  readonly from?: Origin;
}

type Read = { readonly read: ReadLog } | { readonly fault: LogFault };

const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const DEPTH = 20;
const MOST_CLAIMS = 200;
const LONGEST_WORDS = 500;
const HASH = /^sha256:[0-9a-f]{64}$/;
const LINK = /^[0-9a-f]{32}$/;

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most = 200): value is string => typeof value === 'string' && value.length <= most;
const isWhole = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= most;

/**
 * Looks through a parsed value for keys that could reach an object's prototype, for nesting without end, and for numbers
 * that JSON cannot say: `1e999` is read as infinity, which no link can be made of.
 */
function dangerIn(value: unknown, depth = 0): LogFault | null {
  if (depth > DEPTH) return 'too-deep';
  if (typeof value === 'number') return Number.isFinite(value) ? null : 'malformed';
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN.includes(key))) return 'forbidden-key';
  for (const part of Object.values(value)) {
    const danger = dangerIn(part, depth + 1);
    if (danger) return danger;
  }
  return null;
}

function readEvent(value: unknown): LoggedEvent | null {
  if (!isFields(value)) return null;
  const { seq, t, node, type, prev, answer, panel, level } = value;
  if (!isWhole(seq, 1e6) || !isWhole(t, 1e12) || !isText(node) || !isText(prev) || !LINK.test(prev)) return null;
  const place = { seq, t, node, prev };
  if (type === 'answer') return answer === undefined ? null : { ...place, type, answer: answer as Json };
  if (type === 'late') return { ...place, type };
  if (type === 'open') return isText(panel) ? { ...place, type, panel } : null;
  if (type === 'hint') return level === 1 || level === 2 || level === 3 ? { ...place, type, level } : null;
  return null;
}

const isReference = (value: unknown): value is { id: string; hash: string } =>
  isFields(value) && isText(value['id']) && isText(value['hash']) && HASH.test(value['hash']);

function readFields(data: Fields): AttemptLog | null {
  const { attempt, scenario, dataset, engine, seed, mode, lang, student, started, events, head } = data;
  if (!isText(attempt) || !isText(engine) || !isWhole(seed, 2 ** 32 - 1) || !isText(head) || !LINK.test(head))
    return null;
  if (!isReference(scenario) || !isReference(dataset)) return null;
  const { version } = scenario as Fields;
  if (!isWhole(version, 1e9) || !MODES.includes(mode as never) || (lang !== 'zh' && lang !== 'en')) return null;
  if (!isFields(student) || !isText(student['number']) || !isText(student['name']) || !isText(student['class']))
    return null;
  if (started !== null && !isText(started)) return null;
  if (!Array.isArray(events) || events.length > 10_000) return null;
  const read = events.map(readEvent);
  if (!read.every((event) => event !== null)) return null;
  const header = headerOf({ ...(data as unknown as AttemptLog), rapport: 1, started: started ?? null });
  return { ...header, events: read, head };
}

/** Claims that are about words of a reply in this very log, the first for each point; anything else is left behind. */
function claimsIn(value: unknown, { events }: AttemptLog): Claim[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const made = new Map<string, Claim>();
  for (const one of (value as unknown[]).slice(0, MOST_CLAIMS).filter(isFields)) {
    const { node, seq, point, words } = one;
    if (!isText(node) || !isText(point) || !isText(words, LONGEST_WORDS) || words.trim() === '') continue;
    const event = events.find((known) => known.seq === seq);
    const isThere = event?.type === 'answer' && event.node === node && typeof event.answer === 'string';
    if (isThere && event.answer.includes(words) && !made.has(`${event.seq} ${point}`))
      made.set(`${event.seq} ${point}`, { node, seq: event.seq, point, words });
  }
  return [...made.values()];
}

function originOf(value: unknown): Origin | undefined {
  if (!isFields(value)) return undefined;
  const { attempt, seq } = value;
  return isText(attempt) && isWhole(seq, 1e6) ? { attempt, seq } : undefined;
}

/**
 * Reads an attempt log out of a text that anybody may have written. Never throws; every value is checked and copied into
 * fresh objects, and what the format does not know is left behind.
 */
export function readLog(text: string): Read {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { fault: /^\s*\{[\s\S]*"(?:rapport|attempt)"\s*:/.test(text.slice(0, 2000)) ? 'truncated' : 'not-json' };
  }
  if (!isFields(data) || !('rapport' in data)) return { fault: 'not-a-result' };
  const danger = dangerIn(data);
  if (danger) return { fault: danger };
  if (data['rapport'] !== 1) return { fault: 'other-version' };
  const log = readFields(data);
  if (!log) return { fault: 'malformed' };
  const { score, from } = data;
  const claimed = typeof score === 'number' && Number.isFinite(score) ? score : null;
  const origin = originOf(from);
  const claims = claimsIn(data['claims'], log);
  return { read: { log, claimed, ...(claims && { claims }), ...(origin && { from: origin }) } };
}
