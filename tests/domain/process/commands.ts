import fc from 'fast-check';
import { dueItems } from '#domain/schedule/items.ts';
import type { Pathway } from '#domain/state.ts';
import { latestPlan } from '#domain/state.ts';
import { formSchema } from '#shared/vocabulary/circle.ts';
import { markStandingSchema } from '#shared/vocabulary/schedule.ts';
import { outcomeSchema } from '#shared/vocabulary/screening.ts';
import { allMet } from '../screening/preconditions.ts';
import type { CaseInput } from './deciders.ts';
import { deciders } from './deciders.ts';
import { sheetFor } from './instruments.ts';
import type { Practice } from './practice.ts';
import { type StaffName, serviceKinds, staff } from './program.ts';
import { agendaFor, circle, eligible, line, safeguard } from './steps.ts';

type Name = keyof CaseInput;
const names = Object.keys(deciders).filter((name): name is Name => name in deciders);

/** One thing somebody tries, written as numbers so that a failing sequence shrinks to a short one. */
export interface Command {
  readonly name: Name | 'goOn' | 'wait';
  readonly who: StaffName;
  readonly pathway: number;
  readonly pick: number;
  readonly other: number;
  /** How far from today the day is that was typed; sometimes in the future. */
  readonly away: number;
  readonly yes: boolean;
}

const someone = fc.constantFrom(...Object.keys(staff).filter((name): name is StaffName => name in staff));

/** What ends a pathway is tried less often than the rest, or few sequences would come far. Exits are tried anyway. */
const rare: ReadonlySet<Name> = new Set<Name>([
  'pathway.withdraw',
  'pathway.chooseProsecution',
  'pathway.partyLeft',
  'people.add',
  'people.pressured',
  'concern.raise',
]);

/** What only belongs to the two years: tried now and then, for it decides nothing about the way. */
const isOfTheYears = (name: Name) =>
  /^(schedule|wages|payment|evidence|measure|newCharges)\./.test(name) || isAroundACircle(name);

/** Neither does what is written around a circle that is neither its plan, its beginning nor its end. */
const isAroundACircle = (name: Name) => /^circle\.(agenda|note|debrief|call|write|approveText)$/.test(name);

/** Where most can go wrong. */
const often: readonly Name[] = [
  'screening.decide',
  'screening.decide',
  'screening.decide',
  'supervision.judge',
  'supervision.audit',
  'safety.plan',
  'document.notice',
  'violation.report',
  'eligibility.record',
  'possibleSurvivor.decide',
  'community.refer',
  'plan.approve',
];

export const anyCommand: fc.Arbitrary<Command> = fc.record({
  name: fc.oneof(
    { weight: 10, arbitrary: fc.constant('goOn' as const) },
    { weight: 1, arbitrary: fc.constant('wait' as const) },
    { weight: 6, arbitrary: fc.constantFrom(...often) },
    {
      weight: 6,
      arbitrary: fc.constantFrom(...names.filter((name) => !rare.has(name) && !isOfTheYears(name))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...names.filter(isOfTheYears)) },
    { weight: 1, arbitrary: fc.constantFrom(...rare) },
  ),
  who: someone,
  pathway: fc.nat(5),
  pick: fc.nat(30),
  other: fc.nat(30),
  away: fc.constantFrom(0, 0, 0, 0, -1, -20, -40, 1),
  yes: fc.boolean(),
});

