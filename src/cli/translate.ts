import { placesIn } from '../core/kernel/span.ts';
import { describe } from '../core/scenario/messages.ts';
import { readTranslation } from '../core/scenario/read-translation.ts';
import { rules } from '../core/scenario/rules.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { translationSkeleton, type Coverage } from '../core/scenario/translation-skeleton.ts';
import type { Translation } from '../core/scenario/translation.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { writeOut } from './files.ts';
import { courseWorld, loadScenario, readText } from './load.ts';
import type { Shell } from './shell.ts';

const USAGE = 'rapport translate FILE --to en|zh [--out F] [--json] [--lang zh|en]';

/** Where the translation of a scenario stands: `late-purifier.en.yaml` beside `late-purifier.yaml`. */
export const translationOf = (file: string, to: Language): string => `${file.replace(/\.yaml$/, '')}.${to}.yaml`;

/** The sound translation beside a scenario; undefined, and its errors told, where it is not sound; null where none is. */
export function loadTranslation(
  file: string,
  scenario: Scenario,
  shell: Shell,
  lang: Language,
): Translation | null | undefined {
  const read = shell.read(file);
  if ('fault' in read && read.fault === 'ENOENT') return null;
  const text = readText(file, shell, lang);
  if (text === undefined) return undefined;
  const { translation, problems } = readTranslation(text, scenario);
  const placeOf = placesIn(text);
  for (const problem of problems) {
    const { rule, severity } = rules[problem.code];
    const { line, column } = placeOf(problem.span);
    if (severity === 'error') shell.error(`${file}:${line}:${column} ${severity} ${rule} ${describe(problem, lang)}`);
  }
  return translation;
}

const sentence = ({ covered, missing, stale }: Coverage, lang: Language): string =>
  lang === 'zh'
    ? `已译 ${covered} 条，还缺 ${missing} 条，原文已改或删去 ${stale} 条。`
    : `${covered} translated, ${missing} missing, ${stale} stale.`;

/** Writes the translation file of a scenario as far as it is known, and says how much is missing. */
export const translate: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell, ['to', 'out']);
    if ('wrong' in call || call.files.length !== 1) return misused(USAGE, shell);
    const { lang } = call;
    const [file = ''] = call.files;
    const { to, out } = call.values;
    if (to !== 'en' && to !== 'zh') return misused(USAGE, shell);
    const scenario = loadScenario(file, shell, lang, courseWorld(shell));
    if (!scenario) return 1;
    if (scenario.lang === to) return misused(`rapport translate ${file} --to ${to === 'zh' ? 'en' : 'zh'}`, shell);
    const existing = loadTranslation(translationOf(file, to), scenario, shell, lang);
    if (existing === undefined) return 1;
    const { text, covered, missing, stale } = translationSkeleton(scenario, existing ?? undefined);
    const coverage = { covered, missing, stale };
    if (out !== undefined && !writeOut(out, text, shell, lang)) return 1;
    if (call.json) shell.print(JSON.stringify(coverage));
    else if (out === undefined) {
      shell.print(text.trimEnd());
      shell.error(sentence(coverage, lang));
    } else shell.print(sentence(coverage, lang));
    return 0;
  },
};
