/**
 * Makes the page ready for paper: a canvas that was painted for a dark screen would print dark. Returns how to put everything
 * back.
 */
export function readyForPaper(): () => void {
  const page = document.documentElement;
  const theme = page.dataset['theme'];
  page.dataset['theme'] = 'light';
  return () => {
    if (theme === undefined) delete page.dataset['theme'];
    else page.dataset['theme'] = theme;
  };
}

/** The time that charts get to paint themselves anew before the print dialog freezes the page, in ms. */
export const REPAINT = 150;
