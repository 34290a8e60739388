import type { Database } from 'better-sqlite3';
import type { CaseEvent } from '#domain/events.ts';
import type { CaseState } from '#domain/state.ts';
import type { ReadModel } from '#main/record/read-models.ts';
import type { StoredEvent } from '#main/record/registry.ts';
import type { ApplicationRegistry, ProgramEvent } from '../registry.ts';

/** An event as the record hands it over. */
export type Stored = StoredEvent<ApplicationRegistry>;

/** A case that changed: what it is now, the place of its last event, and when that was written down. */
export interface ChangedCase {
  readonly state: CaseState;
  readonly seq: number;
  readonly recordedAt: string;
}

/**
 * One table folded from the events. Its rows follow from events, or from a case's state, alone, so that
 * a rebuild gives what the appends gave.
 */
export interface Table {
  readonly model: ReadModel;
  /** Writes what the table says of a case in the place of what it said before. */
  readonly ofCase?: (database: Database, changed: ChangedCase) => void;
  /** Adds what the table says of one event of a case; `after` is the case with it. */
  readonly ofEvent?: (database: Database, event: CaseEvent, stored: Stored, after: ChangedCase) => void;
  readonly ofProgram?: (database: Database, event: ProgramEvent, stored: Stored) => void;
}
