import en from '#locales/en/hosts.json' with { type: 'json' };
import es from '#locales/es/hosts.json' with { type: 'json' };
import type { Language } from '#shared/bridge.ts';

/** A sentence that a host can say by itself, with no core to ask. */
export type HostSentence = keyof typeof en;

/** Says a host's sentence in one language, its gaps filled. */
export type Say = (sentence: HostSentence, gaps?: Readonly<Record<string, string | number>>) => string;

const sentences: Record<Language, Record<HostSentence, string>> = { en, es };

/** The hosts' sentences in `language`. */
export function hostWords(language: Language): Say {
  return (sentence, gaps = {}) =>
    sentences[language][sentence].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** The language a flag or an environment variable such as `es_MX.UTF-8` asks for; English when it is neither. */
export function languageOf(asked: string | undefined): Language {
  return asked?.toLowerCase().startsWith('es') ? 'es' : 'en';
}
