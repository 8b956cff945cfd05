import { packageEntries, scenesIn, type Packed } from '../core/classroom/package.ts';
import { zipOf } from '../core/classroom/zip.ts';
import { decodeUtf8 } from '../core/scenario/decode.ts';
import type { CheckWorld } from '../core/scenario/read.ts';
import type { Language, Scenario } from '../core/scenario/scenario.ts';
import { readCall } from './arguments.ts';
import { misused, type Command } from './command.ts';
import { writeOut } from './files.ts';
import { courseWorld, loadScenario } from './load.ts';
import type { Shell } from './shell.ts';
import { loadTranslation, translationOf } from './translate.ts';

/** Targets that command-line.md names; those without a packer are not in this version. */
const TARGETS = ['rapport', 'scorm12', 'scorm2004', 'cmi5', 'single-file'];
const USAGE = 'rapport pack FILE… --to rapport --out F [--json] [--lang zh|en]';

const bytesOf = (file: string, shell: Shell): Uint8Array | undefined => {
  const read = shell.read(file);
  return 'bytes' in read ? read.bytes : undefined;
};

/** The sub-scenes of a scenario: beside it, in a folder `scenes` beside it, or among those that we ship. */
function scenesOf(file: string, bytes: Uint8Array, shell: Shell): Map<string, Uint8Array> {
  const folder = file.replace(/[^/\\]*$/, '');
  const shipped = () => shell.list(`${shell.home}/scenarios`) ?? [];
  const found = new Map<string, Uint8Array>();
  const waiting = scenesIn(decodeUtf8(bytes).text);
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (found.has(id)) continue;
    const name = `${id}.yaml`;
    const of =
      bytesOf(folder + name, shell) ??
      bytesOf(`${folder}scenes/${name}`, shell) ??
      bytesOf(shipped().find((one) => one.replace(/^.*[/\\]/, '') === name) ?? name, shell);
    if (!of) continue;
    found.set(id, of);
    waiting.push(...scenesIn(decodeUtf8(of).text));
  }
  return found;
}

/** A scenario with what belongs to it; undefined, and told, where one of its files is not sound. */
function load(file: string, shell: Shell, lang: Language, world: CheckWorld): Packed | undefined {
  const scenario: Scenario | undefined = loadScenario(file, shell, lang, world);
  const bytes = bytesOf(file, shell);
  if (!scenario || !bytes) return undefined;
  const to: Language = scenario.lang === 'zh' ? 'en' : 'zh';
  const other = translationOf(file, to);
  const translation = loadTranslation(other, scenario, shell, lang);
  if (translation === undefined) return undefined;
  const translated = translation ? bytesOf(other, shell) : undefined;
  return {
    scenario,
    bytes,
    scenes: scenesOf(file, bytes, shell),
    ...(translated ? { translation: { to, bytes: translated } } : {}),
  };
}

/** Packs scenarios with their translations and sub-scenes into one file. */
export const pack: Command = {
  usage: USAGE,
  run(args, shell) {
    const call = readCall(args, shell, ['to', 'out']);
    if ('wrong' in call || call.files.length === 0) return misused(USAGE, shell);
    const { lang, values } = call;
    const { to = '', out } = values;
    if (to !== 'rapport' && TARGETS.includes(to))
      return misused(`${USAGE} (${lang === 'zh' ? `这个版本还没有 ${to}` : `${to} is not in this version`})`, shell);
    if (to !== 'rapport' || out === undefined) return misused(USAGE, shell);
    const world = courseWorld(shell);
    const files = [...new Set(call.files)];
    const packed = files.map((file) => load(file, shell, lang, world)).filter((one) => one !== undefined);
    if (packed.length < files.length) return 1;
    let entries;
    try {
      entries = packageEntries(packed, world.dataset);
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault;
      const { message } = fault;
      shell.error(
        lang === 'zh' ? `${message}：两个不同的文件同名。` : `${message}: two different files share this name.`,
      );
      return 1;
    }
    const zip = zipOf(entries);
    if (!writeOut(out, zip, shell, lang)) return 1;
    const report = { out, bytes: zip.length, entries: [...entries.keys()] };
    if (call.json) shell.print(JSON.stringify(report));
    else
      for (const line of [`${out}  ${report.bytes}`, ...report.entries.map((entry) => `  ${entry}`)]) shell.print(line);
    return 0;
  },
};
