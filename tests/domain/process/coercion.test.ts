import { describe, expect, test } from 'vitest';
import { stageOf, standingOf } from '#domain/process/chart.ts';
import { dueInCase } from '#domain/process/due.ts';
import { nextStep } from '#domain/process/next-step.ts';
import { viewCase } from '#domain/process/view.ts';
import { peopleToScreen } from '#domain/screening/standing-of-pathway.ts';
import { personIdSchema } from '#shared/vocabulary/ids.ts';
import { Practice, referral } from './practice.ts';
import { obligations, policy } from './program.ts';
import { goOn, planSafety, relative, screen } from './steps.ts';

/** A pathway that waits for its first screening. */
function atScreening(): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== 'screening') goOn(practice, practice.pathway());
  return practice;
}

function addMother(practice: Practice, pressured: boolean) {
  const added = practice.ask('people.add', {
    person: { ...relative(practice.pathway().survivor), pressured },
  });
  if (!added.ok) throw new Error(added.error.code);
  return personIdSchema.parse(added.value);
}

const notice = (practice: Practice) =>
  practice.ask('document.notice', { pathway: practice.pathway().id, language: 'en' }, 'supervisor');
const code = (result: ReturnType<typeof notice>) => (result.ok ? 'done' : result.error.code);

describe('when coercion is found', () => {
  test('the office hears of it only after a safety plan, and then the pathway is returned', () => {
    const practice = atScreening();
    screen(practice, practice.pathway(), 'coercionIndicated');
    expect(notice(practice)).toEqual({
      ok: false,
      error: { code: 'safety-plan-needed', missing: [{ what: 'safetyPlan', who: 'facilitator' }] },
    });
    planSafety(practice, practice.pathway());
    expect(code(notice(practice))).toBe('done');
    expect(practice.pathway().ended?.as).toBe('returned');
  });

  test('a safety plan made before does not count', () => {
    const practice = atScreening();
    planSafety(practice, practice.pathway());
    screen(practice, practice.pathway(), 'coercionIndicated');
    expect(code(notice(practice))).toBe('safety-plan-needed');
  });

  test('a safety plan of long ago does not count, whoever ends it', () => {
    for (const end of [
      (practice: Practice) => practice.ask('pathway.withdraw', { pathway: practice.pathway().id }),
      (practice: Practice) =>
        practice.ask('pathway.partyLeft', { pathway: practice.pathway().id, on: practice.today }),
    ]) {
      const practice = atScreening();
      planSafety(practice, practice.pathway());
      practice.wait(policy.screening.validDays + 1);
      end(practice);
      expect(code(notice(practice))).toBe('safety-plan-needed');
      const { id } = practice.pathway();
      expect(nextStep(practice.state, practice.pathwayOf(id), practice.today, 30).step).toBe('planSafety');
      const due = dueInCase(practice.state, practice.context('facilitator')).map(({ kind }) => kind);
      expect(due).toEqual(['safetyPlan']);
      planSafety(practice, practice.pathway());
      // The notice may wait for the supervisor as long as the plan still speaks for the day.
      practice.wait(policy.screening.validDays);
      expect(code(notice(practice))).toBe('done');
    }
  });

  test('for a family member, the pathway of their survivor ends as well', () => {
    const practice = atScreening();
    const mother = addMother(practice, true);
    screen(practice, practice.pathway(), 'coercionIndicated', 'coercionIndicated', { person: mother });
    expect(stageOf(practice.pathway().chart)).toBe('coercionFound');
  });

  test('a plan that leaves out a family member under pressure is not taken', () => {
    const practice = atScreening();
    addMother(practice, true);
    screen(practice, practice.pathway(), 'coercionIndicated');
    const { id, survivor } = practice.pathway();
    const plan = { on: practice.today, people: [survivor], made: 'together' as const, steps: ['Call'] };
    const refused = practice.ask('safety.plan', { pathway: id, plan });
    expect(refused.ok ? 'done' : refused.error.code).toBe('safety-plan-people');
  });

  test('a family member whose pressure is noticed after the plan is planned for too, before anyone is told', () => {
    const practice = atScreening();
    const mother = addMother(practice, false);
    screen(practice, practice.pathway(), 'coercionIndicated');
    planSafety(practice, practice.pathway());
    practice.ask('people.pressured', { person: mother }, 'supervisor');
    expect(code(notice(practice))).toBe('safety-plan-needed');
    expect(nextStep(practice.state, practice.pathway(), practice.today, 30).step).toBe('planSafety');
    const context = practice.context('supervisor');
    expect(viewCase(practice.state, obligations, context).pathways[0]?.safetyPlanned).toBe(false);
    expect(dueInCase(practice.state, context).map(({ kind }) => kind)).toContain('safetyPlan');
    planSafety(practice, practice.pathway());
    expect(code(notice(practice))).toBe('done');
  });

  test('the supervisor’s audit of the finding does not undo the safety plan made since', () => {
    const practice = atScreening();
    practice.chance = 0;
    screen(practice, practice.pathway(), 'coercionIndicated');
    planSafety(practice, practice.pathway());
    const { id, screenings } = practice.pathway();
    const about = { pathway: id, screening: screenings[0]?.id ?? '', reasons: 'Clear' };
    practice.ask('supervision.judge', { ...about, outcome: 'coercionIndicated' }, 'supervisor');
    expect(practice.ask('supervision.audit', { ...about, verdict: 'concurs' }, 'supervisor').ok).toBe(true);
    expect(code(notice(practice))).toBe('done');
  });

  test('the survivor who leaves then is asked nothing more, and the return goes on', () => {
    const practice = atScreening();
    screen(practice, practice.pathway(), 'coercionIndicated');
    practice.ask('pathway.withdraw', { pathway: practice.pathway().id });
    planSafety(practice, practice.pathway(), 'supervisor');
    expect(code(notice(practice))).toBe('done');
    expect(practice.pathway().ended?.as).toBe('returned');
  });

  test('nothing but the notice ends it: no step of the process is open', () => {
    const practice = atScreening();
    screen(practice, practice.pathway(), 'coercionIndicated');
    const { id } = practice.pathway();
    const on = practice.today;
    const left = practice.ask('pathway.partyLeft', { pathway: id, on });
    expect(left.ok ? 'done' : left.error.code).toBe('not-at-this-stage');
    const again = screen(practice, practice.pathway(), 'noConcern');
    expect(again.ok ? 'done' : again.error.code).toBe('not-at-this-stage');
  });
});

