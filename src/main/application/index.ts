import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { contract, isProcedureName, type OpenProcedure, type ProcedureName } from '#shared/contract/index.ts';
import { commonErrors, type Procedure } from '#shared/contract/procedure.ts';
import { type Issue, type Notice, type Reply, type ReplyError, requestSchema } from '#shared/messages.ts';
import { type Refusal, type Result, refuse } from '#shared/result.ts';
import { afterCircleHandlers } from './after-circle.ts';
import { auditReportHandlers } from './audit-report.ts';
import { caseHandlers } from './cases.ts';
import { circleHandlers, planHandlers } from './circles-and-plans.ts';
import type { Clock } from './clock.ts';
import { documentHandlers } from './documents.ts';
import { Door } from './door.ts';
import { evidenceHandlers } from './evidence.ts';
import { followThroughHandlers } from './follow-through.ts';
import type { GuardedHandlers } from './handler.ts';
import { handoverHandlers } from './handover.ts';
import { instrumentHandlers } from './instruments/handlers.ts';
import { issuesTeller } from './issues.ts';
import { moneyHandlers } from './money.ts';
import { outcomeHandlers } from './outcomes.ts';
import { placeHandlers } from './places.ts';
import { plainData } from './plain-data.ts';
import { loadPolicies } from './policies.ts';
import { processHandlers } from './process.ts';
import { programHandlers } from './program.ts';
import { scheduleHandlers } from './schedule.ts';
import { screeningHandlers, supervisionHandlers } from './screening.ts';
import { searchHandlers } from './search/search.ts';
import { openHandlers, sessionHandlers } from './store.ts';
import { supervisionReportHandlers } from './supervision-reports.ts';
import { todayHandlers } from './today.ts';
import { sentence } from './words.ts';

/** What the application is started with: the store's folder, and where it says what nobody asked. */
export interface ApplicationOptions {
  readonly store: string;
  readonly notify: (notice: Notice) => void;
  /** The machine's clock, unless somebody turns it. */
  readonly clock?: Clock;
}

/** The whole core behind one message in and one reply out. */
export interface Application {
  /** Answers any message; never throws for what it says. */
  handle(message: unknown): Promise<Reply>;
  close(): Promise<void>;
}

const guarded: GuardedHandlers = {
  ...sessionHandlers,
  ...caseHandlers,
  ...processHandlers,
  ...placeHandlers,
  ...searchHandlers,
  ...screeningHandlers,
  ...supervisionHandlers,
  ...supervisionReportHandlers,
  ...auditReportHandlers,
  ...instrumentHandlers,
  ...circleHandlers,
  ...afterCircleHandlers,
  ...planHandlers,
  ...scheduleHandlers,
  ...followThroughHandlers,
  ...moneyHandlers,
  ...evidenceHandlers,
  ...documentHandlers,
  ...outcomeHandlers,
  ...handoverHandlers,
  ...programHandlers,
  ...todayHandlers,
};

/** Opens the application on a store's folder. Throws when the shipped policies are broken: that is a bug. */
export function createApplication({
  store,
  notify,
  clock = () => new Date(),
}: ApplicationOptions): Application {
  const policies = loadPolicies(fileURLToPath(new URL('../../../policies', import.meta.url)));
  if (!policies.ok) throw new Error(sentence(policies.error));
  const issuesOf = issuesTeller(policies.value);
  const door = new Door({ store, notify, clock, policies: policies.value });
  return {
    async handle(message) {
      const request = requestSchema.safeParse(message);
      if (!request.success) {
        return {
          id: idOf(message),
          ok: false,
          error: errorOf({ code: 'input-invalid' }, issuesOf(request.error)),
        };
      }
      const { id, procedure, input } = request.data;
      try {
        const { result, misfit } = await answer(door, procedure, input ?? {});
        const issues = misfit && issuesOf(misfit);
        return result.ok
          ? { id, ok: true, output: result.value }
          : { id, ok: false, error: errorOf(result.error, issues) };
      } catch (error) {
        // A bug. What it was is for whoever builds this, without the words anyone typed; the person reads a sentence.
        console.error(
          `A call of ${isProcedureName(procedure) ? procedure : 'no procedure'} failed:`,
          placeOf(error),
        );
        return { id, ok: false, error: errorOf({ code: 'internal' }) };
      }
    },
    async close() {
      door.close();
    },
  };
}

interface Answered {
  readonly result: Result<unknown>;
  readonly misfit?: z.ZodError;
}

/** The one place where a name becomes a call: known, permitted, parsed, done, and its answer held to the contract. */
async function answer(door: Door, name: string, input: unknown): Promise<Answered> {
  if (!isProcedureName(name)) return { result: refuse('procedure-unknown') };
  const permitted = permit(door, name);
  if (permitted !== undefined) return { result: permitted };
  const plain = plainData(input);
  if (plain === undefined) return { result: refuse('input-invalid') };
  const parsed = contract[name].input.safeParse(plain.data);
  if (!parsed.success) return { result: refuse('input-invalid'), misfit: parsed.error };
  door.stir();
  const result = await call(door, name, parsed.data);
  if (!result.ok) return { result: declared(name, result.error) };
  return { result: { ok: true, value: contract[name].output.parse(result.value) } };
}

function permit(door: Door, name: ProcedureName): Result<never> | undefined {
  const { roles, whileHanded }: Procedure = contract[name];
  if (door.work?.handed !== undefined && whileHanded !== true) return refuse('handed-over');
  if (roles === 'anyone') return undefined;
  if (door.work === undefined) return refuse('locked');
  return roles.some((role) => role === door.work?.vault.user.role) ? undefined : refuse('not-permitted');
}

type AnyHandler = (input: unknown, at: unknown) => Result<unknown> | Promise<Result<unknown>>;

/** Name, input and handler belong together by the types of the two records; a union of all of them cannot say so. */
async function call(door: Door, name: ProcedureName, input: unknown): Promise<Result<unknown>> {
  if (isOpen(name)) return (openHandlers[name] as AnyHandler)(input, door);
  return (guarded[name] as AnyHandler)(input, door.work);
}

function isOpen(name: ProcedureName): name is OpenProcedure {
  return contract[name].roles === 'anyone';
}

/** A refusal that the contract does not announce is a bug, found by whoever runs the tests. */
function declared(name: ProcedureName, error: Refusal): Result<never> {
  const announced: readonly string[] = [...contract[name].errors, ...commonErrors];
  if (!announced.includes(error.code)) throw new Error(`${name} was refused with ${error.code}, unannounced`);
  return { ok: false, error };
}

function errorOf(refusal: Refusal, issues?: readonly Issue[]): ReplyError {
  return {
    code: refusal.code,
    message: sentence(refusal),
    ...(refusal.params === undefined ? {} : { params: refusal.params }),
    ...(refusal.missing === undefined ? {} : { missing: refusal.missing }),
    ...(issues === undefined ? {} : { issues }),
  };
}

function idOf(message: unknown): string | number {
  const found = requestSchema.pick({ id: true }).loose().safeParse(message);
  return found.success ? found.data.id : 0;
}

/** The lines of our own code that a bug went through; an error's message may hold what somebody typed. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  // A message of several lines may look like a place; it is taken out first.
  const places = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => line.startsWith('    at '));
  return `${error.name}\n${places.join('\n')}`;
}
