import type { Mood } from '../../../core/scenario/scenario.ts';
import type { Person } from './person.ts';

type Draw = (person: Person, mood: Mood) => string;

let draw = $state.raw<Draw>();
let loading: Promise<void> | undefined;

/** Brings what draws people; a page that shows them at once waits for it, the others fill in when it comes. */
export function loadPortraits(): Promise<void> {
  loading ??= import('./picture.ts').then(
    (module) => {
      draw = module.pictureOf;
    },
    () => {
      // an empty circle does nobody harm; the next page asks again
      loading = undefined;
    },
  );
  return loading;
}

/** The address of the portrait of a person; undefined until the art has come. */
export const portraitOf = (person: Person, mood: Mood): string | undefined => draw?.(person, mood);
