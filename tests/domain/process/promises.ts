import { expect } from 'vitest';
import { caseEventDefinitions } from '#domain/events.ts';
import { evolve, fold } from '#domain/evolve.ts';
import { stageOf, survivorHasLeft } from '#domain/process/chart.ts';
import { nextStep } from '#domain/process/next-step.ts';
import { waitsForSupervisor } from '#domain/screening/standing-of-pathway.ts';
import { noticeFor } from '#domain/services/decide.ts';
import { type CaseState, type Pathway, planInForce } from '#domain/state.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Refusal, Result } from '#shared/result.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import { type Command, inputOf } from './commands.ts';
import { eagerSteps } from './eager.ts';
import { coercionFoundAt, safetyPlannedAfter, whyNotToGoOn } from './oracle.ts';
import { type Logged, Practice } from './practice.ts';
import { staff } from './program.ts';
import { goOn, relative } from './steps.ts';

/** What a step brings about only with a screening that holds. */
const guarded: ReadonlySet<Logged['type']> = new Set([
  'communityReferred',
  'circleBegan',
  'planApproved',
  'pathwayCompleted',
]);

/** Refusals of a step that only waits: what it waits for can be named. */
const waits: ReadonlySet<string> = new Set([
  'screening-needed',
  'screening-holds',
  'screening-with-supervisor',
  'screening-expired',
  'safety-plan-needed',
  'safe-contact-needed',
  'criteria-incomplete',
  'preparation-needed',
  'preconditions-unmet',
  'screening-before-due',
  'safeguard-missing',
  'needs-first',
  'plan-blocked',
  'survivor-not-heard',
]);

/** A practice in which every promise of DOMAIN.md is checked after every command. */
export class Promises {
  readonly practice: Practice;
  readonly stages = new Set<Stage>();
  readonly refusals = new Set<string>();

  constructor(opening: Input<'cases.open'>) {
    this.practice = new Practice(opening);
  }

  /** Goes some steps along the way, as a careful practice would. */
  begin(steps: number): void {
    // Half of the survivors have a mother under pressure.
    const { survivor } = this.practice.pathway();
    if (steps % 2 === 1) this.practice.ask('people.add', { person: relative(survivor) });
    for (let step = 0; step < steps; step += 1) {
      for (const { id } of this.practice.state.pathways) goOn(this.practice, this.practice.pathwayOf(id));
    }
    // Some have come to the end of the plan.
    if (steps > 20) this.practice.wait(740);
  }

  keep(command: Command): void {
    const { practice } = this;
    const before = practice.state;
    const written = practice.log.length;
    const pathway = practice.pathway(command.pathway);
    practice.chance = command.yes ? 0 : 1;
    const result = this.done(pathway, command);
    if (!result.ok) this.refused(result.error);
    const news = practice.log.slice(written);
    this.onlyAsTheContractAllows(news);
    this.apart(before, news);
    this.guardedStepsWait(written);
    this.possibleSurvivorsAreSeen(before, news);
    for (const now of practice.state.pathways) {
      this.stages.add(stageOf(now.chart));
      this.survivorMayGo(now);
      this.nobodyHurries(now);
      this.coercionEndsInReturn(now);
      this.nextStepIsPossible(now);
      this.planIsTheSurvivors(now);
    }
  }

  private done(pathway: Pathway, command: Command): Result<unknown> {
    const { practice } = this;
    if (command.name === 'wait') {
      practice.wait(command.pick > 25 ? 740 : command.pick * 3);
      return { ok: true, value: undefined };
    }
    // The careful practice always lets a possible survivor go on; here they are believed as often.
    const believed = stageOf(pathway.chart) === 'possibleSurvivor';
    if (command.name === 'goOn' && !believed) return goOn(practice, pathway);
    const name = command.name === 'goOn' ? 'possibleSurvivor.decide' : command.name;
    return practice.askAnything(name, inputOf(practice, pathway, name, command), command.who);
  }

  /** Folding all of it at once gives the same case; so does every event after a way through JSON and its schema. */
  keepAtTheEnd(): void {
    const { log, state } = this.practice;
    expect(plain(fold(log))).toEqual(plain(state));
    let reread: CaseState | undefined;
    for (const { origin, ...event } of log) {
      const definition = caseEventDefinitions[event.type];
      const body: unknown = JSON.parse(JSON.stringify(event.body));
      expect(definition.schema.parse(body)).toEqual(body);
      reread = evolve(reread, event, origin);
    }
    expect(plain(reread)).toEqual(plain(state));
  }

  /** A step that waits says for what, and who can give it. */
  private refused({ code, missing = [] }: Refusal): void {
    this.refusals.add(code);
    if (waits.has(code)) expect(missing.length, code).toBeGreaterThan(0);
  }

  /** An event is written only by a role that may write it, and a body that its schema knows. */
  private onlyAsTheContractAllows(news: readonly Logged[]): void {
    for (const { type, origin, body } of news) {
      const roles = Object.values(staff)
        .filter(({ id }) => id === origin.by)
        .map(({ role }) => role);
      const { authors, schema } = caseEventDefinitions[type];
      expect(authors.some((author) => roles.some((role) => role === author))).toBe(true);
      expect(schema.safeParse(body).success, type).toBe(true);
    }
  }

