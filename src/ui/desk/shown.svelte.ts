import type { Place } from '../../app/desk/place.ts';
import type { ListView } from '../../app/desk/work.svelte.ts';

/** How a list was looked at when it was left, and the row one was at. */
export interface Left {
  readonly view: ListView;
  readonly at: number;
}

/** Owns what the desk shows while it is open: where it is, which business, and how each list was left. Renders nothing. */
export class DeskShown {
  readonly #place: () => Place;
  /** The business looked at; empty: all of them. */
  business = $state('');
  /** Not reactive: only the way back reads it. */
  #lists: Readonly<Record<string, Left>> = {};

  constructor(place: () => Place) {
    this.#place = place;
  }

  get place(): Place {
    return this.#place();
  }

  keep(list: string, left: Left): void {
    this.#lists = { ...this.#lists, [list]: left };
  }

  kept(list: string): Left | undefined {
    return this.#lists[list];
  }
}
