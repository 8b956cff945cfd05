import { findConcept, type Concept } from './concept.ts';
import { normalise } from './normalise.ts';

/** A sentence that makes a point, in each language that has one: what a student is shown who missed it. */
export interface Models {
  readonly zh?: string;
  readonly en?: string;
}

/** What can be read at a glance, in characters; where a point needs more, a long sentence is better than none. */
const LENGTHS = [
  { zh: [6, 40], en: [16, 110] },
  { zh: [2, 120], en: [2, 300] },
] as const;

const sentencesOf = (text: string): string[] =>
  text.match(/[^。！？!?\n]*?(?:[。！？!?\n]|\.(?=\s|$)|$)+/g)?.map((sentence) => sentence.trim()) ?? [];

const languageOf = (text: string): 'zh' | 'en' => (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');

/**
 * The first sentence of `texts` in each language that makes the point; undefined where there is none. Texts come in the
 * order in which they are preferred: the author's own before those of the phrasebank. A sentence that says what must not
 * be said is no model, whatever else it says.
 */
export function modelsOf(point: Concept, texts: readonly string[], forbidden: readonly Concept[]): Models | undefined {
  const isHit = (sentence: string, concept: Concept) => findConcept(normalise(sentence), concept).is === 'hit';
  const found: { zh?: string; en?: string } = {};
  const sentences = texts
    .filter((text) => !forbidden.some((concept) => isHit(text, concept)))
    .flatMap(sentencesOf)
    .filter((sentence) => isHit(sentence, point));
  for (const lengths of LENGTHS)
    for (const sentence of sentences) {
      const lang = languageOf(sentence);
      const [least, most] = lengths[lang];
      if (sentence.length >= least && sentence.length <= most) found[lang] ??= sentence;
    }
  return found.zh === undefined && found.en === undefined ? undefined : found;
}
