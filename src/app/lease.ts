import { keep, kept } from '../db/local.ts';

/** The right of this tab to play one attempt. */
export interface Lease {
  release(): void;
}

/** How long a page that is being reloaded may take to give up its own lease, in milliseconds. */
const PATIENCE = 600;
const BEAT = 500;
/** A holder that has not been heard of for this long has crashed. */
const STALE = 1600;

/**
 * Claims an attempt for this tab; undefined when another tab has it. A lease ends with its tab, also when that crashes.
 *
 * @param onLost is called when another tab takes it over
 * @param steal takes it over from another tab
 */
export const claim = (attempt: string, onLost: () => void, steal = false): Promise<Lease | undefined> =>
  typeof navigator !== 'undefined' && 'locks' in navigator
    ? claimLock(`rapport.attempt.${attempt}`, onLost, steal)
    : claimKey(`rapport.lease.${attempt}`, onLost, steal);

function claimLock(name: string, onLost: () => void, steal: boolean): Promise<Lease | undefined> {
  return new Promise((resolve) => {
    const alone = { release: () => undefined };
    const patience = new AbortController();
    const timer = setTimeout(() => {
      patience.abort();
    }, PATIENCE);
    let isOurs = false;
    let isOver = false;
    const hold = () =>
      new Promise<void>((end) => {
        clearTimeout(timer);
        isOurs = true;
        resolve({
          release: () => {
            isOver = true;
            end();
          },
        });
      });
    navigator.locks.request(name, steal ? { steal } : { signal: patience.signal }, hold).catch((reason: unknown) => {
      clearTimeout(timer);
      // A sandboxed frame has locks but refuses them: no other tab can play there either.
      if (!isOurs) resolve((reason as Error | undefined)?.name === 'AbortError' ? undefined : alone);
      else if (!isOver) onLost();
    });
  });
}

interface Holder {
  readonly owner: string;
  readonly at: number;
}

function readHolder(key: string): Holder | undefined {
  const [owner = '', at = ''] = (kept(key) ?? '').split(' ');
  return owner === '' ? undefined : { owner, at: Number(at) };
}

const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Pages on `http://` have no locks: a key that its holder writes anew twice a second does instead. */
async function claimKey(key: string, onLost: () => void, steal: boolean): Promise<Lease | undefined> {
  const owner = String(Math.random()).slice(2);
  const isFree = () => {
    const holder = readHolder(key);
    return !holder || Math.abs(Date.now() - holder.at) > STALE;
  };
  if (!steal && !isFree()) await wait(PATIENCE);
  if (!steal && !isFree()) return undefined;
  const beat = () => keep(key, `${owner} ${Date.now()}`);
  beat();
  const look = () => {
    const holder = readHolder(key);
    if (holder && holder.owner !== owner) {
      stop();
      onLost();
    } else beat();
  };
  const timer = setInterval(look, BEAT);
  const release = () => {
    stop();
    if (readHolder(key)?.owner === owner) keep(key, null);
  };
  const stop = () => {
    clearInterval(timer);
    removeEventListener('storage', look);
    removeEventListener('pagehide', release);
  };
  addEventListener('storage', look);
  addEventListener('pagehide', release);
  return { release };
}
