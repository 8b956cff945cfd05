import { canonical } from '../kernel/canonical.ts';
import type { Dataset } from '../sample/dataset.ts';
import { parseText } from '../scenario/parse.ts';
import type { Language, Scenario } from '../scenario/scenario.ts';
import { at, entriesOf, textOf } from '../scenario/tree.ts';

/** A file of a package: its path and its bytes as they stand on disk. */
export type Entries = ReadonlyMap<string, Uint8Array>;

/** A scenario with what belongs to it. */
export interface Packed {
  readonly scenario: Scenario;
  readonly bytes: Uint8Array;
  readonly translation?: { readonly to: Language; readonly bytes: Uint8Array };
  /** Sub-scenes by id, those that they call in turn included. */
  readonly scenes: ReadonlyMap<string, Uint8Array>;
}

/** The ids of the sub-scenes that a scenario file calls, in order; none of a text that cannot be read. */
export function scenesIn(text: string): string[] {
  const nodes = entriesOf(at(parseText(text).tree, 'nodes'));
  return [...new Set(nodes.map(({ value }) => textOf(at(value, 'scene'))).filter((id) => id !== undefined))];
}

const byUnits = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What a `.rapport` package holds: `manifest.json`, and each file as it was written, so that hashes hold. The manifest names
 * scenarios by id and hash and the dataset that they are bound to. Entries are in order of their paths, the manifest first.
 *
 * @throws RangeError when two scenarios or sub-scenes share an id but not their bytes
 */
export function packageEntries(packed: readonly Packed[], dataset: Pick<Dataset, 'id' | 'hash'>): Entries {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, bytes: Uint8Array) => {
    const held = files.get(path);
    if (held && (held.length !== bytes.length || held.some((byte, index) => byte !== bytes[index])))
      throw new RangeError(path);
    files.set(path, bytes);
    return path;
  };
  const scenarios = [...packed]
    .sort((a, b) => byUnits(a.scenario.id, b.scenario.id))
    .map(({ scenario, bytes, translation, scenes }) => ({
      id: scenario.id,
      version: scenario.version,
      hash: scenario.hash,
      lang: scenario.lang,
      file: add(`scenarios/${scenario.id}.yaml`, bytes),
      translations: translation ? [add(`scenarios/${scenario.id}.${translation.to}.yaml`, translation.bytes)] : [],
      scenes: [...scenes].map(([id, of]) => add(`scenarios/scenes/${id}.yaml`, of)).sort(byUnits),
    }));
  const unique = scenarios.filter(({ id }, index) => scenarios[index - 1]?.id !== id);
  const manifest = {
    rapport: 1,
    kind: 'package',
    format: 1,
    scenarios: unique,
    dataset: { id: dataset.id, hash: dataset.hash },
  };
  return new Map([
    ['manifest.json', new TextEncoder().encode(`${canonical(manifest)}\n`)],
    ...[...files].sort(([a], [b]) => byUnits(a, b)),
  ]);
}
