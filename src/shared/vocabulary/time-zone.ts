import { z } from 'zod';

/** The name of a time zone as the IANA keeps them, `America/New_York`, if this machine knows it. */
export const timeZoneSchema = z
  .string()
  .max(60)
  .refine((name) => /^[A-Za-z]/.test(name) && isKnown(name), 'time-zone');

function isKnown(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}
