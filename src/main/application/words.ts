import documentsEn from '#locales/en/documents.json' with { type: 'json' };
import errorsEn from '#locales/en/errors.json' with { type: 'json' };
import recordEn from '#locales/en/record.json' with { type: 'json' };
import vaultEn from '#locales/en/vault.json' with { type: 'json' };
import type { Refusal } from '#shared/result.ts';

/**
 * Every refusal's sentence, in English: what a script or the command line shows. The window says it in its own
 * language, by the code.
 */
const sentences: Readonly<Record<string, string>> = {
  ...recordEn,
  ...documentsEn.refusals,
  ...vaultEn,
  ...errorsEn,
};

/** Whether there is a sentence for a code. */
export function hasSentence(code: string): boolean {
  return Object.hasOwn(sentences, code);
}

/** The sentence of a refusal, its gaps filled. */
export function sentence({ code, params = {} }: Refusal): string {
  const text = sentences[code] ?? sentences.internal ?? code;
  return text.replace(/\{?\{(\w+)\}\}?/g, (gap, name: string) => String(params[name] ?? gap));
}
