import { accountablePartyInstrument, familyInstrument } from '../sheets.ts';
import type { Vignette } from './vignette.ts';

/** Where the right answer is to go on: refusing a free choice is a harm too. */
export const goOn: readonly Vignette[] = [
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
  {
    name: 'Tired of being asked',
    words:
      'She crosses her arms: "You all keep asking if I am sure. I am sure." Two questions she waves away.',
    said: { 'asked-before-us': 'declined', 'told-to-drop': 'declined' },
    outcome: 'proceedWithSafeguards',
    fired: [],
    open: ['told-to-drop-it'],
    safeguards: ['time-to-think'],
    why: 'Resenting the questions is no sign of pressure. At worst the answers call for time, so time is offered.',
  },
  {
    name: 'The foreman asks for a meeting',
    words:
      'The foreman wants to shake his hand and be done. He wants a letter and his back pay, and no meeting.',
    said: { 'pushes-to-meet': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['other-side-sets-terms'],
    safeguards: ['form-is-theirs'],
    why: 'The other side may ask. He alone sets the form, and is told that nothing else will be passed on.',
  },
  {
    name: 'A promise before the priest',
    words:
      'She swore at a shrine not to speak of him. It scares her a little. Her aunt knows somebody who can lift it.',
    said: { oath: 'possibly' },
    outcome: 'proceedWithSafeguards',
    fired: ['held-by-oath'],
    safeguards: ['trusted-faith-person'],
    services: ['faith-culture'],
    why: 'An oath deserves respect and somebody who can help. It does not take her choice away.',
  },
  {
    name: 'A cousin brought soup',
    words:
      'His cousin came by with soup. They talked about the weather. She does not mind, and wants it to stay that.',
    said: { 'contact-through-others': 'yes', 'contact-about-case': 'no' },
    outcome: 'proceedWithSafeguards',
    fired: ['contact-goes-on'],
    safeguards: ['contact-plan'],
    why: 'Contact that leaves the case alone is planned for, not punished.',
  },
  {
    name: 'Choked once, asked again a month later',
    words:
      'In October she told us of his hands on her neck, and made a plan. Nothing since. She wants to go on.',
    said: {},
    before: { 'neck-or-breath': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['danger-before'],
    safeguards: ['safety-plan', 'form-is-theirs'],
    why: 'The danger is remembered and the plan looked at again. To pause forever would punish her for telling.',
  },
  {
    name: 'Pictures on an old phone',
    words:
      'His friend has pictures of her. Nobody has said a word about them. She wants them gone and her day with him.',
    said: { 'images-or-secrets': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['held-by-images'],
    safeguards: ['images-help'],
    services: ['technology-safety'],
    why: 'A hold that help can loosen, planned first. Nobody uses it now.',
  },
  {
    name: 'The children are with his mother',
    words:
      'His mother has the two boys since the arrest and is kind about it. A custody lawyer would help her sleep.',
    said: { 'children-held': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['held-by-children'],
    safeguards: ['lawyer-first', 'advocate-alone'],
    services: ['other-legal'],
    why: 'A lawyer and an advocate before the next step. Nobody presses her with the boys.',
  },
  {
    name: 'What he was made to carry',
    words:
      'He carried packages for them and fears a charge. He will say no more of it here, and has a lawyer.',
    said: { 'made-to-break-law': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['afraid-of-a-report'],
    safeguards: ['lawyer-first'],
    services: ['other-legal'],
    why: 'People who were forced are survivors. His lawyer sees to it, and his choice goes on.',
  },
  {
    name: 'He owns it, and hopes to be met',
    words:
      'He says what he did in his own words. He feels it only counts face to face. He took it well that it may never be.',
    instrument: accountablePartyInstrument,
    said: { 'needs-a-meeting': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['insists-on-meeting'],
    safeguards: ['form-is-theirs'],
    why: 'A hope is not a demand. He is told that the form is hers. It says nothing on whether she goes on.',
  },
  {
    name: 'The brother who lies awake',
    words: 'Nobody has come to him. He only lies awake over what could happen to her, and to his girls.',
    instrument: familyInstrument,
    said: { 'fears-for-family': 'yes' },
    outcome: 'proceedWithSafeguards',
    fired: ['afraid-for-one-another'],
    safeguards: ['family-safety-plan'],
    services: ['safety-planning'],
    why: 'Fear for each other is held by a plan. It is not pressure on her.',
  },
];
