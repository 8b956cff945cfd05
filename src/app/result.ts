import { canonical } from '../core/kernel/canonical.ts';
import { linkOf } from '../core/kernel/hash.ts';
import { round } from '../core/kernel/round.ts';
import type { AttemptHeader, AttemptLog, Claim, LoggedEvent, Origin } from '../core/play/attempt.ts';
import { headerOf } from '../core/play/log.ts';
import { fileName } from './save.ts';

/** The log of an attempt whose events are stored, with the link of the last of them. */
export const logOf = (header: AttemptHeader, events: readonly LoggedEvent[]): AttemptLog => ({
  ...header,
  events,
  head: linkOf(events.at(-1) ?? header),
});

/**
 * An attempt log as a file, an event a line. `rapport` stands first, so that a file that was cut off is still known for
 * one of ours. `score` is for the reader's eye: whoever reads the file computes it anew. `claims` are words by which the
 * student says to have made a point of a typed reply: a teacher may look at them, nothing counts them; an empty list says
 * that all were taken back. `from` says that it was begun again from another attempt.
 */
export function resultText(
  log: AttemptLog,
  score: number | null,
  { claims, from }: { readonly claims?: readonly Claim[] | undefined; readonly from?: Origin | undefined } = {},
): string {
  const header = JSON.stringify(headerOf(log)).slice(0, -1);
  const events = log.events.map(canonical).join(',\n');
  const origin = from ? `,"from":${canonical(from)}` : '';
  const said = claims ? `,"claims":${canonical(claims)}` : '';
  const tail = `"head":${JSON.stringify(log.head)},"score":${score === null ? 'null' : round(score)}${origin}${said}`;
  return `${header},\n"events":[\n${events}\n],\n${tail}}\n`;
}

/** `<number>_<name>_<scenario>_<score>.rapport.json`, without the parts that are not known. */
export function resultName({ student, scenario }: AttemptLog, score: number | null): string {
  const parts = [student.number, student.name, scenario.id, score === null ? '' : String(round(score))];
  return fileName(`${parts.filter((part) => part !== '').join('_')}.rapport.json`);
}
