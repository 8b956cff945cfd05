import type { Play } from '../core/play/play.ts';
import { boundValue } from '../core/play/scope.ts';
import type { Cell } from '../core/sample/dataset.ts';
import type { Language } from '../core/scenario/scenario.ts';

let spell: ((text: string, column: string) => string) | undefined;

/** Brings the English spelling of the course data; a page that shows data waits for it. */
export async function loadSpelling(): Promise<void> {
  spell ??= (await import('./spelling.ts')).spell;
}

/** A value of the data in the language of the page: course data are Chinese, and names are spelt in English. */
export function spelt<T extends Cell | undefined>(value: T, column: string, lang: Language): T | string {
  return lang === 'en' && spell && typeof value === 'string' ? spell(value, column) : value;
}

/** What the text of a scenario may name of its data (`c.name`), in the language of the page. */
export const lookIn =
  (data: Play['data'], lang: Language) =>
  (path: string): Cell | undefined => {
    const parts = path.split('.');
    return spelt(boundValue(data, parts), parts.at(-1) ?? '', lang);
  };
