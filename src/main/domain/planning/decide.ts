import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import { planLineIdSchema } from '#shared/vocabulary/ids.ts';
import type { Obligation } from '#shared/vocabulary/obligation.ts';
import type { PlanVersion } from '#shared/vocabulary/plan.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { checkAmount } from '../money/amounts.ts';
import { stageOf } from '../process/chart.ts';
import { findLive, requirePossible, requireStage } from '../process/require.ts';
import { type CaseState, latestPlan, type Pathway, planInForce, safeguardsInForce } from '../state.ts';
import { checkPlan, lastDay, type PlanGround } from './check.ts';

/** What this pathway's plan is checked against, from its needs, safeguards and the program's policy. */
export function planGround(
  pathway: Pathway,
  startsOn: Day,
  obligations: readonly Obligation[],
  context: Context,
): PlanGround {
  const needs = pathway.needs?.needs ?? [];
  return {
    needs,
    forbidsContact:
      needs.includes('noContact') ||
      safeguardsInForce(pathway).some(({ forbids }) => forbids.includes('contact')),
    startsOn,
    policy: context.policy.plan,
    obligations,
  };
}

/** Harms and needs may be told, and told anew, at any stage after the choice. */
export function recordNeeds(
  state: CaseState,
  { pathway: id, needs }: ParsedInput<'needs.record'>,
  context: Context,
): Decided {
  if (needs.on > context.today) return refuse('day-in-future');
  const pathway = findLive(state, id);
  if (!pathway.ok) return pathway;
  const stage = stageOf(pathway.value.chart);
  const early = [
    'referral',
    'eligibility',
    'possibleSurvivor',
    'choice',
    'agreement',
    'coercionFound',
    'returning',
  ];
  if (early.includes(stage)) return refuse('not-at-this-stage');
  return decided({ type: 'needsRecorded', body: { pathway: id, needs } });
}

/** From circles to the plan, or back to another circle. */
export function turnTo(
  state: CaseState,
  { pathway: id, on }: ParsedInput<'plan.begin'>,
  to: 'planningBegan' | 'circleCalled',
  context: Context,
): Decided {
  if (on > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, to, context);
  return pathway.ok ? decided({ type: to, body: { pathway: id, on } }) : pathway;
}

/**
 * A draft. Line ids are new each time, so that nothing the survivor said about another wording carries over; only
 * lines that are the same to the letter keep their id and their decision.
 */
export function draftPlan(
  state: CaseState,
  { pathway: id, lines, why }: ParsedInput<'plan.draft'>,
  obligations: readonly Obligation[],
  context: Context,
): Decided<number> {
  const found = requireDrafting(state, id);
  if (!found.ok) return found;
  const pathway = found.value;
  if (pathway.needs === undefined) {
    return refuse('needs-first', { missing: [{ what: 'needs', who: 'survivor' }] });
  }
  const known = new Set(obligations.map((obligation) => obligation.id));
  if (lines.some((line) => line.obligation !== undefined && !known.has(line.obligation))) {
    return refuse('obligation-unknown');
  }
  for (const { money } of lines) {
    const amiss = money && checkAmount(money, context.policy.money);
    if (amiss && !amiss.ok) return amiss;
  }
  if (planInForce(pathway) !== undefined && why === undefined) return refuse('why-needed');
  const before = latestPlan(pathway);
  const version =
    before === undefined ? 1 : before.approvedOn === undefined ? before.version : before.version + 1;
  const earlier = [...(before?.lines ?? [])];
  const drafted = lines.map((line) => {
    const at = earlier.findIndex(({ id: _, decision: __, ...text }) => wordingOf(text) === wordingOf(line));
    // Each earlier line is kept once: two lines of the same words stay two lines.
    const [same] = at < 0 ? [] : earlier.splice(at, 1);
    return same === undefined
      ? { ...line, id: planLineIdSchema.parse(context.newId()) }
      : { ...line, id: same.id, ...(same.decision === undefined ? {} : { decision: same.decision }) };
  });
  const body = { pathway: id, version, lines: drafted, ...(why === undefined ? {} : { why }) };
  return decidedWith(version, { type: 'planDrafted', body });
}

/** The survivor's word on one line of the draft. */
export function decideLine(
  state: CaseState,
  { pathway: id, line, decision }: ParsedInput<'plan.decideLine'>,
): Decided {
  const found = requireDrafting(state, id);
  if (!found.ok) return found;
  const draft = openDraft(found.value);
  if (!draft.ok) return draft;
  if (!draft.value.lines.some((other) => other.id === line)) return refuse('line-unknown');
  return decided({
    type: 'planLineDecided',
    body: { pathway: id, version: draft.value.version, line, decision },
  });
}

/**
 * The survivor's own approval puts the plan into force for the time policy gives it; an amendment keeps the end that
 * was agreed first. A check that blocks has to be mended before.
 */
export function approvePlan(
  state: CaseState,
  { pathway: id, approvedOn, startsOn }: ParsedInput<'plan.approve'>,
  obligations: readonly Obligation[],
  context: Context,
): Decided {
  if (approvedOn > context.today) return refuse('day-in-future');
  const found = requirePossible(state, id, 'planApproved', context);
  if (!found.ok) return found;
  const draft = openDraft(found.value);
  if (!draft.ok) return draft;
  const inForce = planInForce(found.value);
  const begins = inForce?.startsOn ?? startsOn;
  // Two years that began before anybody agreed to them would be shorter ones.
  if (inForce === undefined && startsOn < approvedOn) return refuse('plan-starts-before');
  const checks = checkPlan(draft.value.lines, planGround(found.value, begins, obligations, context));
  const blocking = checks.filter((check) => check.blocks);
  if (blocking.length > 0) {
    return refuse('plan-blocked', {
      missing: blocking.map(({ check }) => ({
        what: `plan.${check}`,
        who: check === 'undecided' ? 'survivor' : 'facilitator',
      })),
    });
  }
  const endsOn = inForce?.endsOn ?? lastDay(begins, context.policy.plan.months);
  return decided({
    type: 'planApproved',
    body: { pathway: id, version: draft.value.version, approvedOn, startsOn: begins, endsOn },
  });
}

function openDraft(pathway: Pathway): Result<PlanVersion> {
  const draft = latestPlan(pathway);
  return draft === undefined || draft.approvedOn !== undefined ? refuse('no-draft') : ok(draft);
}

/** Drafts are made while planning, and as amendments during the two years and a review. */
function requireDrafting(state: CaseState, id: Pathway['id']): Result<Pathway> {
  return requireStage(state, id, ['planning', 'twoYears', 'violationReview']);
}

function wordingOf(line: object): string {
  return JSON.stringify(Object.entries(line).sort(([a], [b]) => a.localeCompare(b)));
}
