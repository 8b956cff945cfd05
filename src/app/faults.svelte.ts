import { classify, faces, isFaultCode, type FaultAction, type FaultCode, type Face } from './fault.ts';

export type { FaultAction, FaultCode } from './fault.ts';

/** What a fault's sentences name. */
export type About = Readonly<Record<string, string | number>>;

/** A fault that stands in the banner. */
export interface Fault extends Face {
  readonly code: FaultCode;
  readonly about: About;
}

let current = $state.raw<readonly Fault[]>([]);
const handlers: Partial<Record<FaultAction, (() => Promise<void> | void) | undefined>> = {};

/** Shows a fault, given its code or the error it came as; the same fault stands there once. */
export function report(what: unknown, about: About = {}): FaultCode {
  const code = isFaultCode(what) ? what : classify(what);
  // Every write fails once the data are gone: that is one fault, not two.
  if (code === 'open-elsewhere' && current.some((fault) => fault.code === 'storage-gone')) return 'storage-gone';
  if (code === 'unexpected' && what !== code) {
    console.error(what);
    if (what instanceof Error) about = { what: what.name, ...about };
  }
  current = [...current.filter((fault) => fault.code !== code), { code, about, ...faces[code] }];
  return code;
}

/** Takes faults out of the banner that are dealt with. */
export function settle(...codes: readonly FaultCode[]): void {
  if (current.some(({ code }) => codes.includes(code))) current = current.filter(({ code }) => !codes.includes(code));
}

/** Says how an action is done; whoever can do it registers it. Gives a function that takes it back. */
export function handle(action: FaultAction, how: () => Promise<void> | void): () => void {
  handlers[action] = how;
  return () => {
    if (handlers[action] === how) handlers[action] = undefined;
  };
}

/** The banner list: what is wrong now, oldest first. */
export const faults = {
  get current(): readonly Fault[] {
    return current;
  },
  report,
  dismiss(fault: Fault): void {
    current = current.filter((other) => other !== fault);
  },
  /** The actions of a fault that can be done now. */
  actions: (fault: Fault): readonly FaultAction[] =>
    fault.actions.filter((action) => action === 'reload' || handlers[action] !== undefined),
  async act(action: FaultAction): Promise<void> {
    if (action === 'reload') {
      location.reload();
      return;
    }
    try {
      await handlers[action]?.();
    } catch (error) {
      report(error);
    }
  },
};
