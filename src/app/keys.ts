const TEXT_INPUTS = new Set(['text', 'search', 'tel', 'url', 'email', 'number', 'password', 'date', 'time']);

/** Whether keys pressed at the target are text that somebody types. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && TEXT_INPUTS.has(target.type);
}

/**
 * Whether a key press belongs to an input method. Chinese ones use digits and Enter to pick candidates, and some send Enter
 * with key code 229 after the composition has ended.
 */
export function composes(event: KeyboardEvent): boolean {
  // keyCode is deprecated, but nothing else tells 229 apart
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}

/**
 * Whether a key press may be read as a shortcut: no text is typed with it, and an open dialog keeps the keys to itself.
 * @param mayCommand whether the command key of a Mac may be held: for shortcuts that have Ctrl elsewhere
 */
export function isShortcut(event: KeyboardEvent, mayCommand = false): boolean {
  if (composes(event) || event.defaultPrevented) return false;
  if (event.altKey || (event.metaKey && !mayCommand) || takesText(event.target)) return false;
  return document.querySelector('dialog[open]') === null;
}
