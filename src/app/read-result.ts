import { readLog, type LogFault, type ReadLog } from '../core/play/read-log.ts';
import type { FaultCode } from './fault.ts';

/** The largest result file, in bytes: a log of some thousand events. */
export const LARGEST_RESULT = 2 * 1024 * 1024;

const FAULTS: Record<LogFault, FaultCode> = {
  'not-json': 'not-ours',
  truncated: 'truncated',
  'not-a-result': 'not-ours',
  'other-version': 'other-version',
  malformed: 'truncated',
  'forbidden-key': 'not-ours',
  'too-deep': 'not-ours',
};

/** Reads a result file that anybody may have written. A log whose events are not numbered 1, 2, 3 … is not whole. */
export function readResult(text: string): Omit<ReadLog, 'claimed'> | { readonly fault: FaultCode } {
  const result = readLog(text);
  if ('fault' in result) {
    // In the canonical form `attempt` stands first and the mark of the format far behind.
    const isCut = result.fault === 'not-json' && /^\s*\{\s*"attempt"\s*:/.test(text);
    return { fault: isCut ? 'truncated' : FAULTS[result.fault] };
  }
  const { log, claims, from } = result.read;
  return log.events.every(({ seq }, index) => seq === index + 1)
    ? { log, ...(claims && { claims }), ...(from && { from }) }
    : { fault: 'truncated' };
}
