import type { Run } from '../../core/play/run.ts';
import type { Line } from '../../core/scenario/scenario.ts';

/** The last line of a run that was said by somebody else than the student, with the node it stands in. */
export function lastWord(
  run: Run,
  isStudent: (cast: string) => boolean,
): (Line & { readonly group: string }) | undefined {
  for (const item of [...run.story].reverse()) {
    if (item.is === 'decision') continue;
    const line = [...item.lines].reverse().find(({ cast }) => !isStudent(cast));
    if (line) return { ...line, group: item.node };
  }
  return undefined;
}
