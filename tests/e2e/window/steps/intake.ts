import type { Desk } from '../desk.ts';

/** The people and the names of a case, as they are typed. */
export interface CaseToTake {
  readonly name: string;
  readonly reference: string;
  readonly survivor: string;
  readonly accountableParty: string;
  readonly number: string;
  readonly hours: string;
  readonly wordsToUse: string;
}

/** Fills the referral form, up to the last field, and does not send it. */
export async function writeReferral(desk: Desk, about: CaseToTake): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('cases', keys, gaps);
  await desk.write(say('new.name.label'), about.name);
  await desk.write(say('new.reference.label'), about.reference);
  await desk.tick(say('new.trafficking.labor'));
  const survivor = desk.page.getByRole('region', { name: say('new.survivor.title'), exact: true });
  await desk.write(say('new.survivor.name'), about.survivor, survivor);
  await survivor.getByRole('combobox', { name: say('new.language') }).selectOption(desk.language);
  await desk.write(desk.say('case', 'contacts.detail.phone'), about.number, survivor);
  await desk.choose(desk.say('case', 'contacts.safe'), desk.say('case', 'contacts.yes'), survivor);
  await desk.write(desk.say('case', 'contacts.hours'), about.hours, survivor);
  await desk.write(desk.say('case', 'contacts.words'), about.wordsToUse, survivor);
  const party = desk.page.getByRole('region', { name: say('new.accountableParty.title'), exact: true });
  await desk.write(say('new.accountableParty.name'), about.accountableParty, party);
}

/** Opens a case from the list of cases. Ends on the page of the case. */
export async function openCase(desk: Desk, about: CaseToTake): Promise<void> {
  await desk.goTo('cases');
  await desk.heading(desk.say('cases', 'title')).waitFor();
  await desk.isAccessible();
  await desk.follow(desk.say('cases', 'take'));
  await desk.heading(desk.say('cases', 'new.title')).waitFor();
  await desk.isAccessible();
  await writeReferral(desk, about);
  await desk.press(desk.say('cases', 'new.action'));
  await desk.heading(about.name).waitFor();
}

/** From the page of the case to its next step. */
export async function nextStep(desk: Desk, step: string, title: string): Promise<void> {
  await desk.follow(desk.say('case', `step.${step}`));
  await desk.heading(title).waitFor();
}

export async function takeReferral(desk: Desk): Promise<void> {
  await nextStep(desk, 'takeReferral', desk.say('steps', 'referral.title'));
  await desk.button(desk.say('steps', 'referral.action')).waitFor();
  await desk.isAccessible();
  await desk.press(desk.say('steps', 'referral.action'));
}

export async function recordEligibility(
  desk: Desk,
  { survivor, accountableParty }: CaseToTake,
): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('steps', keys, gaps);
  await nextStep(desk, 'recordEligibility', say('eligibility.title'));
  for (const asked of [
    'survivorAdult',
    'survivorWilling',
    'trafficked',
    'charged',
    'accountablePartyWilling',
  ]) {
    await desk.choose(say(`eligibility.ask.${asked}`, { survivor, accountableParty }), say('answer.yes'));
  }
  await desk.isAccessible();
  await desk.press(say('eligibility.action'));
}

export async function recordChoice(desk: Desk, name: string, ownWords: string): Promise<void> {
  const say = (keys: string) => desk.say('steps', keys, { name });
  await nextStep(desk, 'recordChoice', say('choice.title'));
  for (const held of ['alone', 'toldBothPaths', 'toldCanLeave']) await desk.tick(say(`choice.${held}`));
  await desk.write(say('choice.ownWords'), ownWords);
  await desk.isAccessible();
  await desk.press(say('choice.action'));
}

export async function recordAgreement(desk: Desk, name: string): Promise<void> {
  const say = (keys: string) => desk.say('steps', keys, { name });
  await nextStep(desk, 'recordAgreement', say('agreement.title'));
  for (const held of ['toldConsequences', 'voluntary']) await desk.tick(say(`agreement.${held}`));
  await desk.isAccessible();
  await desk.press(say('agreement.action'));
}
