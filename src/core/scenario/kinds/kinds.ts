import type { NodeKind } from '../scenario.ts';
import { chance } from './chance.ts';
import { choice } from './choice.ts';
import { classify } from './classify.ts';
import { compute } from './compute.ts';
import { end } from './end.ts';
import { form } from './form.ts';
import { go } from './go.ts';
import { inspect } from './inspect.ts';
import { match } from './match.ts';
import { order } from './order.ts';
import type { Kind } from './kind.ts';
import { quiz } from './quiz.ts';
import { reply } from './reply.ts';
import { say } from './say.ts';

/** Every kind of node, save `scene`, whose nodes take its place. `say` is the kind of a node that has no other. */
export const KINDS: Readonly<Record<NodeKind, Kind>> = {
  choice,
  quiz,
  reply,
  inspect,
  classify,
  form,
  compute,
  order,
  match,
  chance,
  go,
  end,
  say,
};
