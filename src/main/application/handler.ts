import type { GuardedProcedure, OpenProcedure, Output, ParsedInput } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import type { Door } from './door.ts';
import type { Work } from './work.ts';

type Answer<Value> = Result<Value> | Promise<Result<Value>>;

/** Handlers of procedures that anyone may call: they stand at the door of a locked store. */
export type OpenHandlers = {
  readonly [Name in OpenProcedure]: (input: ParsedInput<Name>, door: Door) => Answer<Output<Name>>;
};

/** Handlers of procedures that need an unlocked store; who may call was checked before they are reached. */
export type GuardedHandlers = {
  readonly [Name in GuardedProcedure]: (input: ParsedInput<Name>, work: Work) => Answer<Output<Name>>;
};

/** Some of the guarded handlers: one practice area's. */
export type HandlersOf<Names extends GuardedProcedure> = Pick<GuardedHandlers, Names>;
