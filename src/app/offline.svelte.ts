import { scriptUrl } from './trusted.ts';

let waiting = $state.raw<(() => void) | undefined>();
/** Attempts that are being played: the page keeps its version until they are over or left. */
let playing = $state(0);

/** The service worker: what is waiting, and when it may take over. */
export const offline = {
  /** Puts the new version in place and reloads; undefined when there is none, or while an attempt is being played. */
  get update(): (() => void) | undefined {
    return playing === 0 ? waiting : undefined;
  },
  hold(): void {
    playing += 1;
  },
  release(): void {
    playing -= 1;
  },
  register,
};

const canRun = (): boolean =>
  import.meta.env.PROD && 'serviceWorker' in navigator && isSecureContext && location.protocol.startsWith('http');

/** Registers the service worker where there can be one: not from a folder, not from a LAN address without https. */
async function register(): Promise<void> {
  if (!canRun()) return;
  const { serviceWorker } = navigator;
  const hadController = serviceWorker.controller !== null;
  let isReloading = false;
  serviceWorker.addEventListener('controllerchange', () => {
    if (!hadController || isReloading) return;
    isReloading = true;
    location.reload();
  });
  try {
    const registration = await serviceWorker.register(scriptUrl('./sw.js'), { updateViaCache: 'none' });
    const offer = () => {
      if (registration.waiting && serviceWorker.controller)
        waiting = () => registration.waiting?.postMessage('skip-waiting');
    };
    offer();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', offer);
    });
  } catch {
    // The frame of a learning platform may forbid service workers; everything but offline works without.
  }
}
