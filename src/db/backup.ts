import { canonical } from '../core/kernel/canonical.ts';
import { hashOf } from '../core/kernel/hash.ts';
import { readLog } from '../core/play/read-log.ts';
import type { Dataset } from '../core/sample/dataset.ts';
import type { AboutDataset, StoredLog, StoredScenario, StudyRow } from './rows.ts';
import type { Storage } from './storage.ts';

/** Everything that a browser keeps. */
export interface Backup {
  readonly rapportBackup: 1;
  readonly attempts: readonly StoredLog[];
  readonly scenarios: readonly StoredScenario[];
  /** Those that an attempt was played on. */
  readonly datasets: readonly (Dataset & Partial<AboutDataset>)[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** Answers, the practice queue and notes; missing in backups of versions that had none. */
  readonly study: readonly StudyRow[];
}

export type BackupFault = 'not-ours' | 'other-version' | 'truncated';

/** The rows of `settings` that belong to the user. */
const SETTINGS = ['settings', 'desk'];
const HEAD = '{"rapportBackup":';
const TAIL = /,"sha256":"(sha256:[0-9a-f]{64})"\}\s*$/;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);
const DEEPEST = 60;

const byText =
  <T>(key: (item: T) => string) =>
  (a: T, b: T) =>
    key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;

/** Everything that a storage holds, in a fixed order: equal storages give equal backups. */
export async function collectBackup(from: Storage): Promise<Backup> {
  const attempts: StoredLog[] = [];
  for (const { attempt } of await from.attempts()) {
    const log = await from.log(attempt);
    if (log) attempts.push(log);
  }
  const own = new Map(
    (await from.datasets()).flatMap(({ hash, label, added }) =>
      label === undefined || added === undefined ? [] : [[hash, { label, added }]],
    ),
  );
  const datasets: (Dataset & Partial<AboutDataset>)[] = [];
  for (const hash of new Set([...attempts.map(({ attempt }) => attempt.header.dataset.hash), ...own.keys()])) {
    const dataset = await from.dataset(hash);
    if (dataset) datasets.push({ ...dataset, ...own.get(hash) });
  }
  const settings: Record<string, unknown> = {};
  for (const key of SETTINGS) {
    const value = await from.setting(key);
    if (value !== undefined) settings[key] = value;
  }
  return {
    rapportBackup: 1,
    attempts: attempts.sort(byText(({ attempt }) => attempt.attempt)),
    scenarios: [...(await from.scenarios())].sort(byText(({ hash }) => hash)),
    datasets: datasets.sort(byText(({ hash }) => hash)),
    settings,
    study: [...(await from.study())].sort(byText(({ kind, id }) => `${kind} ${id}`)),
  };
}

/** A backup as a text that ends in a checksum of itself: one that was cut off or edited is noticed. */
export function writeBackup({ rapportBackup, ...parts }: Backup): string {
  const body = `${HEAD}${rapportBackup},${canonical(parts).slice(1, -1)}`;
  return `${body},"sha256":"${hashOf(body)}"}\n`;
}

function isSafe(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > DEEPEST) return false;
  if (!Array.isArray(value) && Object.keys(value).some((key) => FORBIDDEN.has(key))) return false;
  return Object.values(value).every((part) => isSafe(part, depth + 1));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isStoredLog(value: unknown): value is StoredLog {
  if (!isRecord(value) || !isRecord(value['attempt']) || !Array.isArray(value['events'])) return false;
  const { attempt, header, source, events, head, finished, exported } = value['attempt'];
  const flags = [finished, exported].every((flag) => typeof flag === 'boolean');
  if (!isRecord(header) || header['attempt'] !== attempt || !flags) return false;
  if ((source !== 'here' && source !== 'file') || events !== value['events'].length) return false;
  const inOrder = value['events'].every((event, index) => isRecord(event) && event['seq'] === index + 1);
  return inOrder && !('fault' in readLog(JSON.stringify({ ...header, events: value['events'], head })));
}