function pick<Item>(items: readonly Item[], at: number): Item {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

/** The input of a command on a pathway: mostly what a form would send, sometimes what none would. */
export function inputOf(practice: Practice, pathway: Pathway, name: Name, command: Command): object {
  const { pick: at, other, away, yes } = command;
  const on = practice.day(away);
  const here = { pathway: pathway.id };
  const { people } = practice.state;
  const person = at === 30 ? 'nobody' : pick(people, at).id;
  const idOf = (items: readonly { readonly id: string }[]) =>
    items.length === 0 ? 'none' : pick(items, at).id;
  const outcome = pick(outcomeSchema.options, at);
  const draft = latestPlan(pathway);
  switch (name) {
    case 'people.add': {
      const part = pick(['family', 'family', 'supporter', 'community', 'survivor', 'accountableParty'], at);
      const tiedTo = yes ? { tiedTo: pick([pathway.survivor, pathway.survivor, person], other) } : {};
      return {
        person: {
          part,
          name: 'Iris Lake',
          language: 'es',
          pressured: other % 2 === 0,
          contacts: [],
          ...tiedTo,
        },
      };
    }
    case 'people.contacts':
      return { person, contacts: [{ way: 'text', detail: '555-0111', safe: other > 2 }] };
    case 'people.pressured':
      return { person };
    case 'referral.take':
    case 'pathway.partyLeft':
    case 'plan.begin':
    case 'plan.callCircle':
      return { ...here, on };
    case 'eligibility.record': {
      const possibleSurvivorSigns = other < 12 ? [pick(practice.policy.possibleSurvivorSigns, at).id] : [];
      return {
        ...here,
        eligibility: { ...eligible(practice), survivorWilling: other !== 30, possibleSurvivorSigns },
      };
    }
    case 'possibleSurvivor.decide':
      return { ...here, outcome: yes ? 'goOn' : 'close', advocate: 'Dana', reasons: 'Seen' };
    case 'choice.record':
      return {
        ...here,
        choice: { on, alone: other > 2, language: 'en', toldBothPaths: true, toldCanLeave: true },
      };
    case 'agreement.record':
      return { ...here, agreement: { on, language: 'en', voluntary: other > 2, toldConsequences: true } };
    case 'pathway.withdraw':
    case 'pathway.chooseProsecution':
      return here;
    case 'concern.raise':
      return { ...here, words: 'Something is off' };
    case 'safety.plan': {
      const named = yes ? people.map(({ id }) => id) : [pathway.survivor];
      const made = pick(['together', 'declined', 'notReached'] as const, at);
      return { ...here, plan: { on, people: named, made, steps: other < 5 ? [] : ['Call first'] } };
    }
    case 'community.refer':
      return {
        ...here,
        referral: { on, organisation: 'Harbor', supportForSurvivor: 'x', servicesForAccountableParty: 'y' },
      };
    case 'pathway.complete':
      return { ...here, completion: { on, survivorAgrees: true, ownership: 'Owned' } };
    case 'screening.decide':
      return screening(practice, pathway, command);
    case 'supervision.judge':
      return {
        ...here,
        screening: idOf(pathway.screenings.slice(yes ? -1 : 0)),
        outcome,
        reasons: 'By the answers',
      };
    case 'supervision.audit': {
      const verdict = pick(['concurs', 'concurs', 'disagrees', 'newScreening'] as const, other);
      return {
        ...here,
        screening: idOf(pathway.screenings.slice(yes ? -1 : 0)),
        verdict,
        reasons: 'By the answers',
      };
    }
    case 'preparation.record':
      return { ...here, preparation: { person, on, ready: yes } };
    case 'preparation.form':
      return { ...here, form: pick(formSchema.options, at), on };
    case 'circle.plan': {
      const form = pick(formSchema.exclude(['none']).options, at);
      const planned = circle(practice, pathway, form);
      return { ...here, circle: { ...planned, participants: yes ? planned.participants : [person] } };
    }
    case 'circle.begin':
      return { ...here, circle: idOf(pathway.circles) };
    case 'circle.end': {
      const end = {
        endedAs: yes ? 'closed' : 'stopped',
        attended: [person],
        rulesAgreed: yes,
        commitments: [],
        leaving: [],
      };
      return { ...here, circle: idOf(pathway.circles), end };
    }
    case 'circle.agenda':
      return { ...here, circle: idOf(pathway.circles), agenda: agendaFor(yes ? 'faceToFace' : 'letter') };
    case 'circle.note':
      return { ...here, circle: idOf(pathway.circles), words: 'For my own eyes' };
    case 'circle.debrief':
      return { ...here, circle: idOf(pathway.circles), debrief: { person, on, as: 'shaken', says: 'Tired' } };
    case 'circle.call': {
      const call = yes ? { outcome: 'reached', as: 'steady', after: 7 } : { outcome: 'wantsNone' };
      return { ...here, circle: idOf(pathway.circles), call: { person, on, ...call } };
    }
    case 'circle.write':
      return { ...here, circle: idOf(pathway.circles), text: { person, words: 'We met and talked' } };
    case 'circle.approveText':
      return { ...here, circle: idOf(pathway.circles), words: 'We met and talked', on, bySurvivor: yes };
    case 'needs.record':
      return { ...here, needs: { on, needs: yes ? ['noContact'] : ['repair', 'answers'] } };
    case 'plan.draft': {
      const written = {
        ...line(practice, pick(['One', 'Two', 'Three'], at)),
        contact: yes,
        money: usd(50_000),
      };
      return {
        ...here,
        lines: other < 9 ? [written, written] : [written],
        ...(yes ? { why: 'A change' } : {}),
      };
    }
    case 'plan.decideLine':
      return { ...here, line: idOf(draft?.lines ?? []), decision: other < 25 ? 'keep' : 'strike' };
    case 'plan.approve':
      return { ...here, approvedOn: on, startsOn: on, bySurvivor: other > 0 };
    case 'checkIn.record':
      return {
        ...here,
        checkIn: { on, person, lines: yes ? [{ line: idOf(draft?.lines ?? []), standing: 'kept' }] : [] },
      };
    case 'schedule.mark': {
      const standing = pick(markStandingSchema.options, other);
      const item = idOf(dueItems(pathway));
      const mark = { standing, on, verifiedBy: yes ? 'facilitator' : 'survivor', done: 'Half' };
      return { ...here, item: item === 'none' ? 'line@2026-01-05' : item, mark };
    }
    case 'schedule.pause':
      return { ...here, pause: { from: on, until: practice.day(away + other - 1), reason: 'illness' } };
    case 'schedule.changePause':
      return { ...here, pause: idOf(pathway.pauses), until: practice.day(away + other) };
    case 'schedule.appoint':
      return { ...here, appointment: { person, way: yes ? 'call' : 'meeting', on, at: '02:30' } };
    case 'schedule.cancel':
      return { ...here, appointment: idOf(pathway.appointments) };
    case 'violation.report':
      return {
        ...here,
        reportedOn: on,
        reportedBy: 'survivor',
        lines: yes ? [] : ['no-line'],
        what: 'He called',
      };
    case 'violation.heard': {
      const wants = pick(['goOn', 'change', 'return', 'noSay'] as const, other);
      return { ...here, violation: idOf(pathway.violations), wants, on };
    }
    case 'violation.decide': {
      const decided = pick(['unfounded', 'goOn', 'amend', 'return'] as const, other);
      return { ...here, violation: idOf(pathway.violations), outcome: decided, reasons: 'So', on };
    }
    case 'wages.keep': {
      const period = { from: practice.day(away - 6), until: on, minutes: 3_000, paid: usd(at) };
      return { ...here, work: { table: 'us-federal', periods: [period] } };
    }
    case 'payment.record': {
      const amount = usd(other * 1_000);
      return { ...here, line: idOf(draft?.lines ?? []), amount, on, through: 'court', agent: 'The clerk' };
    }
    case 'payment.correct':
      return { ...here, entry: idOf(pathway.payments), why: 'Another case' };
    case 'evidence.attach': {
      const of = yes ? { what: 'checkIn', checkIn: 0 } : { what: 'payment', entry: idOf(pathway.payments) };
      return { ...here, of, shows: 'A receipt', bytes: '' };
    }
    case 'service.record':
      return { person, kind: yes ? pick(serviceKinds, at).id : 'no-such-kind', standing: 'wanted', on };
    case 'service.change':
      return { service: idOf(practice.state.services), standing: yes ? 'begun' : 'kept', on };
    case 'measure.record': {
      const about = { person, measure: 'pcl-5', occasion: 'asked', on, language: 'en', how: 'paper' };
      return { ...about, answers: { 'item-16': yes ? 3 : 0, 'item-1': 4 } };
    }
    case 'measure.decline':
      return { person, measure: 'pcl-5', occasion: yes ? 'baseline' : 'again', on };
    case 'measure.safetySeen':
      return { taken: idOf(practice.state.measures) };
    case 'newCharges.record':
      return {
        ...here,
        on,
        found: yes ? 'arrest' : 'none',
        ...(yes ? { happenedOn: on } : {}),
        source: 'The court',
      };
    case 'release.sign': {
      const about = {
        survivor: person,
        parts: ['plan'],
        to: 'A lawyer',
        why: 'Housing',
        language: 'en',
        informed: true,
      };
      return { release: { ...about, signedOn: on, until: practice.day(away + other * 2 - 1) } };
    }
    case 'release.revoke':
      return { release: idOf(practice.state.releases) };
    case 'document.notice':
      return { ...here, language: 'es' };
  }
}

const usd = (minor: number) => ({ minor, currency: 'USD' as const });

function screening(practice: Practice, pathway: Pathway, { pick: at, other, away, yes }: Command): object {
  const family = practice.state.people.filter(({ pressured }) => pressured);
  const person = at % 2 === 0 || family.length === 0 ? pathway.survivor : pick(family, other).id;
  const outcomes = outcomeSchema.options;
  const indicated = other < 18 ? 'noConcern' : pick(outcomes, other);
  const outcome = yes ? indicated : pick(outcomes, at);
  const unmet = { ...allMet, askedAlone: { met: false, why: 'A child was there' } };
  return {
    pathway: pathway.id,
    person,
    occasion: 'regular',
    on: practice.day(away),
    preconditions: at === 29 ? unmet : allMet,
    sheet: sheetFor(indicated, practice.today),
    decision: { outcome, reasons: 'Weighed', safeguards: other === 30 ? [] : [safeguard(practice)] },
  };
}
