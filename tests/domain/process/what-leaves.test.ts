import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#domain/evolve.ts';
import { stageOf } from '#domain/process/chart.ts';
import { dueItems } from '#domain/schedule/items.ts';
import { issueNotice, noticeFor } from '#domain/services/decide.ts';
import type { CaseState } from '#domain/state.ts';
import { parseDocument } from '#main/documents/model.ts';
import { noticeDocument, noticeFacts } from '#main/documents/notice.ts';
import { summaryDocument, summaryFacts } from '#main/documents/summary.ts';
import { documentIdSchema } from '#shared/vocabulary/ids.ts';
import { preconditionsSchema } from '#shared/vocabulary/screening.ts';
import { type ReleasePart, releasePartSchema } from '#shared/vocabulary/services.ts';
import { canary, everyPlace, withCanaries } from './canaries.ts';
import { Practice } from './practice.ts';
import { policy, serviceKinds, staff } from './program.ts';
import { agendaFor, eligible, goOn, line, planSafety, relative, safeguard, screen } from './steps.ts';

/** A whole case, in which everybody has said something everywhere they could. */
function wholeCase(): Practice {
  const practice = new Practice();
  const { id, survivor, accountableParty } = practice.pathway();
  const on = practice.today;
  practice.ask('people.add', { person: relative(survivor) });
  const contact = {
    way: 'phone',
    detail: '555',
    safe: true,
    hours: 'Noon',
    wordsToUse: 'The dentist',
  } as const;
  for (const person of practice.state.people)
    practice.ask('people.contacts', { person: person.id, contacts: [contact] });
  practice.ask('service.record', {
    person: survivor,
    kind: serviceKinds[0]?.id ?? '',
    standing: 'wanted',
    on,
  });
  const other = {
    person: accountableParty,
    kind: serviceKinds[1]?.id ?? '',
    standing: 'wanted' as const,
    on,
  };
  practice.ask('service.record', { ...other, provider: 'A clinic', note: 'Note' });
  practice.ask('service.change', { service: practice.state.services[0]?.id ?? '', standing: 'begun', on });
  goOn(practice, practice.pathway());
  const signs = practice.policy.possibleSurvivorSigns.slice(0, 1).map((sign) => sign.id);
  const eligibility = { ...eligible(practice), possibleSurvivorSigns: signs };
  practice.ask('eligibility.record', { pathway: id, eligibility });
  while (stageOf(practice.pathway().chart) !== 'screening') goOn(practice, practice.pathway());
  const unmet = { met: false, why: 'A child was there' } as const;
  const preconditions = preconditionsSchema.parse(
    Object.fromEntries(preconditionsSchema.keyof().options.map((name) => [name, unmet])),
  );
  screen(practice, practice.pathway(), 'noConcern', 'clarify', { preconditions });
  screen(practice, practice.pathway(), 'pause', 'proceedWithSafeguards', {
    safeguards: [safeguard(practice)],
  });
  while (stageOf(practice.pathway().chart) !== 'inCircle') goOn(practice, practice.pathway());
  const said = { by: accountableParty, words: 'I did it' };
  const end = {
    endedAs: 'closed' as const,
    attended: [survivor, accountableParty],
    rulesAgreed: true,
    leaving: [],
  };
  const circle = practice.pathway().circles[0]?.id ?? '';
  const onCircle = { pathway: id, circle };
  practice.ask('circle.agenda', { ...onCircle, agenda: agendaFor('faceToFace') });
  practice.ask('circle.note', { ...onCircle, words: 'For my own eyes' });
  const course = {
    parts: [{ id: 'opening', kind: 'opening' as const, says: 'Welcome' }],
    turns: [],
    pauses: [],
    rules: [{ rule: 'One speaks', agreed: true }],
  };
  practice.ask('circle.end', {
    ...onCircle,
    end: { ...end, commitments: [said], sharedRecord: 'All', course },
  });
  practice.ask('circle.debrief', {
    ...onCircle,
    debrief: { person: accountableParty, on: practice.today, as: 'steady' },
  });
  practice.ask('circle.call', {
    ...onCircle,
    call: { person: survivor, on: practice.today, outcome: 'reached', as: 'steady' },
  });
  practice.ask('circle.write', { ...onCircle, text: { person: survivor, words: 'We met' } });
  for (const person of [survivor, accountableParty]) {
    practice.ask('preparation.record', { pathway: id, preparation: { person, on, ready: true } });
  }
  practice.ask('plan.begin', { pathway: id, on: practice.today });
  while (stageOf(practice.pathway().chart) !== 'twoYears') goOn(practice, practice.pathway());
  practice.ask('plan.draft', { pathway: id, lines: [line(practice, 'Two')], why: 'More' });
  const paid = { minor: 10_000, currency: 'USD' } as const;
  const promised = practice.pathway().plans[0]?.lines[0]?.id ?? '';
  practice.ask('payment.record', {
    pathway: id,
    line: promised,
    amount: paid,
    on,
    through: 'court',
    agent: 'The clerk',
  });
  const of = { what: 'payment' as const, entry: practice.pathway().payments[0]?.id ?? '' };
  practice.ask('evidence.attach', { pathway: id, of, shows: 'A receipt', bytes: '' });
  practice.ask('payment.correct', {
    pathway: id,
    entry: practice.pathway().payments[0]?.id ?? '',
    why: 'A slip',
  });
  const week = { from: on, until: on, minutes: 600, paid };
  const interest = { perYear: 1_000, until: practice.today, rule: 'A code' };
  practice.ask('wages.keep', { pathway: id, work: { table: 'us-federal', periods: [week], interest } });
  practice.ask('checkIn.record', { pathway: id, checkIn: { on, person: accountableParty, lines: [] } });
  const [item] = dueItems(practice.pathway());
  const mark = { standing: 'partly', on, verifiedBy: 'facilitator', done: 'Half' } as const;
  practice.ask('schedule.mark', { pathway: id, item: item?.id ?? '', mark });
  const pause = { from: practice.day(1), until: practice.day(9), reason: 'illness' } as const;
  practice.ask('schedule.pause', { pathway: id, pause });
  const looked = { found: 'arrest', happenedOn: on, on, source: 'The court', note: 'A note' } as const;
  practice.ask('newCharges.record', { pathway: id, ...looked });
  practice.ask('concern.raise', { pathway: id, words: 'A worry' });
  const report = { reportedOn: on, reportedBy: 'accountableParty' as const, lines: [], what: 'I called' };
  practice.ask('violation.report', { pathway: id, ...report });
  while (stageOf(practice.pathway().chart) !== 'twoYears') goOn(practice, practice.pathway());
  planSafety(practice, practice.pathway());
  return practice;
}