const LISTS = ['skills', 'cast', 'data', 'documents', 'meters', 'nodes', 'rules', 'tests', 'concepts'];

function isStoredScenario(value: unknown): value is StoredScenario {
  if (!isRecord(value) || !isRecord(value['scenario'])) return false;
  const { scenario, hash, id, source, listed, added } = value;
  if (hash !== scenario['hash'] || id !== scenario['id'] || typeof hash !== 'string') return false;
  if ((source !== 'course' && source !== 'teacher') || typeof listed !== 'boolean' || typeof added !== 'number')
    return false;
  return scenario['format'] === 1 && LISTS.every((list) => Array.isArray(scenario[list]));
}

function isDataset(value: unknown): value is Dataset {
  if (!isRecord(value) || !isRecord(value['tables'])) return false;
  const { id, asOf, tables, hash, label, added } = value;
  if (label !== undefined && (typeof label !== 'string' || typeof added !== 'number')) return false;
  return hash === hashOf({ id, asOf, tables });
}

const KINDS = ['answer', 'memory', 'debrief', 'ruling'];

function isStudyRow(value: unknown): value is StudyRow {
  if (!isRecord(value)) return false;
  const { kind, id, at } = value;
  return typeof kind === 'string' && KINDS.includes(kind) && typeof id === 'string' && typeof at === 'number';
}

/** Reads a backup that anybody may have made. Gives all of it or none: a row that is not sound makes it not whole. */
export function readBackup(text: string): Backup | BackupFault {
  const plain = text.replace(/^\uFEFF/, '').trimEnd();
  const version = /^\{"rapportBackup":(\d+),/.exec(plain)?.[1];
  if (version === undefined)
    return HEAD.startsWith(plain.slice(0, HEAD.length)) && plain !== '' ? 'truncated' : 'not-ours';
  if (version !== '1') return 'other-version';
  const tail = TAIL.exec(plain);
  if (!tail || hashOf(plain.slice(0, tail.index)) !== tail[1]) return 'truncated';
  const data: unknown = parse(plain);
  if (!isRecord(data) || !isSafe(data)) return 'not-ours';
  const { attempts, scenarios, datasets, settings, study = [] } = data;
  const sound =
    Array.isArray(attempts) &&
    attempts.every(isStoredLog) &&
    Array.isArray(scenarios) &&
    scenarios.every(isStoredScenario) &&
    Array.isArray(datasets) &&
    datasets.every(isDataset) &&
    Array.isArray(study) &&
    study.every(isStudyRow) &&
    isRecord(settings);
  return sound ? { rapportBackup: 1, attempts, scenarios, datasets, settings, study } : 'not-ours';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a backup brought. */
export interface Merged {
  readonly attempts: number;
  readonly scenarios: number;
}

/** Adds what is not there. What is there stays as it is: an attempt, a copy of a scenario, a setting. */
export async function mergeBackup(to: Storage, backup: Backup): Promise<Merged> {
  const known = new Set((await to.scenarios()).map(({ hash }) => hash));
  const scenarios = backup.scenarios.filter(({ hash }) => !known.has(hash));
  for (const scenario of scenarios) await to.keepScenario(scenario);
  const datasets = new Set((await to.datasets()).map(({ hash }) => hash));
  for (const { label, added, ...dataset } of backup.datasets)
    if (!datasets.has(dataset.hash))
      await to.keepDataset(dataset, label === undefined || added === undefined ? undefined : { label, added });
  let attempts = 0;
  for (const { attempt, events } of backup.attempts) if (await to.addAttempt(attempt, events)) attempts += 1;
  for (const [key, value] of Object.entries(backup.settings))
    if (SETTINGS.includes(key) && (await to.setting(key)) === undefined) await to.setSetting(key, value);
  const kept = new Set((await to.study()).map(({ kind, id }) => `${kind} ${id}`));
  for (const row of backup.study) if (!kept.has(`${row.kind} ${row.id}`)) await to.keepStudy(row);
  return { attempts, scenarios: scenarios.length };
}
