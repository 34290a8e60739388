import type { z } from 'zod';
import { afterCircleProcedures } from './after-circle.ts';
import { caseProcedures, processProcedures } from './cases.ts';
import { circleProcedures, planProcedures } from './circles.ts';
import { evidenceProcedures } from './evidence.ts';
import {
  documentProcedures,
  followThroughProcedures,
  programProcedures,
  serviceProcedures,
} from './follow-through.ts';
import { instrumentProcedures } from './instruments.ts';
import { moneyProcedures } from './money.ts';
import { outcomeProcedures } from './outcomes.ts';
import { overviewProcedures } from './overview.ts';
import { placeProcedures } from './places.ts';
import { scheduleProcedures } from './schedule.ts';
import { screeningProcedures, supervisionProcedures } from './screening.ts';
import { searchProcedures } from './search.ts';
import { storeProcedures } from './store.ts';
import { supervisionReportProcedures } from './supervision-reports.ts';

/**
 * The bridge: everything that may be asked of the core, and by whom. Types on both sides, parsing, permission,
 * `circlekeeper contract` and docs/contract.md are all derived from this one record.
 */
export const contract = {
  ...storeProcedures,
  ...caseProcedures,
  ...processProcedures,
  ...placeProcedures,
  ...searchProcedures,
  ...screeningProcedures,
  ...supervisionProcedures,
  ...supervisionReportProcedures,
  ...instrumentProcedures,
  ...circleProcedures,
  ...afterCircleProcedures,
  ...planProcedures,
  ...scheduleProcedures,
  ...followThroughProcedures,
  ...moneyProcedures,
  ...evidenceProcedures,
  ...serviceProcedures,
  ...documentProcedures,
  ...programProcedures,
  ...overviewProcedures,
  ...outcomeProcedures,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract & string;
/** What a caller hands in: plain strings where the core will check for ids. */
export type Input<Name extends ProcedureName> = z.input<Contract[Name]['input']>;
/** The input after parsing, as a handler receives it. */
export type ParsedInput<Name extends ProcedureName> = z.output<Contract[Name]['input']>;
export type Output<Name extends ProcedureName> = z.output<Contract[Name]['output']>;

/** Procedures that may be called before the store is unlocked. */
export type OpenProcedure = {
  [Name in ProcedureName]: Contract[Name]['roles'] extends 'anyone' ? Name : never;
}[ProcedureName];
/** Procedures that need an unlocked store and a role. */
export type GuardedProcedure = Exclude<ProcedureName, OpenProcedure>;

/** True for the name of a procedure. */
export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}
