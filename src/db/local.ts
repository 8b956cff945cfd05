/** Everything that the product keeps in `localStorage` stands under this prefix. */
const PREFIX = 'rapport.';

/** What `localStorage` holds; null also where the browser denies it. */
export function kept(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Writes, or removes with null. False where the browser denies it or it is full. */
export function keep(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** All keys of ours that start with `prefix`. */
export function keysUnder(prefix = PREFIX): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
