import type { Need, Obligation } from '#shared/vocabulary/obligation.ts';
import type { PlanCheck, PlanLine } from '#shared/vocabulary/plan.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { addDays, addMonths, monthOf } from '../days.ts';

/** What a plan is checked against. `forbidsContact`: a safeguard in force, or the survivor's own need, says no contact. */
export interface PlanGround {
  readonly needs: readonly Need[];
  readonly forbidsContact: boolean;
  readonly startsOn: Day;
  readonly policy: Policy['plan'];
  readonly obligations: readonly Obligation[];
}

/**
 * Everything that is amiss with these lines (DOMAIN, plan drafting). Struck lines are out. A check that `blocks`
 * keeps the plan from being approved; the others advise. A measure, a date and a verifier are never missing: a line
 * without them cannot be made.
 */
export function checkPlan(lines: readonly PlanLine[], ground: PlanGround): readonly PlanCheck[] {
  const kept = lines.filter((line) => line.decision !== 'strike');
  return [
    ...empty(kept),
    ...undecided(kept),
    ...contactForbidden(kept, ground),
    ...datesWrong(kept, ground),
    ...survivorVerifies(kept),
    ...excludesEachOther(kept, ground),
    ...needsWithoutLine(kept, ground),
    ...noOwnership(kept),
    ...monthsTooFull(kept, ground),
  ];
}

function empty(lines: readonly PlanLine[]): PlanCheck[] {
  return lines.length === 0 ? [{ check: 'empty', lines: [], blocks: true }] : [];
}

function undecided(lines: readonly PlanLine[]): PlanCheck[] {
  const open = lines.filter((line) => line.decision === undefined);
  return open.length === 0 ? [] : [{ check: 'undecided', lines: idsOf(open), blocks: true }];
}

function contactForbidden(lines: readonly PlanLine[], ground: PlanGround): PlanCheck[] {
  const contact = ground.forbidsContact ? lines.filter((line) => line.contact) : [];
  return contact.length === 0 ? [] : [{ check: 'contactForbidden', lines: idsOf(contact), blocks: true }];
}

/** The last day of a plan of so many months: the day before the same day of the month comes round. */
export function lastDay(startsOn: Day, months: number): Day {
  return addDays(addMonths(startsOn, months), -1);
}

function datesWrong(lines: readonly PlanLine[], ground: PlanGround): PlanCheck[] {
  const last = lastDay(ground.startsOn, ground.policy.months);
  const late = lines.filter((line) => line.until > last);
  const reversed = lines.filter((line) => line.until < line.from);
  return [
    ...(late.length === 0
      ? []
      : [{ check: 'pastTheEnd' as const, lines: idsOf(late), detail: last, blocks: true }]),
    ...(reversed.length === 0
      ? []
      : [{ check: 'endBeforeStart' as const, lines: idsOf(reversed), blocks: true }]),
  ];
}

function survivorVerifies(lines: readonly PlanLine[]): PlanCheck[] {
  const burdened = lines.filter((line) => line.verifier === 'survivor' && !line.survivorAsked);
  return burdened.length === 0 ? [] : [{ check: 'survivorVerifies', lines: idsOf(burdened), blocks: true }];
}

function excludesEachOther(lines: readonly PlanLine[], ground: PlanGround): PlanCheck[] {
  const library = new Map(ground.obligations.map((obligation) => [obligation.id, obligation]));
  // Either side may name the other; the order of the lines says nothing.
  const excludes = (one: PlanLine, other: PlanLine): boolean =>
    one.obligation !== undefined &&
    other.obligation !== undefined &&
    (library.get(one.obligation)?.excludes.includes(other.obligation) ?? false);
  return lines.flatMap((line, index) => {
    return lines
      .slice(index + 1)
      .filter((other) => excludes(line, other) || excludes(other, line))
      .map((other): PlanCheck => ({ check: 'excludesEachOther', lines: idsOf([line, other]), blocks: true }));
  });
}

function needsWithoutLine(lines: readonly PlanLine[], ground: PlanGround): PlanCheck[] {
  const met = new Set(lines.map((line) => line.need));
  return ground.needs
    .filter((need) => !met.has(need))
    .map((need) => ({ check: 'needWithoutLine', lines: [], detail: need, blocks: false }));
}

function noOwnership(lines: readonly PlanLine[]): PlanCheck[] {
  return lines.some((line) => line.ownership) ? [] : [{ check: 'noOwnership', lines: [], blocks: false }];
}

/** Months in which more lines ask something of the accountable party than policy calls doable. */
function monthsTooFull(lines: readonly PlanLine[], ground: PlanGround): PlanCheck[] {
  const active = lines.filter((line) => line.frequency !== 'throughout' && line.until >= line.from);
  const months = Array.from({ length: ground.policy.months }, (_, index) =>
    monthOf(addMonths(ground.startsOn, index)),
  );
  return months.flatMap((month): PlanCheck[] => {
    const due = active.filter((line) =>
      line.frequency === 'once'
        ? monthOf(line.until) === month
        : monthOf(line.from) <= month && month <= monthOf(line.until),
    );
    return due.length > ground.policy.monthlyLoad
      ? [{ check: 'monthTooFull', lines: idsOf(due), detail: month, blocks: false }]
      : [];
  });
}

function idsOf(lines: readonly PlanLine[]): PlanLine['id'][] {
  return lines.map((line) => line.id);
}
