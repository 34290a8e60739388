import type { z } from 'zod';
import type { CircleNote } from '#shared/vocabulary/after-circle.ts';
import type { Circle, Form, Preparation } from '#shared/vocabulary/circle.ts';
import type { Evidence } from '#shared/vocabulary/evidence.ts';
import type { CaseId, PathwayId, PersonId } from '#shared/vocabulary/ids.ts';
import type { MeasureTaken, NewCharges } from '#shared/vocabulary/measure.ts';
import type { Correction, Payment, WageReckoning } from '#shared/vocabulary/money.ts';
import type {
  Agreement,
  CheckIn,
  communityReferralSchema,
  completionSchema,
  concernSchema,
  Eligibility,
  InformedChoice,
  NoticeIssued,
  SafetyPlan,
  Violation,
} from '#shared/vocabulary/pathway.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Needs, PlanLine, PlanVersion } from '#shared/vocabulary/plan.ts';
import type { Ending, ReferralStage } from '#shared/vocabulary/policy.ts';
import type { Appointment, MarkedItem, Pause } from '#shared/vocabulary/schedule.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Disclosure, Release, Service } from '#shared/vocabulary/services.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import type { ChartSnapshot } from './process/chart.ts';

/** One survivor and one accountable party: everything recorded about their way through the process. */
export interface Pathway {
  readonly id: PathwayId;
  readonly survivor: PersonId;
  readonly accountableParty: PersonId;
  readonly openedOn: Day;
  readonly chart: ChartSnapshot;
  /** How many of the first screenings no longer count, because something happened since. */
  readonly screeningsOvertaken: number;
  readonly ended?: { readonly as: Ending; readonly on: Day };
  readonly eligibility?: Eligibility & { readonly outcome: 'eligible' | 'notEligible' | 'possibleSurvivor' };
  readonly choice?: InformedChoice;
  readonly agreement?: Agreement;
  readonly screenings: readonly Screening[];
  readonly concerns: readonly z.infer<typeof concernSchema>[];
  readonly community?: z.infer<typeof communityReferralSchema>;
  readonly preparations: readonly Preparation[];
  readonly form?: Form;
  readonly circles: readonly Circle[];
  /** Everybody's own; each is shown their own alone. */
  readonly circleNotes: readonly CircleNote[];
  readonly needs?: Needs;
  readonly plans: readonly PlanVersion[];
  readonly checkIns: readonly CheckIn[];
  readonly reckonings: readonly WageReckoning[];
  readonly payments: readonly Payment[];
  readonly corrections: readonly Correction[];
  readonly marks: readonly MarkedItem[];
  readonly pauses: readonly Pause[];
  readonly appointments: readonly Appointment[];
  readonly evidence: readonly Evidence[];
  readonly violations: readonly Violation[];
  readonly safetyPlans: readonly SafetyPlan[];
  readonly notice?: NoticeIssued;
  readonly completion?: z.infer<typeof completionSchema>;
}

/** A case folded from its events. */
export interface CaseState {
  readonly id: CaseId;
  readonly name: string;
  readonly officeReference: string;
  readonly referredOn: Day;
  readonly trafficking: readonly ('sex' | 'labor')[];
  readonly referralStage: ReferralStage;
  readonly policy: { readonly id: string; readonly version: string };
  readonly people: readonly Person[];
  readonly pathways: readonly Pathway[];
  readonly services: readonly Service[];
  readonly releases: readonly Release[];
  readonly disclosures: readonly Disclosure[];
  /** What people answered about themselves, and chose not to, in the order it was recorded. */
  readonly measures: readonly MeasureTaken[];
  readonly newCharges: readonly NewCharges[];
}

/** The plan in force: the latest version the survivor approved. */
export function planInForce({ plans }: Pick<Pathway, 'plans'>): PlanVersion | undefined {
  return plans.findLast((plan) => plan.approvedOn !== undefined);
}

/** The latest draft, approved or not. */
export function latestPlan(pathway: Pathway): PlanVersion | undefined {
  return pathway.plans.at(-1);
}

/** Every line of every version of the plan, by its id. */
export function linesById({ plans }: Pathway): ReadonlyMap<string, PlanLine> {
  return new Map(plans.flatMap((plan) => plan.lines).map((line) => [line.id, line] as const));
}

/** Safeguards of the latest screening of each person on this pathway: what a plan may not go against. */
export function safeguardsInForce(pathway: Pathway): Screening['decision']['safeguards'] {
  const latest = new Map<PersonId, Screening>();
  for (const screening of pathway.screenings) latest.set(screening.person, screening);
  return [...latest.values()].flatMap((screening) => screening.decision.safeguards);
}
