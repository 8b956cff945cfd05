/** Numbers in the order of their keys, the least first. A number whose key fell is pushed again; its old place is passed over. */
export class Heap {
  readonly #keys: Float64Array;
  readonly #numbers: number[] = [];
  /** The keys under which they were pushed. */
  readonly #at: number[] = [];

  constructor(keys: Float64Array) {
    this.#keys = keys;
  }

  push(number: number): void {
    const key = this.#keys[number] as number;
    let place = this.#numbers.length;
    for (let above = (place - 1) >> 1; place > 0 && key < (this.#at[above] as number); above = (place - 1) >> 1) {
      this.#put(place, this.#numbers[above] as number, this.#at[above] as number);
      place = above;
    }
    this.#put(place, number, key);
  }

  /** The number with the least key, −1 where none is left. */
  pop(): number {
    for (;;) {
      const [number = -1] = this.#numbers;
      const [key = 0] = this.#at;
      if (number < 0) return -1;
      this.#sinkLast();
      if (key === this.#keys[number]) return number;
    }
  }

  #sinkLast(): void {
    const number = this.#numbers.pop() as number;
    const key = this.#at.pop() as number;
    const size = this.#numbers.length;
    if (size === 0) return;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below + 1 < size && (this.#at[below + 1] as number) < (this.#at[below] as number)) below++;
      if (below >= size || (this.#at[below] as number) >= key) break;
      this.#put(place, this.#numbers[below] as number, this.#at[below] as number);
      place = below;
    }
    this.#put(place, number, key);
  }

  #put(place: number, number: number, key: number): void {
    this.#numbers[place] = number;
    this.#at[place] = key;
  }
}
