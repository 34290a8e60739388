import { core } from '#locales/core.ts';
import { type Language, languageSchema } from '#shared/vocabulary/text.ts';

/** A sentence that a host can say by itself, with no core to ask. */
export type HostSentence = keyof typeof core.en.hosts;

/** Says a host's sentence in one language, its gaps filled. */
export type Say = (sentence: HostSentence, gaps?: Readonly<Record<string, string | number>>) => string;

/** The hosts' sentences in `language`. */
export function hostWords(language: Language): Say {
  const sentences: Readonly<Record<HostSentence, string>> = core[language].hosts;
  return (sentence, gaps = {}) =>
    sentences[sentence].replace(/\{\{(\w+)\}\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}

/** The language a flag or an environment variable such as `es_MX.UTF-8` asks for; English when it is none of ours. */
export function languageOf(asked: string | undefined): Language {
  return languageSchema.options.find((language) => asked?.toLowerCase().startsWith(language)) ?? 'en';
}
