import { z } from 'zod';
import { type Needed, need } from '#renderer/routes/case/needed.ts';
import { releasePartSchema } from '#shared/vocabulary/services.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';

export const releaseFormSchema = z.object({
  survivor: z.string(),
  parts: z.array(releasePartSchema),
  to: z.string(),
  why: z.string(),
  signedOn: z.string(),
  until: z.string(),
  language: languageSchema,
  informed: z.boolean(),
});
export type ReleaseForm = z.infer<typeof releaseFormSchema>;

export function neededForRelease(form: ReleaseForm, latest: string, say: (key: string) => string): Needed[] {
  return [
    ...need(form.survivor === '', 'release-survivor', say('survivor')),
    ...need(form.parts.length === 0, 'part-standing', say('parts')),
    ...need(form.to.trim() === '', 'release-to', say('to')),
    ...need(form.why.trim() === '', 'release-why', say('why')),
    ...need(form.signedOn === '', 'release-signed', say('signedOn')),
    ...need(form.until === '' || form.until > latest, 'release-until', say('until')),
    ...need(!form.informed, 'release-informed', say('informed')),
  ];
}

/** The last day a release signed on this day may run to. */
export function latestUntil(signedOn: string, maxDays: number): string {
  const day = new Date(`${signedOn}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return signedOn;
  day.setUTCDate(day.getUTCDate() + maxDays);
  return day.toISOString().slice(0, 10);
}
