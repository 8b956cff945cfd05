import { createSubscriber } from 'svelte/reactivity';
import type { Play } from '../core/play/play.ts';
import { boundValue } from '../core/play/scope.ts';
import type { Cell } from '../core/sample/dataset.ts';
import type { Language } from '../core/scenario/scenario.ts';

let spell: ((text: string, column: string) => string) | undefined;
let tell: (() => void) | undefined;

/** What is shown follows when the spelling comes late. */
const watch = createSubscriber((update) => {
  tell = update;
});

/** Brings the English spelling of the course data; a page that shows data waits for it where its language is English. */
export async function loadSpelling(lang: Language): Promise<void> {
  if (lang !== 'en' || spell) return;
  ({ spell } = await import('./spelling.ts'));
  tell?.();
}

/** A value of the data in the language of the page: course data are Chinese, and names are spelt in English. */
export function spelt<T extends Cell | undefined>(value: T, column: string, lang: Language): T | string {
  if (lang !== 'en' || typeof value !== 'string') return value;
  // Somebody has changed to English in the middle: the page shows it when it has come.
  if (spell) return spell(value, column);
  watch();
  loadSpelling(lang).catch(() => undefined);
  return value;
}

/** What the text of a scenario may name of its data (`c.name`), in the language of the page. */
export const lookIn =
  (data: Play['data'], lang: Language) =>
  (path: string): Cell | undefined => {
    const parts = path.split('.');
    return spelt(boundValue(data, parts), parts.at(-1) ?? '', lang);
  };
