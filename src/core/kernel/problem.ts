import type { Span } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A change of the text that mends the problem: replace what stands at `span` by `text`. */
export interface Fix {
  readonly span: Span;
  readonly text: string;
}

/** What a message may speak about: names, numbers, the nearest word. */
export type About = Readonly<Record<string, string | number>>;

/**
 * An author's mistake is data: a code and a place, never prose and never an exception. Language, line and column are the
 * business of the edge (page, command line).
 */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly span: Span;
  readonly about: About;
  readonly fix?: Fix;
}

/** Takes what a stage finds; the stage carries on. */
export type Report<Code extends string = string> = (code: Code, span: Span, about?: About, fix?: Fix) => void;

/** Runs one stage; what it reports comes back beside its value, in order of position. */
export function collect<T, Code extends string>(
  stage: (report: Report<Code>) => T,
): { value: T; problems: Problem<Code>[] } {
  const problems: Problem<Code>[] = [];
  const value = stage((code, span, about = {}, fix) => {
    problems.push(fix ? { code, span, about, fix } : { code, span, about });
  });
  problems.sort((a, b) => a.span[0] - b.span[0]);
  return { value, problems };
}
