/**
 * Makes the page ready for paper: closed details would print as bare headings, and a canvas that was painted for a dark
 * screen would print dark. Returns how to put everything back.
 */
export function readyForPaper(root: HTMLElement): () => void {
  const closed = [...root.querySelectorAll('details')].filter(({ open }) => !open);
  for (const details of closed) details.open = true;
  const page = document.documentElement;
  const theme = page.dataset['theme'];
  page.dataset['theme'] = 'light';
  return () => {
    for (const details of closed) details.open = false;
    if (theme === undefined) delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
  };
}

/** The time that charts get to paint themselves anew before the print dialog freezes the page, in ms. */
export const REPAINT = 150;
