import type { Play } from '../../core/play/play.ts';
import type { Language, Scenario } from '../../core/scenario/scenario.ts';
import { told, type Told, type Translation } from '../../core/scenario/translation.ts';
import { richText, type Inline } from '../../app/rich.ts';
import { lookIn } from '../../app/spelt.ts';

/** Text of a scenario as the reader of the debrief sees it: in their language, with the attempt's own data filled in. */
export interface Teller {
  /** A text with its marks and data, and whether it had to stay in the language it was written in. */
  rich(source: string, group?: string): { readonly inlines: readonly Inline[]; readonly original: boolean };
  /** The same as one plain line. */
  plain(source: string, group?: string): string;
}

/** Speaks the texts of `scenario` in `lang`. */
export function teller(scenario: Scenario, translation: Translation | undefined, play: Play, lang: Language): Teller {
  const look = lookIn(play.data, lang);
  const say = (source: string, group?: string): Told => {
    if (lang === scenario.lang) return { text: source, original: false };
    if (translation?.to !== lang) return { text: source, original: true };
    return told(translation, source, group);
  };
  return {
    rich(source, group) {
      const { text, original } = say(source, group);
      return { inlines: richText(text, look), original };
    },
    plain(source, group) {
      const inlines = richText(say(source, group).text, look);
      return inlines.map((inline) => (inline.is === 'break' ? ' ' : inline.text)).join('');
    },
  };
}
