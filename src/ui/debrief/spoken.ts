import type { Passage, Run } from '../../core/play/run.ts';
import type { Line, Mood } from '../../core/scenario/scenario.ts';

/** A line of dialogue with the node it stands in and the mood that its speaker is in. */
export type SpokenLine = Omit<Line, 'if'> & { readonly group: string; readonly mood: Mood };

/** Remembers moods over a run: who is not said to feel otherwise feels as before. */
export class Speakers {
  readonly #moods = new Map<string, Mood>();

  lines({ node, lines }: Passage): SpokenLine[] {
    return lines.map(({ cast, text, mood = this.#moods.get(cast) ?? 'calm' }) => {
      this.#moods.set(cast, mood);
      return { cast, text, mood, group: node };
    });
  }
}

/** The last line of a run that somebody else than the student said. */
export function lastWord(run: Run, isStudent: (cast: string) => boolean): SpokenLine | undefined {
  const speakers = new Speakers();
  const lines = run.story.flatMap((item) => (item.is === 'passage' ? speakers.lines(item) : []));
  return lines.filter(({ cast }) => !isStudent(cast)).at(-1);
}
