import { z } from 'zod';

/** How the survivor wants to meet, if at all (DOMAIN, 6). `none`: the pathway goes on without a meeting. */
export const formSchema = z.enum([
  'faceToFace',
  'shuttle',
  'letter',
  'surrogate',
  'withoutAccountableParty',
  'none',
]);
export type Form = z.infer<typeof formSchema>;
