import { z } from 'zod';
import { lineSchema } from './text.ts';

/**
 * What a person of the program may do. One role per user.
 * - `keyholder`: sets the store up, adds and removes users, resets a colleague's passphrase.
 * - `facilitator`: runs intake, screening, preparation and circles.
 * - `supervisor`: audits decisions and signs off returns to prosecution.
 */
export const roleSchema = z.enum(['keyholder', 'facilitator', 'supervisor']);
export type Role = z.infer<typeof roleSchema>;

/** A name that goes into a certificate, a user's or the program's: a line of at most 64 characters (RFC 5280, ub-common-name). */
export const certifiedNameSchema = lineSchema.max(64);
