/** A place on the desk: what stands in the address after `#/desk/`. */
export interface Place {
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

/** Reads `analysis/rfm?scheme=quintile`; without a section it is the customer list. */
export function readPlace(text: string): Place {
  const [path = '', query = ''] = text.split('?');
  const [section = '', id = '', page = ''] = path.split('/').map(decoded);
  return {
    section: section === '' ? 'customers' : section,
    id,
    page,
    query: Object.fromEntries(new URLSearchParams(query)),
  };
}

/** The address of a place; of the query, what is empty is left out. */
export function placeHref(path: readonly string[], query: Readonly<Record<string, string>> = {}): string {
  const told = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `#/desk/${path.map(encodeURIComponent).join('/')}${told === '' ? '' : `?${told}`}`;
}

/** Goes to a place; with `quietly` the way back leaves this step out. */
export function goTo(address: string, quietly = false): void {
  if (!quietly) location.hash = address;
  else {
    history.replaceState(history.state, '', address);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }
}
