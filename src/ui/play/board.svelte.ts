type Places = Readonly<Record<string, string>>;

/** Owns which item lies in which class, which one is picked, and the way back. Renders nothing. */
export class Board {
  readonly items: readonly string[];
  readonly classes: readonly string[];
  /** Item → class; an item that is not in here still waits. */
  places = $state.raw<Places>({});
  picked = $state<string>();
  #past = $state.raw<readonly Places[]>([]);
  readonly #keep: (places: Places) => void;

  constructor(items: readonly string[], classes: readonly string[], kept: unknown, keep: (places: Places) => void) {
    this.items = items;
    this.classes = classes;
    this.#keep = keep;
    this.places = sound(kept, items, classes);
  }

  get waiting(): string[] {
    return this.items.filter((item) => this.places[item] === undefined);
  }

  get done(): number {
    return this.items.length - this.waiting.length;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  /** The items of a class, or those that wait, in the given order. */
  in(name: string | undefined, order: readonly string[]): string[] {
    return order.filter((item) => this.places[item] === name);
  }

  /** Puts an item into a class; without one it goes back to those that wait. Does nothing where it lies there already. */
  put(item: string, into: string | undefined): boolean {
    if (!this.items.includes(item) || this.places[item] === into) return false;
    if (into !== undefined && !this.classes.includes(into)) return false;
    this.#past = [...this.#past, this.places];
    const rest = Object.entries(this.places).filter(([other]) => other !== item);
    this.#set(Object.fromEntries(into === undefined ? rest : [...rest, [item, into]]));
    this.picked = undefined;
    return true;
  }

  /** Takes the latest move back. */
  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#set(before);
    this.picked = undefined;
  }

  #set(places: Places): void {
    this.places = places;
    this.#keep(places);
  }
}

/** What was kept comes from storage: only known items and classes count. */
function sound(kept: unknown, items: readonly string[], classes: readonly string[]): Places {
  if (typeof kept !== 'object' || kept === null) return {};
  return Object.fromEntries(
    Object.entries(kept).filter(
      ([item, into]) => items.includes(item) && typeof into === 'string' && classes.includes(into),
    ) as [string, string][],
  );
}
