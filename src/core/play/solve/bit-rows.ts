const WORD = 32;

/** A set of small numbers in each of some rows, as bits. */
export class BitRows {
  readonly #width: number;
  readonly #words: Uint32Array;

  constructor(rows: number, numbers: number) {
    this.#width = Math.ceil(numbers / WORD);
    this.#words = new Uint32Array(rows * this.#width);
  }

  add(row: number, number: number): void {
    const at = row * this.#width + Math.floor(number / WORD);
    this.#words[at] = (this.#words[at] as number) | (1 << (number % WORD));
  }

  /** Adds the numbers of another row to a row. */
  unite(into: number, other: number): void {
    const [to, from] = [into * this.#width, other * this.#width];
    for (let at = 0; at < this.#width; at++)
      this.#words[to + at] = (this.#words[to + at] as number) | (this.#words[from + at] as number);
  }

  /** The numbers that a row has in both sets, ascending. */
  common(row: number, other: BitRows): number[] {
    const numbers: number[] = [];
    for (let at = 0; at < this.#width; at++) {
      const place = row * this.#width + at;
      const word = (this.#words[place] as number) & (other.#words[place] as number);
      for (let bit = 0; word !== 0 && bit < WORD; bit++) if ((word >>> bit) & 1) numbers.push(at * WORD + bit);
    }
    return numbers;
  }
}
