import type { z } from 'zod';
import type { InstrumentFault, InstrumentFaultCode } from '#shared/vocabulary/instrument-fault.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { placeIn } from '../place-in.ts';

/** How much is told of one key or id. */
export const LONGEST = 60;

/** What a schema found, in the words of whoever writes an instrument. */
export function faultOfIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  lineOf: (path: readonly PropertyKey[]) => number,
): InstrumentFault[] {
  const place = placeIn(data, issue.path, LONGEST);
  const fault = (code: InstrumentFaultCode, params: Record<string, string> = {}, path = issue.path) => [
    { code, line: lineOf(path), path: named(path), params: { place, ...params } },
  ];
  // A condition is one of several forms: the one whose own keys are there says best what is wrong inside it.
  if (issue.code === 'invalid_union') {
    const inside = issue.errors.find((errors) => errors.every(({ code }) => code !== 'unrecognized_keys'));
    const deeper = inside?.filter(({ path, input }) => path.length > 0 && input !== undefined) ?? [];
    if (deeper.length > 0)
      return deeper.flatMap((one) =>
        faultOfIssue({ ...one, path: [...issue.path, ...one.path] }, data, lineOf),
      );
    return fault('wrongValue');
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.flatMap((key) =>
      fault('unknownKey', { name: key.slice(0, LONGEST) }, [...issue.path, key]),
    );
  if (issue.input === undefined) {
    const last = String(issue.path.at(-1));
    const translation = languageSchema.options.find((language) => language === last);
    return translation === undefined
      ? fault('missing')
      : fault('missingTranslation', { language: translation });
  }
  if (issue.code === 'too_big' && issue.origin === 'array')
    return fault('tooMany', { most: String(issue.maximum) });
  return fault('wrongValue');
}

/** A path as it is told: what was typed into a file may be as long as it likes, and a place is named shortly. */
export function named(path: readonly PropertyKey[]): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step).slice(0, LONGEST)));
}