describe('who counts as family under pressure', () => {
  const add = (practice: Practice, person: Partial<ReturnType<typeof relative>>) => {
    const added = practice.ask('people.add', {
      person: { ...relative(practice.pathway().survivor), ...person },
    });
    if (!added.ok) throw new Error(added.error.code);
    return personIdSchema.parse(added.value);
  };

  test('whoever came with either side, also by way of others: they are screened, and part of the safety plan', () => {
    const aunt = (practice: Practice) =>
      add(practice, { name: 'Aunt', tiedTo: add(practice, { pressured: false }) });
    const wife = (practice: Practice) => add(practice, { tiedTo: practice.pathway().accountableParty });
    for (const added of [aunt, wife]) {
      const practice = atScreening();
      screen(practice, practice.pathway());
      expect(standingOf(practice.pathway().chart)).toBe('current');
      const person = added(practice);
      expect(standingOf(practice.pathway().chart)).toBe('needed');
      screen(practice, practice.pathway(), 'coercionIndicated', 'coercionIndicated', { person });
      expect(stageOf(practice.pathway().chart)).toBe('coercionFound');
      const { id, survivor } = practice.pathway();
      const plan = { on: practice.today, people: [survivor], made: 'notReached' as const, steps: [] };
      expect(practice.ask('safety.plan', { pathway: id, plan }).ok).toBe(false);
      expect(
        practice.ask('safety.plan', { pathway: id, plan: { ...plan, people: [survivor, person] } }).ok,
      ).toBe(true);
    }
  });

  test('and nobody who came with another survivor or accountable party of the case', () => {
    const practice = new Practice(referral(2, 2));
    const [first, last] = [practice.pathway(), practice.pathway(3)];
    const mother = add(practice, { tiedTo: first.survivor });
    expect(peopleToScreen(practice.state, first)).toEqual([first.survivor, mother]);
    expect(peopleToScreen(practice.state, last)).toEqual([last.survivor]);
  });

  test('pressure that is noticed once more is screened once more, and no audit of an older one stands in', () => {
    const practice = atScreening();
    practice.policy = { ...policy, screening: { ...policy.screening, blindAudit: false } };
    practice.chance = 0;
    const person = add(practice, {});
    screen(practice, practice.pathway());
    screen(practice, practice.pathway(), 'noConcern', 'noConcern', { person });
    expect(standingOf(practice.pathway().chart)).toBe('current');
    practice.ask('people.pressured', { person });
    const { id, screenings } = practice.pathway();
    const about = { pathway: id, screening: screenings[0]?.id ?? '', reasons: 'Clear' };
    expect(practice.ask('supervision.audit', { ...about, verdict: 'concurs' }, 'supervisor').ok).toBe(true);
    expect(standingOf(practice.pathway().chart)).toBe('needed');
  });

  test('only family members and supporters: nobody else is put into a survivor’s safety plan by a mark', () => {
    const practice = new Practice();
    const { survivor } = practice.pathway();
    for (const part of ['community', 'accountableParty', 'survivor'] as const) {
      practice.ask('people.add', { person: { ...relative(survivor), part } });
    }
    expect(practice.state.people.filter(({ pressured }) => pressured)).toEqual([]);
  });
});
