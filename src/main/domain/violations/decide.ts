import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Refusal, type Result, refuse } from '#shared/result.ts';
import type { PlanLineId, ViolationId } from '#shared/vocabulary/ids.ts';
import { violationIdSchema } from '#shared/vocabulary/ids.ts';
import type { Violation } from '#shared/vocabulary/pathway.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { findLive, findPerson, requirePossible, requireTerms } from '../process/require.ts';
import { marksFromCheckIn } from '../schedule/check-in.ts';
import { type CaseState, type Pathway, planInForce } from '../state.ts';

/**
 * A check-in with one person of the pathway, in the two years. It waits for no screening: contact keeps people safe.
 * Where it settles what was due, that is marked too.
 */
export function recordCheckIn(
  state: CaseState,
  { pathway: id, checkIn }: ParsedInput<'checkIn.record'>,
  context: Context,
): Decided {
  if (checkIn.on > context.today) return refuse('day-in-future');
  const pathway = requireTerms(state, id);
  if (!pathway.ok) return pathway;
  const person = findPerson(state, checkIn.person);
  if (!person.ok) return person;
  const unknown = unknownLine(
    pathway.value,
    checkIn.lines.map(({ line }) => line),
  );
  if (unknown !== undefined) return unknown;
  return decided(
    { type: 'checkInRecorded', body: { pathway: id, checkIn } },
    ...marksFromCheckIn(pathway.value, checkIn).map(
      (marked) => ({ type: 'dueItemMarked', body: { pathway: id, ...marked } }) as const,
    ),
  );
}

/** A report that terms may have been broken. The review and a new screening come next (Q6, Q7). */
export function reportViolation(
  state: CaseState,
  { case: _, pathway: id, ...report }: ParsedInput<'violation.report'>,
  context: Context,
): Decided<ViolationId> {
  if (report.reportedOn > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, 'violationReported', context);
  if (!pathway.ok) return pathway;
  const unknown = unknownLine(pathway.value, report.lines);
  if (unknown !== undefined) return unknown;
  const violation = violationIdSchema.parse(context.newId());
  const event = {
    type: 'violationReported',
    body: { pathway: id, violation: { id: violation, ...report } },
  } as const;
  return decidedWith(violation, event);
}

/** What the survivor wants to happen, or that they would rather not say. */
export function hearSurvivor(
  state: CaseState,
  { pathway: id, violation: report, wants, words, on }: ParsedInput<'violation.heard'>,
  context: Context,
): Decided {
  if (on > context.today) return refuse('day-in-future');
  const found = findOpen(state, id, report);
  if (!found.ok) return found;
  return decided({ type: 'survivorHeard', body: { pathway: id, violation: report, wants, words, on } });
}

/**
 * A review is decided after the survivor was heard. A survivor who wants the case returned is not overruled: it is
 * their process (Q6).
 */
export function decideViolation(
  state: CaseState,
  { pathway: id, violation: report, outcome, reasons, on }: ParsedInput<'violation.decide'>,
  context: Context,
): Decided {
  if (on > context.today) return refuse('day-in-future');
  const found = findOpen(state, id, report);
  if (!found.ok) return found;
  const says = found.value.survivorSays;
  if (says === undefined) {
    return refuse('survivor-not-heard', { missing: [{ what: 'survivorSays', who: 'survivor' }] });
  }
  if (says.wants === 'return' && outcome !== 'return') return refuse('survivor-wants-return');
  const happening = outcome === 'return' ? 'violationReturned' : 'violationResolved';
  const pathway = requirePossible(state, id, happening, context);
  if (!pathway.ok) return pathway;
  return decided({
    type: 'violationDecided',
    body: { pathway: id, violation: report, outcome, reasons, on },
  });
}

function findOpen(state: CaseState, id: Pathway['id'], report: ViolationId): Result<Violation> {
  const pathway = findLive(state, id);
  if (!pathway.ok) return pathway;
  const violation = pathway.value.violations.find((other) => other.id === report);
  if (violation === undefined) return refuse('violation-unknown');
  return violation.decision === undefined ? ok(violation) : refuse('violation-decided');
}

function unknownLine(pathway: Pathway, lines: readonly PlanLineId[]): Result<never, Refusal> | undefined {
  const inForce = new Set(planInForce(pathway)?.lines.map((line) => line.id));
  return lines.every((line) => inForce.has(line)) ? undefined : refuse('line-unknown');
}
