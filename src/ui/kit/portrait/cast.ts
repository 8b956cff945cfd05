import { getContext, setContext } from 'svelte';
import type { Person } from './person.ts';

const KEY = Symbol('cast');
type Find = (id: string) => Person | undefined;

/** Tells every portrait below who is who, so that a customer has one face in the dialogue and on the desk. */
export const setCast = (find: Find): Find => setContext(KEY, find);

/** Who is known here under an id. */
export const getCast = (): Find => getContext<Find | undefined>(KEY) ?? (() => undefined);
