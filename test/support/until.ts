import { vi } from 'vitest';

/** Waits until it no longer throws; patient, because a busy machine may take its time. */
export const until = <T>(check: () => T | Promise<T>): Promise<T> => vi.waitFor(check, { timeout: 20_000 });
