import type { World } from '../core/kernel/world.ts';
import { MODES, type Mode } from '../core/play/attempt.ts';

const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** A random UUID (version 4). Pages on `http://` have no `randomUUID`, but all have random bytes. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const text = Array.from(bytes, hex).join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

/** The page's clock, chance and ids. */
export const world: World = { now: () => Date.now(), random: () => Math.random(), newId };

/** A moment with the offset of this place: `2026-03-10T09:00:00+08:00`. */
export function isoTime(now: number): string {
  const offset = -new Date(now).getTimezoneOffset();
  const local = new Date(now + offset * 60_000).toISOString().slice(0, 19);
  const size = Math.abs(offset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** The seed of a new attempt: `?seed=7` in the page's address wins, so that a class or a test can share one. */
export function newSeed(search = typeof location === 'undefined' ? '' : location.search): number {
  const wanted = new URLSearchParams(search).get('seed');
  if (wanted !== null && /^\d{1,10}$/.test(wanted) && Number(wanted) < 2 ** 32) return Number(wanted);
  return Math.floor(world.random() * 2 ** 32);
}

/** The mode of a new attempt, where the page's address fixes it: `?mode=exam`. Then nobody is asked. */
export function wantedMode(search = typeof location === 'undefined' ? '' : location.search): Mode | undefined {
  const wanted = new URLSearchParams(search).get('mode');
  return MODES.find((mode) => mode === wanted);
}

/** Takes the mode out of the page's address: what follows is no more what the link was for, also after a reload. */
export function dropWantedMode(): void {
  if (wantedMode() === undefined) return;
  const address = new URL(location.href);
  address.searchParams.delete('mode');
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A page in a closed frame may not change its address.
  }
}
