import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { METHODS } from '../../src/core/sample/method-table.ts';

const folder = join(process.cwd(), 'scenarios');
const read = (path: string): unknown => parse(readFileSync(join(folder, path), 'utf8'));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

interface Place {
  readonly at: string;
  readonly how: string;
}
type Row = readonly Place[] | { readonly why: { readonly zh: string; readonly en: string } };
const isPractised = (row: Row): row is readonly Place[] => Array.isArray(row);
const { coverage } = read('coverage.yaml') as { coverage: Record<string, Row> };

/** The nodes of a sub-scene, as they are called in the scenario that plays it. */
function inside(at: string, scene: string | undefined): string[] {
  const path = files.find((one) => one.endsWith(`${scene ?? '?'}.yaml`));
  return path ? Object.keys((read(path) as { nodes: object }).nodes).map((node) => `${at}/${node}`) : [];
}

const nodes = files
  .filter((path) => /[/\\][a-z]+-\d+\.yaml$/.test(path))
  .map((path) => read(path) as { id: string; nodes: Record<string, { scene?: string }> })
  .flatMap(({ id, nodes: all }) =>
    Object.entries(all).flatMap(([node, { scene }]) => [`${id}#${node}`, ...inside(`${id}#${node}`, scene)]),
  );
const items = files
  .filter((path) => /^quiz[/\\].+\.yaml$/.test(path))
  .flatMap((path) => (read(path) as { items: { id: string }[] }).items.map(({ id }) => `item:${id}`));
const forms = files
  .filter((path) => /^forms[/\\].+\.yaml$/.test(path))
  .map((path) => `form:${(read(path) as { id: string }).id}`);
const desk = ['customers', 'customer', 'cases', 'pipeline', 'leads', 'analysis', ...Object.keys(METHODS)];
const features = ['role-play', 'item-bank', 'training-report', 'self-assessment'];
const targets = new Set([
  ...nodes,
  ...items,
  ...forms,
  ...desk.map((view) => `desk:${view}`),
  ...features.map((name) => `feature:${name}`),
]);

const INVENTORY = Array.from({ length: 164 }, (_, index) => `I${String(index + 1).padStart(3, '0')}`);

test('every row of the course inventory says where it is practised, or why it is not', () => {
  expect(Object.keys(coverage).sort()).toEqual(INVENTORY);
});

test('every place of practice exists', () => {
  const missing = Object.entries(coverage).flatMap(([row, at]) =>
    isPractised(at) ? at.filter((one) => !targets.has(one.at)).map((one) => `${row}: ${one.at}`) : [],
  );
  expect(missing).toEqual([]);
});

test('at least 155 rows are practised, not only read about', () => {
  expect(Object.values(coverage).filter(isPractised).length).toBeGreaterThanOrEqual(155);
});
