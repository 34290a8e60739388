import type { ScreeningId } from '#shared/vocabulary/ids.ts';
import type { PlanLine } from '#shared/vocabulary/plan.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { CaseEvent } from './events.ts';

/** Words that somebody wrote down with an event. */
export interface RecordedWords {
  readonly words: readonly string[];
  /** They tell the decision of this screening, which a supervisor who is still to judge it blind must not read. */
  readonly tellsDecisionOf?: ScreeningId;
}

/**
 * The words people wrote down with an event, so that they can be found again. Ways to reach somebody are not among
 * them: out of their place nothing would say which of them are safe.
 */
export function recordedWords(event: CaseEvent): readonly RecordedWords[] {
  if (event.type === 'screeningDecided') return screeningWords(event.body.screening);
  const words = wordsOf(event).flatMap((said) => said || []);
  return words.length === 0 ? [] : [{ words }];
}

type Said = string | undefined;

/** One line for each kind of event; those that hold no words of anybody's are named too, so that none is forgotten. */
function wordsOf(event: Exclude<CaseEvent, { type: 'screeningDecided' }>): readonly Said[] {
  switch (event.type) {
    case 'personAdded':
      return [event.body.person.note];
    case 'eligibilityRecorded':
      return [event.body.eligibility.note];
    case 'possibleSurvivorDecided':
      return [event.body.advocate, event.body.reasons];
    case 'processChosen':
      return [event.body.choice.ownWords];
    case 'concernRaised':
      return [event.body.words];
    case 'communityReferred': {
      const { organisation, supportForSurvivor, servicesForAccountableParty } = event.body.referral;
      return [organisation, supportForSurvivor, servicesForAccountableParty];
    }
    case 'safetyPlanned':
      return event.body.plan.steps;
    case 'pathwayCompleted':
      return [event.body.completion.survivorWords, event.body.completion.ownership];
    case 'checkInRecorded':
      return [event.body.checkIn.words];
    case 'violationReported':
      return [event.body.violation.what];
    case 'survivorHeard':
      return [event.body.words];
    case 'violationDecided':
      return [event.body.reasons];
    case 'screeningJudgedBlind':
      return [event.body.judgment.reasons];
    case 'screeningAudited':
      return [event.body.audit.reasons];
    case 'preparationRecorded': {
      const { hopes, fears, offLimits, accessNeeds } = event.body.preparation;
      return [hopes, fears, offLimits, accessNeeds];
    }
    case 'circlePlanned': {
      const { place, groundRules, breakSignal, arrivals, staffedExit } = event.body.circle;
      return [place, ...groundRules, breakSignal, arrivals, staffedExit];
    }
    case 'circleEnded':
      return [...event.body.end.commitments.map(({ words }) => words), event.body.end.sharedRecord];
    case 'agendaMade':
      return event.body.agenda.parts.map(({ says }) => says);
    case 'debriefRecorded':
      return [event.body.debrief.says];
    case 'followUpCallRecorded':
      return [event.body.call.words];
    case 'circleTextWritten':
      return [event.body.text.words];
    case 'needsRecorded':
      return [event.body.needs.harmWords, event.body.needs.needWords];
    case 'planDrafted':
      return [event.body.why, ...event.body.lines.flatMap(lineWords)];
    case 'wagesReckoned':
      return [event.body.reckoning.work.interest?.rule];
    case 'paymentRecorded':
      return [event.body.payment.agent, event.body.payment.proof];
    case 'paymentCorrected':
      return [event.body.correction.why];
    case 'dueItemMarked':
      return [event.body.mark.how, event.body.mark.done, event.body.mark.help];
    case 'planPaused':
      return [event.body.pause.words];
    case 'evidenceAttached':
      return [event.body.evidence.shows];
    case 'serviceRecorded':
    case 'serviceChanged':
      return [event.body.provider, event.body.note];
    case 'releaseSigned':
      return [event.body.release.to, event.body.release.why];
    case 'documentDisclosed':
      return [event.body.to];
    case 'newChargesChecked':
      return [event.body.source, event.body.note];
    case 'caseOpened':
    case 'contactsChanged':
    case 'pressureNoticed':
    case 'pathwayOpened':
    case 'referralTaken':
    case 'accountablePartyAgreed':
    case 'accountablePartyLeft':
    case 'noticeIssued':
    case 'survivorWithdrew':
    case 'prosecutionChosen':
    case 'formChosen':
    case 'circleBegan':
    case 'planningBegan':
    case 'circleCalled':
    case 'planLineDecided':
    case 'planApproved':
    case 'pauseChanged':
    case 'appointmentMade':
    case 'appointmentCancelled':
    case 'circleTextApproved':
    // For the eyes of one person: what others look for must not find it.
    case 'circleNoteKept':
    case 'releaseRevoked':
    case 'decisionPrinted':
    // Answers are numbers and item names: nobody is to be found by how they are.
    case 'measureAnswered':
    case 'measureDeclined':
    case 'safetyTalkSeen':
      return [];
  }
}

function lineWords({ text, measure, help }: PlanLine): readonly Said[] {
  return [text, measure, help];
}

/** What was answered, and apart from it what was decided. */
function screeningWords(
  screening: Pick<Screening, 'id' | 'preconditions' | 'sheet' | 'decision' | 'queued'>,
): readonly RecordedWords[] {
  const { id, preconditions, sheet, decision, queued } = screening;
  const answered = [
    ...Object.values(preconditions).flatMap((condition) => (condition.met ? [] : [condition.why])),
    ...Object.values(sheet).flatMap(({ note }) => note ?? []),
  ];
  const decided = [decision.reasons, ...decision.safeguards.flatMap(({ text, owner }) => [text, owner])];
  return [
    ...(answered.length === 0 ? [] : [{ words: answered }]),
    // Nobody judges blind what was never queued.
    { words: decided, ...(queued === 'no' ? {} : { tellsDecisionOf: id }) },
  ];
}
