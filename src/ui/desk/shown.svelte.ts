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

  #dataset: string;

  constructor(place: () => Place) {
    this.#place = place;
    this.#dataset = place().dataset;
  }

  get place(): Place {
    return this.#place();
  }

  /** Other data: what was kept of the ones before says nothing of them. */
  enter(dataset: string): void {
    if (dataset === this.#dataset) return;
    this.#dataset = dataset;
    this.business = '';
    this.#lists = {};
  }

  keep(list: string, left: Left): void {
    this.#lists = { ...this.#lists, [list]: left };
  }

  kept(list: string): Left | undefined {
    return this.#lists[list];
  }
}
