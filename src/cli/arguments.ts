import type { Shell } from './shell.ts';

/** What a command was called with. */
export interface Call {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly lang: 'zh' | 'en';
  /** The values of the command's own options, by name without the dashes. */
  readonly values: Readonly<Record<string, string>>;
  /** Those of the command's own options without a value that were given. */
  readonly flags: ReadonlySet<string>;
}

/**
 * Reads the arguments of a command: files, `--json`, `--lang zh|en` and the command's own options.
 *
 * @param options those that take a value
 * @param switches those that take none
 */
export function readCall(
  args: readonly string[],
  shell: Pick<Shell, 'lang'>,
  options: readonly string[] = [],
  switches: readonly string[] = [],
): Call | { readonly wrong: string } {
  const files: string[] = [];
  const values: Record<string, string> = {};
  const flags = new Set<string>();
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      files.push(...rest);
      break;
    }
    if (!arg.startsWith('--')) {
      files.push(arg);
      continue;
    }
    const [name = '', inline] = arg.slice(2).split(/=(.*)/s);
    if ((name === 'json' || switches.includes(name)) && inline === undefined) {
      flags.add(name);
      continue;
    }
    if (name !== 'lang' && !options.includes(name)) return { wrong: arg };
    const value = inline ?? rest.shift();
    if (value === undefined) return { wrong: arg };
    values[name] = value;
  }
  const { lang = shell.lang, ...own } = values;
  if (lang !== 'zh' && lang !== 'en') return { wrong: `--lang ${lang}` };
  return { files, json: flags.has('json'), lang, values: own, flags };
}
