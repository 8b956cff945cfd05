/** Reads something reactive for as long as it is followed, as a template does. Gives the end of it. */
export const follow = (read: () => unknown): (() => void) =>
  $effect.root(() => {
    $effect(() => {
      read();
    });
  });
