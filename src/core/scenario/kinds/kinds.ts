import type { NodeKind } from '../scenario.ts';
import { chance } from './chance.ts';
import { choice } from './choice.ts';
import { classify } from './classify.ts';
import { compute } from './compute.ts';
import { end } from './end.ts';
import { form } from './form.ts';
import { go } from './go.ts';
import { inspect } from './inspect.ts';
import type { Kind } from './kind.ts';
import { quiz } from './quiz.ts';
import { say } from './say.ts';

/** Every kind of node that this version knows. `say` is the kind of a node that has no other. */
export const KINDS: Readonly<Record<NodeKind, Kind>> = {
  choice,
  quiz,
  inspect,
  classify,
  form,
  compute,
  chance,
  go,
  end,
  say,
};
