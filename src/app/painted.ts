/** Resolves once the browser has painted, or soon after where it does not paint: a hidden page. */
export const painted = (): Promise<void> =>
  typeof requestAnimationFrame === 'undefined'
    ? Promise.resolve()
    : new Promise((resolve) => {
        const timer = setTimeout(resolve, 100);
        requestAnimationFrame(() => {
          clearTimeout(timer);
          setTimeout(resolve);
        });
      });
