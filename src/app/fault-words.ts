import type { FaultAction, FaultCode } from './fault.ts';
import type { About } from './faults.svelte.ts';
import { language } from './language.svelte.ts';
import { faults as faultMessages } from './messages/faults.ts';

/** What a fault says, in the current language. */
interface FaultWords {
  readonly title: string;
  readonly text: string;
}

/** Title and text of a fault; also for one that is shown beside a file and not in the banner. */
export function faultWords(code: FaultCode, about: About = {}): FaultWords {
  const words = faultMessages[language.current];
  return { title: words[`${code}.title`](about), text: words[`${code}.text`](about) };
}

/** What the button of an action says. */
export const faultAction = (action: FaultAction): string => faultMessages[language.current][`action.${action}`]();