  /** What happens on one pathway leaves every other as it was. */
  private apart(before: CaseState, news: readonly Logged[]): void {
    const about = new Set(news.flatMap(({ body }) => ('pathway' in body ? [body.pathway] : [])));
    const people = news.some(({ type }) => type === 'personAdded' || type === 'pressureNoticed');
    for (const was of before.pathways) {
      if (about.has(was.id) || people) continue;
      expect(this.practice.pathwayOf(was.id)).toBe(was);
    }
  }

  private guardedStepsWait(from: number): void {
    const { log, state, today, policy } = this.practice;
    log.forEach((event, at) => {
      if (at < from || !('pathway' in event.body)) return;
      const resolved = event.type === 'violationDecided' && event.body.outcome !== 'return';
      const formed = event.type === 'formChosen' && event.body.form === 'none';
      if (!guarded.has(event.type) && !resolved && !formed) return;
      const why = whyNotToGoOn(
        state,
        log.slice(0, at),
        event.body.pathway,
        today,
        policy.screening.validDays,
      );
      expect(why, event.type).toBeUndefined();
    });
  }

  /** The same, tried at every moment by somebody in a hurry: what may be done now may be done by the log as well. */
  private nobodyHurries(now: Pathway): void {
    const { log, state, today, policy } = this.practice;
    for (const [name, input] of eagerSteps(this.practice, now)) {
      if (!this.practice.try(name, input, 'facilitator').ok) continue;
      const why = whyNotToGoOn(state, log, now.id, today, policy.screening.validDays);
      expect(why, name).toBeUndefined();
    }
  }

  private possibleSurvivorsAreSeen(before: CaseState, news: readonly Logged[]): void {
    for (const was of before.pathways.filter((pathway) => stageOf(pathway.chart) === 'possibleSurvivor')) {
      if (stageOf(this.practice.pathwayOf(was.id).chart) === 'possibleSurvivor') continue;
      const looked = news.some(({ type }) =>
        ['possibleSurvivorDecided', 'survivorWithdrew', 'prosecutionChosen'].includes(type),
      );
      expect(looked).toBe(true);
    }
  }

  /** In every state that has not ended: accepted, at once, with nothing missing, for either role. */
  private survivorMayGo(now: Pathway): void {
    if (now.ended !== undefined) return;
    for (const [exit, end] of [
      ['pathway.withdraw', 'withdrawn'],
      ['pathway.chooseProsecution', 'prosecution'],
    ] as const) {
      const gone = this.practice.try(
        exit,
        { pathway: now.id },
        exit === 'pathway.withdraw' ? 'facilitator' : 'supervisor',
      );
      if (!gone.ok) expect.unreachable(`${exit} refused in ${stageOf(now.chart)}: ${gone.error.code}`);
      const origin = { at: this.practice.now.toISOString(), by: staff.facilitator.id };
      const [event] = gone.value.events;
      if (event === undefined) expect.unreachable('an exit is an event');
      const after = evolve(this.practice.state, event, origin).pathways.find(({ id }) => id === now.id);
      if (after === undefined) expect.unreachable('a pathway does not vanish');
      if (stageOf(now.chart) === 'coercionFound') {
        expect(survivorHasLeft(after.chart)).toBe(true);
        expect(after.ended).toBeUndefined();
      } else {
        expect(after.ended?.as).toBe(end);
        expect(stageOf(after.chart)).toBe(end);
      }
    }
  }

  /** Found coercion leads to the return alone, and the office hears of it after a safety plan made since. */
  private coercionEndsInReturn(now: Pathway): void {
    const { log, state, today, policy } = this.practice;
    const found = coercionFoundAt(log, now.id);
    if (found === undefined) return;
    expect(['coercionFound', 'returned']).toContain(stageOf(now.chart));
    if (stageOf(now.chart) === 'returned') {
      const told = log.findIndex(
        ({ type, body }) => type === 'noticeIssued' && 'pathway' in body && body.pathway === now.id,
      );
      expect(told).toBeGreaterThan(found);
      return;
    }
    const due = noticeFor(state, now.id, this.practice.context('supervisor'));
    expect(due.ok ? 'told' : due.error.code).toBe(
      safetyPlannedAfter(state, log, now.id, found, today, policy.screening.validDays)
        ? 'told'
        : 'safety-plan-needed',
    );
  }

  /** The one next step is never one that waits for something nobody can give. */
  private nextStepIsPossible(now: Pathway): void {
    const { state, today, policy } = this.practice;
    const next = nextStep(state, now, today, policy.screening.validDays);
    if (next.step === 'waitForAudit') {
      expect(now.screenings.some(waitsForSupervisor)).toBe(true);
    }
    if (next.step === 'issueNotice') {
      expect(noticeFor(state, now.id, this.practice.context('supervisor')).ok).toBe(true);
    }
    if (next.step === 'none') expect(now.ended).toBeDefined();
  }

  /** Nothing is in force that the survivor did not approve, and every line in it is one they kept. */
  private planIsTheSurvivors(now: Pathway): void {
    const plan = planInForce(now);
    if (plan === undefined) return;
    const approved = this.practice.log.some(
      ({ type, body }) =>
        type === 'planApproved' &&
        'pathway' in body &&
        body.pathway === now.id &&
        body.version === plan.version,
    );
    expect(approved).toBe(true);
    expect(plan.lines.every(({ decision }) => decision !== undefined)).toBe(true);
    const ids = plan.lines.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
}

/** A case without the machinery of its charts, for comparing. */
export function plain(state: CaseState | undefined): unknown {
  return JSON.parse(
    JSON.stringify({
      ...state,
      pathways: state?.pathways.map((pathway) => ({ ...pathway, chart: pathway.chart.value })),
    }),
  );
}
