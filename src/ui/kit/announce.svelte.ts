/** What is said aloud by the page's live region, and shown for a while at its foot. */
class Announcer {
  #said = $state.raw<{ readonly text: string; readonly shown: boolean; readonly count: number }>();

  /** The latest announcement; `count` tells equal sentences apart. */
  get said() {
    return this.#said;
  }

  /** Says a sentence to a screen reader only. */
  say(text: string): void {
    this.#put(text, false);
  }

  /** Says a sentence, and shows it for a few seconds. */
  toast(text: string): void {
    this.#put(text, true);
  }

  clear(): void {
    this.#said = undefined;
  }

  #put(text: string, shown: boolean): void {
    this.#said = { text, shown, count: (this.#said?.count ?? 0) + 1 };
  }
}

export const announcer = new Announcer();
