/** Everything that can go wrong around the product, as opposed to mistakes inside a scenario file. */
export const FAULT_CODES = [
  'disk-full',
  'no-storage',
  'open-elsewhere',
  'newer-database',
  'blocked',
  'storage-gone',
  'witness-missing',
  'attempts-missing',
  'not-utf8',
  'looks-like-gbk-table',
  'not-ours',
  'other-version',
  'truncated',
  'too-large',
  'conflict',
  'too-slow',
  'no-original',
  'network',
  'unexpected',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** What the banner's button does. */
export type FaultAction = 'again' | 'export' | 'save-log' | 'reload';

export interface Face {
  /** `stop`: nothing can be saved until it is dealt with; `alarm`: act now; `notice`: good to know. */
  readonly tone: 'stop' | 'alarm' | 'notice';
  readonly actions: readonly FaultAction[];
  /** It stays until the page is reloaded. */
  readonly standing?: true;
}

/** The one place that decides how a fault looks to a person. Its words are `<code>.title` and `<code>.text`. */
export const faces: Record<FaultCode, Face> = {
  'disk-full': { tone: 'alarm', actions: ['again', 'export'] },
  'no-storage': { tone: 'notice', actions: [], standing: true },
  'open-elsewhere': { tone: 'stop', actions: ['reload', 'save-log'], standing: true },
  'newer-database': { tone: 'stop', actions: ['reload', 'export'], standing: true },
  blocked: { tone: 'notice', actions: [] },
  'storage-gone': { tone: 'stop', actions: ['save-log', 'reload'], standing: true },
  'witness-missing': { tone: 'alarm', actions: ['export'] },
  'attempts-missing': { tone: 'alarm', actions: ['export'] },
  'not-utf8': { tone: 'alarm', actions: [] },
  'looks-like-gbk-table': { tone: 'alarm', actions: [] },
  'not-ours': { tone: 'alarm', actions: [] },
  'other-version': { tone: 'alarm', actions: [] },
  truncated: { tone: 'alarm', actions: [] },
  'too-large': { tone: 'alarm', actions: [] },
  conflict: { tone: 'alarm', actions: [] },
  'too-slow': { tone: 'alarm', actions: [] },
  'no-original': { tone: 'alarm', actions: [] },
  network: { tone: 'alarm', actions: ['reload'] },
  unexpected: { tone: 'alarm', actions: ['export', 'reload'] },
};

const read = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null ? (from as Record<string, unknown>)[key] : undefined;

/** The names of an error and of those inside it: a full disk may arrive as an `AbortError` around a quota error. */
function namesOf(error: unknown): string[] {
  const names: string[] = [];
  for (let at = error, depth = 0; at !== undefined && at !== null && depth < 4; depth++) {
    const name = read(at, 'name');
    if (typeof name === 'string') names.push(name);
    at = read(at, 'inner') ?? read(at, 'cause');
  }
  return names;
}

const BY_NAME: readonly (readonly [name: string, code: FaultCode])[] = [
  ['QuotaExceededError', 'disk-full'],
  ['VersionError', 'newer-database'],
  ['DatabaseClosedError', 'open-elsewhere'],
  ['StaleLog', 'open-elsewhere'],
  ['MissingAPIError', 'no-storage'],
  ['SecurityError', 'no-storage'],
  ['NetworkError', 'network'],
];

/** Which fault an error is, by its name: errors of other realms are no instances of ours. */
export function classify(error: unknown): FaultCode {
  const names = namesOf(error);
  return BY_NAME.find(([name]) => names.includes(name))?.[1] ?? 'unexpected';
}

export const isFaultCode = (value: unknown): value is FaultCode => FAULT_CODES.some((code) => code === value);
