import { route } from '../route.svelte.ts';

/** A place on the desk: what stands in the address after `#/desk/`. */
export interface Place {
  /** The id or the hash of a teacher's own dataset, in the address after `~`; empty: the course's data. */
  readonly dataset: string;
  /** `customers`, `customer`, `cases`, `pipeline`, `leads`, `analysis`, `data`, `looked`. */
  readonly section: string;
  /** The customer, analysis or table; and the page of a record. */
  readonly id: string;
  readonly page: string;
  readonly query: Readonly<Record<string, string>>;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Reads `analysis/rfm?scheme=quintile` or `~my-shop/analysis/rfm`; without a section it is the customer list. */
export function readPlace(text: string): Place {
  const [path = '', query = ''] = text.split('?');
  const parts = path.split('/').map(decoded);
  const dataset = parts[0]?.startsWith('~') ? parts.shift()?.slice(1) : undefined;
  const [section = '', id = '', page = ''] = parts;
  return {
    dataset: dataset ?? '',
    section: section === '' ? 'customers' : section,
    id,
    page,
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The dataset that the desk is open on: the links of the desk stay within it. */
const datasetHere = (): string => (route.page === 'desk' ? readPlace(route.id).dataset : '');

/** The address of a place, in the dataset where one is unless another is told; of the query, what is empty is left out. */
export function placeHref(
  path: readonly string[],
  query: Readonly<Record<string, string>> = {},
  dataset = datasetHere(),
): string {
  const told = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  const parts = [...(dataset === '' ? [] : [`~${encodeURIComponent(dataset)}`]), ...path.map(encodeURIComponent)];
  return `#/desk/${parts.join('/')}${told === '' ? '' : `?${told}`}`;
}

/** Goes to a place; with `quietly` the way back leaves this step out. */
export function goTo(address: string, quietly = false): void {
  if (!quietly) location.hash = address;
  else {
    history.replaceState(history.state, '', address);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}
