export const PAGES = [
  'catalogue',
  'play',
  'debrief',
  'report',
  'drill',
  'desk',
  'learn',
  'me',
  'scores',
  'settings',
  'data',
] as const;
export type Page = (typeof PAGES)[number];

const IDS = ['play', 'debrief', 'report', 'drill'];

/**
 * What a hash names: `#/` the catalogue, `#/play/<scenario>`, `#/debrief/<attempt>`, `#/learn`, `#/learn/<card>`, `#/me`, `#/scores`, `#/settings`, `#/data`.
 * What follows `#/desk/` stays as it is: the desk has places of its own (app/desk/place.ts).
 */
export function readHash(hash: string): { readonly page: Page | 'lost'; readonly id: string } {
  const lost = { page: 'lost', id: '' } as const;
  const parts = hash.replace(/^#?\/?/, '').split('/');
  const [first = '', rest = ''] = parts;
  if (first === 'desk') return { page: 'desk', id: parts.slice(1).join('/') };
  if (parts.length > 2) return lost;
  if (first === '') return rest === '' ? { page: 'catalogue', id: '' } : lost;
  if (first !== 'learn' && IDS.includes(first) === (rest === '')) return lost;
  const page = PAGES.find((known) => known === first && known !== 'catalogue');
  try {
    return page ? { page, id: decodeURIComponent(rest) } : lost;
  } catch {
    return lost;
  }
}

let current = $state.raw(readHash(typeof location === 'undefined' ? '' : location.hash));

if (typeof window !== 'undefined')
  window.addEventListener('hashchange', () => {
    current = readHash(location.hash);
  });

/** Where the page is, from the address. Hash routes run from any path, from a folder and inside a package. */
export const route = {
  get page(): Page | 'lost' {
    return current.page;
  },
  get id(): string {
    return current.id;
  },
};

export const href = (page: Page, id = ''): string =>
  page === 'catalogue' ? '#/' : id === '' ? `#/${page}` : `#/${page}/${encodeURIComponent(id)}`;

export function go(page: Page, id = ''): void {
  location.hash = href(page, id);
}