/** How the case ends, and the case then, with a canary wherever somebody typed something. */
function ended(how: 'completed' | 'withdrawn' | 'returned' | 'coercion'): {
  state: CaseState;
  practice: Practice;
} {
  const practice = wholeCase();
  const { id } = practice.pathway();
  if (how === 'withdrawn') practice.ask('pathway.withdraw', { pathway: id });
  if (how === 'returned') practice.ask('pathway.partyLeft', { pathway: id, on: practice.today });
  if (how === 'coercion') screen(practice, practice.pathway(), 'coercionIndicated');
  if (how === 'completed') {
    practice.wait(740);
    while (practice.pathway().ended === undefined) goOn(practice, practice.pathway());
  } else planSafety(practice, practice.pathway());
  const release = {
    parts: [...releasePartSchema.options],
    to: 'Lee',
    why: 'A lease',
    language: 'en',
    informed: true,
  } as const;
  const signed = { survivor: practice.pathway().survivor, signedOn: practice.today, until: practice.day(9) };
  practice.ask('release.sign', { release: { ...release, ...signed, parts: [...release.parts] } });
  const log = withCanaries(practice.log);
  const state = fold(log);
  if (state === undefined) throw new Error('a case was opened');
  const typed = JSON.stringify(log);
  const silent = everyPlace.filter(([type, place]) => !typed.includes(canary(type, place)));
  // Completion is said only by those who complete; the notice's own events are not there yet.
  expect(silent.filter(([type]) => !['pathwayCompleted', 'documentDisclosed'].includes(type))).toEqual([]);
  return { state, practice };
}

const canariesIn = (text: string) =>
  everyPlace.map(([type, place]) => canary(type, place)).filter((one) => text.includes(one));
const signer = { name: 'Cora Lind', role: 'supervisor' } as const;

