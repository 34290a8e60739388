import { describe, expect, test } from 'vitest';
import type { Instrument, Outcome, Preconditions, Response } from '#shared/vocabulary/screening.ts';
import { allMet, answered, familyInstrument, judge, survivorInstrument } from './sheets.ts';

/** A made-up person in a facilitator's words; what is not named was asked and worried nobody. */
interface Vignette {
  readonly name: string;
  readonly words: string;
  readonly instrument?: Instrument;
  readonly preconditions?: Preconditions;
  readonly said: Readonly<Record<string, Response>>;
  readonly outcome: Outcome;
  readonly fired: readonly string[];
  readonly open?: readonly string[];
  readonly contradictions?: readonly string[];
  readonly safeguards: readonly string[];
  readonly services?: readonly string[];
  readonly why: string;
}

const goOn: readonly Vignette[] = [
  {
    name: 'She does not want a trial',
    words:
      'She says: "Prison made him worse each time. I want him to say it in front of my aunts, and to stay away."',
    said: {},
    outcome: 'noConcern',
    fired: [],
    safeguards: [],
    why: 'Not wanting prosecution is no warning sign. Refusing a free choice would be a harm too.',
  },
  {
    name: 'Her mother wants it dropped, and she has her own mind and her own advocate',
    words:
      'Her mother asks her every Sunday to drop it. She laughs: "She asks, I decide." Her advocate agrees.',
    said: { 'told-to-drop': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['told-to-drop-it'],
    safeguards: ['time-to-think'],
    services: ['advocate'],
    why: 'Being worked on is common (Q7). Her advocate and supporter lessen the worry, so one safeguard is left.',
  },
  {
    name: 'A room that might have been a hold',
    words:
      'Her old room belongs to his uncle and she might lose it. She has slept at the program house for six weeks.',
    said: { 'home-tied': 'possibly' },
    outcome: 'noConcern',
    fired: ['home-is-tied'],
    safeguards: [],
    services: ['housing'],
    why: 'A safe door of her own lessens exactly this worry. Housing is still offered.',
  },
  {
    name: 'Debt, papers and a visa, with a lawyer of his own',
    words:
      'The recruiter keeps his passport and says he owes 9,000. The visa named that farm. His lawyer is on it.',
    said: { debt: 'yes', 'papers-held': 'yes', 'status-tied': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['held-by-debt-or-papers', 'afraid-of-a-report'],
    safeguards: ['papers-and-debt', 'lawyer-first'],
    services: ['other-legal', 'identity-papers', 'immigration-legal'],
    why: 'These are holds that services loosen, and nobody presses him. His choice can go on while they do.',
  },
  {
    name: 'He would rather not say how he lives',
    words: 'He skipped the questions on home, money and rides. "That is mine." Everything else was clear.',
    said: { 'home-tied': 'declined', 'money-tied': 'declined', 'care-tied': 'declined' },
    outcome: 'proceedWithSafeguards',
    fired: [],
    open: ['living-is-tied'],
    safeguards: ['services-first'],
    why: 'The worst the answers could bring is an offer of services, so the offer is made and nobody asks again. The room stays out of it: his safe place lessens that to nothing.',
  },
  {
    name: 'A mother who thinks of the family name',
    words:
      'The mother: "She should think of all of us." She said so openly, fears gossip, and talks with a neighbour.',
    instrument: familyInstrument,
    said: { 'blames-relative': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['presses-for-the-family'],
    safeguards: ['seat-by-survivor'],
    services: ['family-support'],
    why: 'A relative may have a view. It bears on who sits in the circle, which the survivor says.',
  },
];

const wait: readonly Vignette[] = [
  {
    name: 'A photograph of a house',
    words:
      'His brother sent her a photo of her mother\'s door the day after she heard of the choice. "So you choose well."',
    said: { 'threat-tied': 'yes', 'contact-through-others': 'yes', 'afraid-for-family': 'yes' },
    outcome: 'coercionIndicated',
    fired: ['threat-tied-to-choice', 'no-may-not-be-safe', 'contact-goes-on', 'afraid-for-family-members'],
    open: ['contact-about-the-choice'],
    safeguards: ['safety-plan', 'family-safety-plan', 'advocate-alone', 'contact-plan', 'screen-family'],
    services: ['safety-planning'],
    why: 'A present threat tied to the choice: it is not free, whatever else protects her. Safety plans come first.',
  },
  {
    name: 'The cousin in the car',
    words:
      'She read her answers from her phone. A cousin of his drove her and wanted to know how long it would take.',
    said: { 'someone-speaks-for-you': 'yes', 'someone-waiting': 'yes' },
    outcome: 'coercionIndicated',
    fired: ['someone-speaks-for-them', 'may-not-be-theirs', 'not-alone-enough'],
    safeguards: ['safety-plan', 'advocate-alone', 'time-to-think', 'private-again'],
    services: ['transport'],
    why: 'Somebody else speaks: words that are not hers cannot be consent.',
  },
  {
    name: 'Choked three years ago, and sure of her choice',
    words:
      'He held her by the neck in 2023. She has an advocate, lives far away and knows what she wants from him.',
    said: { 'neck-or-breath': 'yes' },
    outcome: 'pause',
    fired: ['was-choked'],
    safeguards: ['safety-plan', 'medical-check', 'no-shared-room'],
    services: ['medical'],
    why: 'Strangulation shows danger (Glass 2008), not an unfree choice. A safety plan first; then her choice stands.',
  },
  {
    name: 'He is not eating',
    words:
      'Calls from jail: he is not eating, the children ask for him, his lawyer could see to the rent if she signs.',
    said: { 'direct-contact': 'yes', 'contact-about-case': 'yes', offer: 'yes' },
    outcome: 'pause',
    fired: ['contact-goes-on', 'contact-about-the-choice', 'offer-made', 'contact-and-offer'],
    safeguards: ['contact-plan', 'advocate-alone', 'offers-in-the-open', 'time-to-think', 'no-contact'],
    services: ['advocate'],
    why: 'Sympathy and an offer in the same calls is how people are turned (Bonomi 2011). First it has to stop.',
  },
  {
    name: 'A bad day',
    words: 'He came shaking, three days without using. He wanted to get it over with.',
    said: { 'unwell-now': 'yes', 'able-today': 'no' },
    outcome: 'pause',
    fired: ['not-a-day-to-decide', 'a-hard-day'],
    safeguards: ['another-day', 'medical-check', 'go-slowly'],
    services: ['medical'],
    why: 'Help and another day, with no blame. It says nothing about whose choice it is.',
  },
  {
    name: 'Two questions she would not answer',
    words: 'At the weapon and the neck she shook her head and looked at the floor. All else was calm.',
    said: { weapon: 'declined', 'neck-or-breath': 'declined' },
    outcome: 'clarify',
    fired: [],
    open: ['weapon-about', 'was-choked'],
    safeguards: [],
    why: 'Choosing not to answer is never read as no. It is not read as yes either: one more talk, when she likes.',
  },
  {
    name: 'The bed that was said to end',
    words:
      'A guard told her the shelter is only for those who sign. She thinks no is safe, but where would she sleep?',
    said: { 'told-no-way-back': 'yes' },
    outcome: 'clarify',
    fired: ['believes-no-way-back'],
    contradictions: ['safe-no-yet-told-no-way-back'],
    safeguards: ['explain-again', 'time-to-think'],
    why: 'Services never depend on the choice. She has to hear that and choose again.',
  },
  {
    name: 'The message that knew the bus line',
    words: 'She moved twice and says the new place is safe. Yesterday a message named the bus she takes.',
    said: { watched: 'yes' },
    outcome: 'clarify',
    fired: ['is-watched'],
    contradictions: ['safe-place-yet-watched'],
    safeguards: ['safe-technology'],
    services: ['technology-safety'],
    why: 'A place that somebody can find is not known to be safe. The two answers have to be talked through.',
  },
  {
    name: 'The interpreter was his sister-in-law',
    words: 'All answers fine. We learned at the door whose relative had been interpreting.',
    preconditions: {
      ...allMet,
      independentInterpreter: { met: false, why: 'Related to the accountable party.' },
    },
    said: {},
    outcome: 'clarify',
    fired: [],
    safeguards: [],
    why: 'Answers given through the other side are not enough to go on, in either direction.',
  },
  {
    name: 'The brother and the new job',
    words: 'His people visited the brother, found him a job, and asked him to talk sense into her.',
    instrument: familyInstrument,
    said: { contact: 'yes', 'asked-to-carry': 'no', offer: 'yes', 'asked-to-persuade': 'yes' },
    outcome: 'pause',
    fired: ['contact-goes-on', 'offer-made', 'sent-to-persuade', 'contact-and-pressure'],
    safeguards: [
      'contact-plan',
      'offers-in-the-open',
      'advocate-alone',
      'seat-by-survivor',
      'survivor-safety-plan',
    ],
    services: ['advocate'],
    why: 'Family can be pressed too (Q7). He is helped first, and her safety is looked at without saying who spoke.',
  },
];

describe.each([
  { group: 'the pathway goes on', vignettes: goOn },
  { group: 'something comes first', vignettes: wait },
])('$group', ({ vignettes }) => {
  test.each(vignettes)('$name ($outcome)', (vignette) => {
    const instrument = vignette.instrument ?? survivorInstrument;
    // A follow-up is not asked where nothing opens it; where something does, it is missing until it is answered.
    const responses = answered(instrument, vignette.said);
    for (const followUp of instrument.items.flatMap((item) => item.followUps ?? []))
      if (!(followUp in vignette.said)) responses.delete(followUp);

    const result = judge(instrument, responses, vignette.preconditions);
    const shown = {
      outcome: result.outcome,
      fired: result.fired.map(({ rule }) => rule),
      open: result.open.map(({ rule }) => rule),
      contradictions: result.contradictions,
      safeguards: result.safeguards,
      services: result.services.map(({ service }) => service),
    };
    expect(shown, vignette.why).toEqual({
      outcome: vignette.outcome,
      fired: vignette.fired,
      open: vignette.open ?? [],
      contradictions: vignette.contradictions ?? [],
      safeguards: vignette.safeguards,
      services: vignette.services ?? [],
    });
  });
});
