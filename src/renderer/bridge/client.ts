import { noteNames } from '#renderer/veil/knownNames.ts';
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts';
import type { ReplyError } from '#shared/messages.ts';

/** A procedure that was not done, with what would mend it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly missing: NonNullable<ReplyError['missing']>;
  readonly issues: NonNullable<ReplyError['issues']>;

  constructor(reply: ReplyError) {
    super(reply.message);
    this.code = reply.code;
    this.params = reply.params ?? {};
    this.missing = reply.missing ?? [];
    this.issues = reply.issues ?? [];
  }

  /** What is wrong with the field at this dotted path, if that is why it was refused. */
  issueAt(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path)?.message;
  }
}

/** Asks the core for one procedure; throws `Refused` when the answer is no. */
export async function call<P extends ProcedureName>(procedure: P, input: Input<P>): Promise<Output<P>> {
  noteNames(input);
  const reply = await window.circlekeeper.call(procedure, input);
  if (!reply.ok) throw new Refused(reply.error);
  noteNames(reply.output);
  // The core parses every output by the same contract that this type comes from.
  return reply.output as Output<P>;
}