describe('the notice to the referring office', () => {
  test.each(['completed', 'withdrawn', 'returned', 'coercion'] as const)(
    'of a pathway that ended (%s) says the heading, the day and the office’s own reference, and nothing anybody said',
    (how) => {
      const { state, practice } = ended(how);
      const [pathway] = state.pathways;
      if (pathway === undefined) throw new Error('a case has a pathway');
      const context = { ...practice.context('supervisor'), user: staff.supervisor };
      const due = noticeFor(state, pathway.id, context);
      if (!due.ok) throw new Error(due.error.code);
      const { heading, endedOn } = due.value;
      expect(policy.headings.map(({ id }) => id)).toContain(heading);
      expect(endedOn).toBe(practice.today);
      for (const language of ['en', 'es'] as const) {
        const notice = {
          language,
          program: 'Harbor Lane',
          office: 'The office',
          officeReference: state.officeReference,
          endedOn,
          heading: policy.headings.find(({ id }) => id === heading)?.text[language] ?? '',
          signer,
          at: context.now,
        };
        const model = parseDocument(noticeDocument(notice));
        expect(model.ok).toBe(true);
        expect(canariesIn(JSON.stringify([model, noticeFacts(notice)]))).toEqual([
          canary('caseOpened', 'officeReference'),
        ]);
      }
      const paper = {
        document: documentIdSchema.parse('d'),
        kind: 'notice' as const,
        to: 'The office',
        sha256: 'c'.repeat(64),
      };
      const issued = issueNotice(pathway.id, heading, endedOn, paper);
      if (!issued.ok) throw new Error(issued.error.code);
      expect(canariesIn(JSON.stringify(issued.value.events))).toEqual([]);
      expect(Object.keys(issued.value.events[0]?.body ?? {}).sort()).toEqual([
        'document',
        'endedOn',
        'heading',
        'pathway',
      ]);
    },
  );
});

/** What each part of a release may let out, beside days and the words of the paper itself. */
const always = [
  ['caseOpened', 'officeReference'],
  ['releaseSigned', 'release.to'],
  ['releaseSigned', 'release.why'],
  ['personAdded', 'person.name'],
] as const;
const ofPart: Readonly<Record<ReleasePart, readonly (readonly [string, string])[]>> = {
  standing: [],
  screeningDates: [],
  measures: [],
  circles: [],
  checkIns: [],
  services: [],
  plan: [
    ['planDrafted', 'lines[].text'],
    ['planDrafted', 'lines[].measure'],
  ],
};

describe('the summary', () => {
  test('says exactly the parts that the survivor released, and nothing from any other', () => {
    const { state } = ended('withdrawn');
    const [pathway] = state.pathways;
    const [release] = state.releases;
    if (pathway === undefined || release === undefined) throw new Error('both are there');
    // Names are told apart by whose they are.
    const people = state.people.map((person) => ({ ...person, name: `zq name of ${person.part} qz` }));
    fc.assert(
      fc.property(
        fc.subarray([...releasePartSchema.options], { minLength: 1 }),
        fc.constantFrom('en' as const, 'es' as const),
        (parts, language) => {
          const summary = {
            language,
            program: 'Harbor Lane',
            state: { ...state, people },
            pathway,
            release: { ...release, parts },
            serviceKinds,
            measureOf: () => undefined,
            signer,
            at: '2026-11-24T10:00:00.000Z',
          };
          const model = parseDocument(summaryDocument(summary));
          expect(model.ok).toBe(true);
          const text = JSON.stringify([model, summaryFacts(summary)]);
          const allowed = [...always, ...parts.flatMap((part) => ofPart[part])]
            .map(([type, place]) => canary(type, place))
            .filter((one) => one !== canary('personAdded', 'person.name'));
          expect(canariesIn(text).sort()).toEqual(allowed.sort());
          const named = people.map(({ name }) => name).filter((name) => text.includes(name));
          expect(named).toEqual(['zq name of survivor qz']);
          const headings = model.ok ? model.value.sections.length : 0;
          expect(headings).toBe(parts.length + 1);
          expect(Object.keys(summaryFacts(summary).parts).sort()).toEqual([...parts].sort());
        },
      ),
      { seed: 20261124, numRuns: 200 },
    );
  });
});
