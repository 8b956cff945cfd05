import type { Student } from '../core/play/attempt.ts';
import type { Language } from '../core/scenario/scenario.ts';
import { keep, kept } from '../db/local.ts';
import { report } from './faults.svelte.ts';
import { language } from './language.svelte.ts';
import { storage } from './storage.svelte.ts';

export interface Settings {
  readonly student: Student;
  readonly lang: Language;
  readonly theme: 'system' | 'light' | 'dark';
  /** Time limits of steps: off, as written, or stretched. */
  readonly time: 'off' | '1' | '1.5' | '2';
  /** A number key chooses at once, without a second key to confirm. */
  readonly oneKey: boolean;
  /** Single-key shortcuts. */
  readonly shortcuts: boolean;
  /** Lines of the dialogue that were seen in an earlier attempt fold into one. */
  readonly skipSeen: boolean;
  /** New lines are read aloud by the browser's voice. */
  readonly aloud: boolean;
  /** The teacher lets students see the answers after an exam: better ways, their values, the best line. */
  readonly examAnswers: boolean;
}

const THEME = 'rapport.theme';
const ROW = 'settings';

const oneOf = <T extends string>(value: unknown, all: readonly T[], otherwise: T): T =>
  all.find((known) => known === value) ?? otherwise;

const theme = (value: unknown) => oneOf(value, ['system', 'light', 'dark'], 'system');

/** Settings from whatever was stored; what is missing or not understood takes its default. */
export function readSettings(stored: unknown, lang: Language, shown: unknown): Settings {
  const from = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const student = (typeof from['student'] === 'object' && from['student'] !== null ? from['student'] : {}) as Student;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 100) : '');
  return {
    student: { number: text(student.number), name: text(student.name), class: text(student.class) },
    lang: oneOf(from['lang'], ['zh', 'en'], lang),
    theme: theme(from['theme'] ?? shown),
    time: oneOf(from['time'], ['off', '1', '1.5', '2'], 'off'),
    oneKey: from['oneKey'] === true,
    shortcuts: from['shortcuts'] !== false,
    skipSeen: from['skipSeen'] === true,
    aloud: from['aloud'] === true,
    examAnswers: from['examAnswers'] === true,
  };
}

let current = $state.raw<Settings>(readSettings(undefined, language.current, kept(THEME)));
let changed = false;

function show({ theme: wanted, lang }: Settings): void {
  if (language.current !== lang) language.set(lang);
  keep(THEME, wanted);
  if (typeof document === 'undefined') return;
  if (wanted === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', wanted);
}

/** What the person at this computer has chosen. Theme and language stand in `localStorage` too, for the first paint. */
export const settings = {
  get current(): Settings {
    return current;
  },
  /** Reads what was stored; what the user changed meanwhile stays. */
  async load(): Promise<void> {
    try {
      const stored = await (await storage.ready()).setting(ROW);
      if (changed || stored === undefined) return;
      current = readSettings(stored, language.current, kept(THEME));
      show(current);
    } catch (error) {
      report(error);
    }
  },
  async change(part: Partial<Settings>): Promise<void> {
    changed = true;
    current = readSettings({ ...current, lang: language.current, ...part }, language.current, current.theme);
    show(current);
    if (storage.isLost) return;
    try {
      await (await storage.ready()).setSetting(ROW, current);
    } catch (error) {
      report(error);
    }
  },
};
