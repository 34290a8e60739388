import { z } from 'zod';

/**
 * What a person of the program may do. One role per user.
 * - `keyholder`: sets the store up, adds and removes users, resets a colleague's passphrase.
 * - `facilitator`: runs intake, screening, preparation and circles.
 * - `supervisor`: audits decisions and signs off returns to prosecution.
 */
export const roleSchema = z.enum(['keyholder', 'facilitator', 'supervisor']);
export type Role = z.infer<typeof roleSchema>;
