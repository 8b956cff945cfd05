import type { Language } from '../core/scenario/scenario.ts';
import { keep, kept } from '../db/local.ts';

const KEY = 'rapport.lang';

function first(): Language {
  const known = kept(KEY);
  if (known === 'zh' || known === 'en') return known;
  return typeof navigator !== 'undefined' && /^en\b/i.test(navigator.language) ? 'en' : 'zh';
}

let current = $state<Language>(first());

function show(lang: Language): void {
  if (typeof document !== 'undefined') document.documentElement.lang = lang === 'zh' ? 'zh-CN' : 'en';
}
show(first());

/** The language of the interface. Kept outside the database too, so that the first paint already speaks it. */
export const language = {
  get current(): Language {
    return current;
  },
  set(lang: Language): void {
    current = lang;
    keep(KEY, lang);
    show(lang);
  },
};

/** The one of two that is in the current language; templates that call it change with the language. */
export const speak = <T>(both: { readonly zh: T; readonly en: T }): T => both[current];
