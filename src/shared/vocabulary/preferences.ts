import { z } from 'zod';
import { languageSchema } from './text.ts';

/** How somebody likes the window to look. `system` follows what the machine asks for. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;

/** What one person likes, for them alone. Nothing of it changes what is asked, decided or written down. */
export const preferencesSchema = z.strictObject({
  theme: z.enum(themes).default('system'),
  /** The language of the window; without one, that of the machine. */
  language: languageSchema.optional(),
  /** Whether names of people are covered until somebody points at them or moves to them. */
  namesVeiled: z.boolean().default(false),
  /** How dim the room of a circle is: 0 as it is, 3 the dimmest. */
  roomDim: z.int().min(0).max(3).default(0),
  /** Whether the tour was walked or put aside, so that it is not offered again. */
  tourSeen: z.boolean().default(false),
});

export type Preferences = z.output<typeof preferencesSchema>;
export type Theme = Preferences['theme'];
