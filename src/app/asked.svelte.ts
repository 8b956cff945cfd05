import { keep, kept } from '../db/local.ts';

const KEY = 'rapport.asked';

let asked = $state(kept(KEY) !== null);

/** Whether the visitor was asked for name and number: once, whatever the answer was. */
export const introduction = {
  get asked(): boolean {
    return asked;
  },
  done(): void {
    asked = true;
    keep(KEY, '1');
  },
};
