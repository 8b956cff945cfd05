/** Resolves once the browser has painted, or soon after where it does not paint: a hidden page. */
export const painted = (): Promise<void> =>
  typeof requestAnimationFrame === 'undefined'
    ? Promise.resolve()
    : new Promise((resolve) => {
        const timer = setTimeout(resolve, 100);
        requestAnimationFrame(() => {
          clearTimeout(timer);
          // The frame is painted in the same go; a message comes right after it, a timer may come much later.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
          port2.postMessage(null);
        });
      });

/** Resolves when the page has nothing more urgent to do, but not before so many milliseconds, and at most two seconds after them. */
export async function idle(after = 0): Promise<void> {
  if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
  if (typeof requestIdleCallback === 'undefined') return;
  // eslint-disable-next-line compat/compat -- Safari has none, and has returned
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
}

/** Resolves when what is there has been painted and whatever the visitor did meanwhile has been answered. */
export const rested = (): Promise<void> => painted().then(() => idle());
