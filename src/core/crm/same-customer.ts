import { byId } from './result.ts';

/** What two files are compared by; null: not in the file. */
export interface Identity {
  readonly id: string;
  readonly name: string | null;
  readonly phone: string | null;
  readonly address: string | null;
  /** The unified social credit code of a firm. */
  readonly creditCode: string | null;
}

/** What speaks for two files being one customer. */
export type MatchReason = 'credit-code' | 'phone-and-name' | 'phone' | 'name-and-address';

export interface Match {
  readonly id: string;
  readonly other: string;
  readonly reason: MatchReason;
  /** `merge` is safe by the rule; `review` a person must look at: father and son may share a telephone. */
  readonly verdict: 'merge' | 'review';
}

const plain = (text: string | null): string => (text ?? '').replace(/[\s()（）\-—]/gu, '').toLowerCase();

/** The strongest reason first. */
const RULES: readonly { reason: MatchReason; verdict: Match['verdict']; key: (one: Identity) => string }[] = [
  { reason: 'credit-code', verdict: 'merge', key: ({ creditCode }) => plain(creditCode) },
  {
    reason: 'phone-and-name',
    verdict: 'merge',
    key: ({ phone, name }) => (plain(phone) === '' || plain(name) === '' ? '' : `${plain(phone)} ${plain(name)}`),
  },
  { reason: 'phone', verdict: 'review', key: ({ phone }) => plain(phone) },
  {
    reason: 'name-and-address',
    verdict: 'review',
    key: ({ name, address }) => (plain(name) === '' || plain(address) === '' ? '' : `${plain(name)} ${plain(address)}`),
  },
];

/**
 * Pairs of files that may be one customer (domain.md P16): same credit code, or same mobile and same name = merge; same
 * mobile with another name, or the same name and address only = review. Each pair once, by its strongest reason; the
 * safest first, then by id.
 */
export function sameCustomers(files: readonly Identity[]): Match[] {
  const found = new Map<string, Match>();
  const ordered = [...files].sort(byId);
  for (const { reason, verdict, key } of RULES) {
    const groups = new Map<string, string[]>();
    for (const file of ordered) {
      const own = key(file);
      if (own !== '') groups.set(own, [...(groups.get(own) ?? []), file.id]);
    }
    for (const ids of groups.values())
      ids.forEach((id, at) => {
        for (const other of ids.slice(at + 1))
          if (!found.has(`${id} ${other}`)) found.set(`${id} ${other}`, { id, other, reason, verdict });
      });
  }
  return [...found.values()].sort((a, b) => (a.verdict === b.verdict ? byId(a, b) : a.verdict === 'merge' ? -1 : 1));
}
