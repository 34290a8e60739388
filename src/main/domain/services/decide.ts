import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import {
  type DocumentId,
  type ReleaseId,
  releaseIdSchema,
  type ServiceId,
  serviceIdSchema,
} from '#shared/vocabulary/ids.ts';
import type { ServiceKind } from '#shared/vocabulary/obligation.ts';
import type { Disclosure, Release } from '#shared/vocabulary/services.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { addDays } from '../days.ts';
import { stageOf } from '../process/chart.ts';
import { findPathway, findPerson } from '../process/require.ts';
import { safetyIsPlanned } from '../process/safety.ts';
import type { CaseState, Pathway } from '../state.ts';

/** A service for anyone in the case, also after every pathway has ended (Q8). */
export function recordService(
  state: CaseState,
  { case: _, ...wanted }: ParsedInput<'service.record'>,
  kinds: readonly ServiceKind[],
  context: Context,
): Decided<ServiceId> {
  if (wanted.on > context.today) return refuse('day-in-future');
  const person = findPerson(state, wanted.person);
  if (!person.ok) return person;
  if (!kinds.some((kind) => kind.id === wanted.kind)) return refuse('service-kind-unknown');
  const service = serviceIdSchema.parse(context.newId());
  return decidedWith(service, { type: 'serviceRecorded', body: { service, ...wanted } });
}

/** How a service stands now. */
export function changeService(
  state: CaseState,
  { case: _, ...change }: ParsedInput<'service.change'>,
  context: Context,
): Decided {
  if (change.on > context.today) return refuse('day-in-future');
  if (!state.services.some((service) => service.id === change.service)) return refuse('service-unknown');
  return decided({ type: 'serviceChanged', body: change });
}

/** A release is the survivor's, limited in time by policy (34 U.S.C. 12291(b)(2): "reasonably time-limited"). */
export function signRelease(
  state: CaseState,
  { release }: ParsedInput<'release.sign'>,
  context: Context,
): Decided<ReleaseId> {
  if (release.signedOn > context.today) return refuse('day-in-future');
  const person = findPerson(state, release.survivor);
  if (!person.ok) return person;
  if (person.value.part !== 'survivor') return refuse('not-a-survivor');
  if (release.until < release.signedOn) return refuse('release-ends-before');
  const { maxDays } = context.policy.release;
  if (release.until > addDays(release.signedOn, maxDays)) {
    return refuse('release-too-long', { params: { days: maxDays } });
  }
  const id = releaseIdSchema.parse(context.newId());
  return decidedWith(id, { type: 'releaseSigned', body: { release: { id, ...release } } });
}

/** Taken back at the survivor's word, at any moment. */
export function revokeRelease(
  state: CaseState,
  { release: id }: ParsedInput<'release.revoke'>,
  context: Context,
): Decided {
  const release = findRelease(state, id);
  if (!release.ok) return release;
  if (release.value.revokedOn !== undefined) return refuse('release-revoked');
  return decided({ type: 'releaseRevoked', body: { release: id, on: context.today } });
}

/** The release that lets a summary of this pathway leave today, or why nothing may. */
export function releaseFor(
  state: CaseState,
  pathway: Pathway,
  id: ReleaseId,
  context: Context,
): Result<Release> {
  const release = findRelease(state, id);
  if (!release.ok) return release;
  if (release.value.survivor !== pathway.survivor) return refuse('release-not-for-this');
  if (release.value.revokedOn !== undefined) return refuse('release-revoked');
  if (context.today > release.value.until || context.today < release.value.signedOn) {
    return refuse('release-over');
  }
  return release;
}

/**
 * Whether the referring office may be told that a pathway ended, and under which of the program's headings. A return
 * waits for a safety plan; so does the news of a survivor's leaving, which can itself put them in danger. What the
 * notice says is the heading, the day, and nothing from the process.
 */
export function noticeFor(
  state: CaseState,
  id: Pathway['id'],
  context: Context,
): Result<{ pathway: Pathway; heading: string; endedOn: string }> {
  const found = findPathway(state, id);
  if (!found.ok) return found;
  const pathway = found.value;
  if (pathway.notice !== undefined) return refuse('notice-issued');
  const stage = stageOf(pathway.chart);
  const ending = stage === 'coercionFound' || stage === 'returning' ? 'returned' : pathway.ended?.as;
  if (ending === undefined) return refuse('not-at-this-stage');
  if (ending === 'closed') return refuse('notice-not-for-this');
  const { validDays } = context.policy.screening;
  if (ending !== 'completed' && !safetyIsPlanned(state, pathway, context.today, validDays)) {
    return refuse('safety-plan-needed', { missing: [{ what: 'safetyPlan', who: 'facilitator' }] });
  }
  return ok({
    pathway,
    heading: context.policy.headingFor[ending],
    endedOn: pathway.ended?.on ?? context.today,
  });
}

/** The events of a notice that was signed: that it was issued, and that it left. */
export function issueNotice(
  pathway: Pathway['id'],
  heading: string,
  endedOn: string,
  disclosed: Omit<Disclosure, 'at'>,
): Decided {
  return decided(
    { type: 'noticeIssued', body: { pathway, document: disclosed.document, heading, endedOn } },
    { type: 'documentDisclosed', body: { pathway, ...disclosed } },
  );
}

/** The event of a summary that was signed and handed out. */
export function discloseSummary(
  pathway: Pathway['id'],
  release: Release,
  document: DocumentId,
  sha256: string,
): Decided {
  return decided({
    type: 'documentDisclosed',
    body: { pathway, document, kind: 'summary', to: release.to, release: release.id, sha256 },
  });
}

function findRelease(state: CaseState, id: ReleaseId): Result<Release> {
  const release = state.releases.find((other) => other.id === id);
  return release === undefined ? refuse('release-unknown') : ok(release);
}
