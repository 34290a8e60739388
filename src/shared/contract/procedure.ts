import { z } from 'zod';
import type { Role } from '../vocabulary/roles.ts';

/** Who may call: `anyone` before the store is unlocked too, or, in an unlocked store, these roles. */
export type Callers = 'anyone' | readonly Role[];

/** One thing a window, a script or a test may ask of the core. Everything about it is declared here and only here. */
export interface Procedure<
  In extends z.ZodType = z.ZodType,
  Out extends z.ZodType = z.ZodType,
  Who extends Callers = Callers,
> {
  /** What it does, in one plain sentence. */
  readonly sentence: string;
  readonly input: In;
  readonly output: Out;
  readonly roles: Who;
  /** Codes it may answer with, beside those every procedure may give ({@link commonErrors}). */
  readonly errors: readonly string[];
  /** May be called while the screen is given to somebody to fill in; everything else is refused then. */
  readonly whileHanded?: true;
}

/** Declares a procedure, keeping the types of its input, its output and its callers. */
export function procedure<In extends z.ZodType, Out extends z.ZodType, const Who extends Callers>(
  declared: Procedure<In, Out, Who>,
): Procedure<In, Out, Who> {
  return declared;
}

export const everyone: readonly Role[] = ['keyholder', 'facilitator', 'supervisor'];
export const caseStaff: readonly Role[] = ['facilitator', 'supervisor'];
export const facilitator: readonly Role[] = ['facilitator'];
export const supervisor: readonly Role[] = ['supervisor'];
export const keyholder: readonly Role[] = ['keyholder'];

export const nothing = z.strictObject({});

/** Codes that any call may be answered with. */
export const commonErrors = [
  'input-invalid',
  'procedure-unknown',
  'not-permitted',
  'locked',
  'handed-over',
  'internal',
  'disk-full',
  'store-read-only',
  'disk-failed',
  'store-in-use',
  'database-damaged',
  'record-damaged',
  'record-moved-on',
  'certificate-not-valid-now',
] as const;
