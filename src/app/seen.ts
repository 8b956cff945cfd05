import { keep, kept } from '../db/local.ts';

const SEEN = 'rapport.seen.';

const read = (scenario: string): Readonly<Record<string, string>> => {
  try {
    const value: unknown = JSON.parse(kept(SEEN + scenario) ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, string>)
      : {};
  } catch {
    return {};
  }
};

/** Which places of a scenario were seen on this device, and in which attempt first. */
export const seen = {
  /** The nodes that were seen in another attempt than this. */
  before: (scenario: string, attempt: string): ReadonlySet<string> =>
    new Set(Object.entries(read(scenario)).flatMap(([node, first]) => (first === attempt ? [] : [node]))),
  note(scenario: string, attempt: string, nodes: readonly string[]): void {
    const known = read(scenario);
    const fresh = nodes.filter((node) => !Object.hasOwn(known, node));
    if (fresh.length === 0) return;
    keep(SEEN + scenario, JSON.stringify({ ...known, ...Object.fromEntries(fresh.map((node) => [node, attempt])) }));
  },
};
