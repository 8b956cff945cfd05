import type { Attachment } from 'svelte/attachments';

/** Pixels of movement from which a press counts as dragging. */
const THRESHOLD = 6;

interface Drag {
  /** The value of `data-drop` under the pointer while it drags. */
  readonly over: (drop: string | undefined) => void;
  readonly drop: (drop: string | undefined) => void;
}

const dropAt = (x: number, y: number): string | undefined =>
  document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]')?.dataset['drop'];

/** Takes the element out of its scrolling list, which would cut it off. */
function lift(element: HTMLElement): void {
  const { left, top, width } = element.getBoundingClientRect();
  element.dataset['dragging'] = '';
  Object.assign(element.style, { position: 'fixed', left: `${left}px`, top: `${top}px`, width: `${width}px` });
}

function lay(element: HTMLElement): void {
  delete element.dataset['dragging'];
  Object.assign(element.style, { position: '', left: '', top: '', width: '', transform: '' });
}

/**
 * Lets mouse and pen drag an element onto a `data-drop` place; a press that does not move stays a click. Touch is left
 * alone: there a finger scrolls the list and a tap opens the sheet.
 */
export const draggable =
  ({ over, drop }: Drag): Attachment<HTMLElement> =>
  (element) => {
    let start: { readonly x: number; readonly y: number } | undefined;
    let dragging = false;

    const moved = (event: PointerEvent) => {
      if (!start) return;
      const [dx, dy] = [event.clientX - start.x, event.clientY - start.y];
      if (!dragging && Math.hypot(dx, dy) < THRESHOLD) return;
      if (!dragging) {
        dragging = true;
        lift(element);
      }
      element.style.transform = `translate(${dx}px, ${dy}px)`;
      over(dropAt(event.clientX, event.clientY));
    };

    const ended = (event: PointerEvent) => {
      const was = dragging;
      const place = was && event.type === 'pointerup' ? dropAt(event.clientX, event.clientY) : undefined;
      start = undefined;
      dragging = false;
      lay(element);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', ended);
      window.removeEventListener('pointercancel', ended);
      if (!was) return;
      // the click that follows a drag is not a pick
      const swallow = (click: Event) => click.stopPropagation();
      element.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => element.removeEventListener('click', swallow, { capture: true }));
      over(undefined);
      drop(place);
    };

    const pressed = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || event.button !== 0) return;
      start = { x: event.clientX, y: event.clientY };
      window.addEventListener('pointermove', moved);
      window.addEventListener('pointerup', ended);
      window.addEventListener('pointercancel', ended);
    };

    element.addEventListener('pointerdown', pressed);
    return () => {
      element.removeEventListener('pointerdown', pressed);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', ended);
      window.removeEventListener('pointercancel', ended);
    };
  };
