import type { Language } from '../core/scenario/scenario.ts';

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** Reads lines aloud by the browser's own voice. Says nothing where there is none for the language, or none at all. */
export function readAloud(lines: readonly string[], lang: Language): void {
  try {
    const { speechSynthesis: synthesis } = window as { speechSynthesis?: SpeechSynthesis };
    if (!synthesis) return;
    synthesis.cancel();
    const voice = synthesis.getVoices().find((one) => one.lang.toLowerCase().startsWith(lang));
    for (const line of lines) {
      const utterance = new SpeechSynthesisUtterance(line);
      utterance.lang = TAGS[lang];
      if (voice) utterance.voice = voice;
      synthesis.speak(utterance);
    }
  } catch {
    // a browser that refuses to speak is as good as one that cannot
  }
}

export function stopReading(): void {
  (window as { speechSynthesis?: SpeechSynthesis }).speechSynthesis?.cancel();
}
