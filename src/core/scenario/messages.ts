import type { Problem } from '../kernel/problem.ts';
import { en } from './messages-en.ts';
import { zh } from './messages-zh.ts';
import type { ProblemCode } from './rules.ts';
import type { Language } from './scenario.ts';

const sentences = { zh, en };

/** A problem as a sentence for its author: what is wrong and what to do about it. */
export const describe = ({ code, about }: Pick<Problem<ProblemCode>, 'code' | 'about'>, lang: Language): string =>
  sentences[lang][code]((key) => String(about[key] ?? ''));
