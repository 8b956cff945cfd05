import type { Report } from '../../kernel/problem.ts';
import type { ProblemCode } from '../../scenario/rules.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { SpanIndex } from '../../scenario/span-index.ts';

/** The longest line that is read before a decision, and the longest option, in characters (L26). */
const LINE = 80;
const OPTION = 45;
/** A reason has at least this many characters (L19). */
const REASON = 6;

/** How long a text reads, in Chinese characters: letters of other scripts and digits count half. */
const readingLength = (text: string): number =>
  [...text.trim()].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 1 : 0.5), 0);

const bare = (text: string): string => text.replace(/[\p{P}\p{Z}\p{S}]/gu, '');

/** What can be told without playing: L19 (a reason that explains nothing), L26, L27 (a clock on a typed reply). */
export function lintTexts({ nodes }: Scenario, spans: SpanIndex, report: Report<ProblemCode>): void {
  for (const node of nodes) {
    // What is said at an ending keeps nobody waiting for a decision.
    if (node.kind !== 'end')
      for (const [index, { text }] of node.say.entries())
        if (readingLength(text) > LINE)
          report('long-line', spans.node(node.id, index), { length: Math.ceil(readingLength(text)), most: LINE });
    if (node.kind === 'reply' && node.late) report('typed-clock', spans.clock(node.id), { name: node.id });
    if (node.kind !== 'choice') continue;
    for (const { id, text, why } of node.options) {
      if (readingLength(text) > OPTION)
        report('long-option', spans.option(node.id, id), {
          name: id,
          length: Math.ceil(readingLength(text)),
          most: OPTION,
        });
      if (why !== undefined && ([...why.trim()].length < REASON || bare(why) === bare(text)))
        report('empty-why', spans.option(node.id, id, 'why'), { name: id });
    }
  }
}
