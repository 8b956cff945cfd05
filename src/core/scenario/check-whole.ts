import { LIMITS } from './gate.ts';
import type { Draft } from './draft.ts';
import { at, entryOf } from './tree.ts';

/** Weights are written with few decimals; their sum is compared with this much room. */
const HAIR = 1e-6;

/** What a file has to be as a whole: its name, its weights, somebody to play it, its size (L12, L30, L32). */
export function checkWhole({ written, tree, reading }: Draft, fileId: string | undefined): void {
  const { report } = reading;
  const id = entryOf(tree, 'id');
  if (id && fileId !== undefined && written.id !== fileId && written.id !== '')
    report('id-not-file-name', id.value.span, { name: written.id, file: fileId });
  const skills = entryOf(tree, 'skills');
  const sum = written.skills.reduce((total, { weight }) => total + weight, 0);
  if (skills && written.skills.length > 0 && Math.abs(sum - 100) > HAIR)
    report('skill-weights', skills.keySpan, { sum: Math.round(sum * 1e6) / 1e6 });
  const cast = entryOf(tree, 'cast');
  if (cast?.value.is === 'map' && !written.cast.some(({ student }) => student)) report('no-student', cast.keySpan);
  const count = written.nodes.length;
  if (count > LIMITS.nodes)
    report('too-many-nodes', at(tree, 'nodes')?.span ?? tree.span, { count, most: LIMITS.nodes });
}
