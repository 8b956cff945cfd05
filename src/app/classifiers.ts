import type { Scenario } from '../core/scenario/scenario.ts';

/** Methods that classify without the table of all analyses. */
const AT_HAND: ReadonlySet<string> = new Set(['rfm', 'abc', 'pyramid']);

/**
 * Loads what a scenario's classifications are worked out with, where that is more than the player has at hand. Must have
 * been awaited before the scenario is bound.
 */
export async function loadClassifiers({ nodes }: Scenario): Promise<void> {
  const isMore = nodes.some(
    (node) => node.kind === 'classify' && node.key.by === 'method' && !AT_HAND.has(node.key.method),
  );
  if (!isMore) return;
  try {
    await import('../core/sample/classes.ts');
  } catch (error) {
    throw Object.assign(new Error('the analyses could not be loaded', { cause: error }), { name: 'NetworkError' });
  }
}
