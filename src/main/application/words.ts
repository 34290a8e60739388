import documentsEn from '#locales/en/documents.json' with { type: 'json' };
import errorsEn from '#locales/en/errors.json' with { type: 'json' };
import instrumentEn from '#locales/en/instrument.json' with { type: 'json' };
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
  return filled(sentences[code] ?? sentences.internal ?? code, params);
}

const faults: Readonly<Record<string, string>> = instrumentEn.fault;
const remedies: Readonly<Record<string, string>> = instrumentEn.remedy;

/** What is wrong with an instrument, in English: for a command, and for whoever edits a shipped file. */
export function sentenceOfFault({ code, params = {} }: Pick<Refusal, 'code' | 'params'>): string {
  return filled(faults[code] ?? code, params);
}

/** What to do about it. */
export function remedyOfFault({ code, params = {} }: Pick<Refusal, 'code' | 'params'>): string {
  return filled(remedies[code] ?? code, params);
}

function filled(text: string, params: NonNullable<Refusal['params']>): string {
  return text.replace(/\{?\{(\w+)\}\}?/g, (gap, name: string) => String(params[name] ?? gap));
}
