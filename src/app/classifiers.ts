import type { Scenario } from '../core/scenario/scenario.ts';

/** Methods that need no more than their own analysis; the others need the table of all. */
const SMALL: ReadonlySet<string> = new Set(['rfm', 'abc', 'pyramid']);

/**
 * Loads what a scenario's classifications are worked out with. Must have been awaited before the scenario is bound.
 *
 * @throws an error named NetworkError when it cannot be loaded
 */
export async function loadClassifiers({ nodes }: Scenario): Promise<void> {
  const methods = nodes.flatMap((node) =>
    node.kind === 'classify' && node.key.by === 'method' ? [node.key.method] : [],
  );
  if (methods.length === 0) return;
  try {
    if (methods.every((method) => SMALL.has(method))) await import('../core/sample/analyses.ts');
    else await import('../core/sample/classes.ts');
  } catch (error) {
    throw Object.assign(new Error('the analyses could not be loaded', { cause: error }), { name: 'NetworkError' });
  }
}
