import type { Instrument, outcomeSchema, Preconditions } from '#shared/vocabulary/screening.ts';
import { asAsked } from '#shared/vocabulary/wording.ts';
import { beginning, type Desk } from '../desk.ts';

export const PRECONDITIONS = [
  'askedAlone',
  'privatePlace',
  'independentInterpreter',
  'toldUseAndSkip',
  'safeWayToReach',
  'facilitatorHasNoTie',
] as const;

type Outcome = (typeof outcomeSchema.options)[number];
/** The keys of the answers: yes, possibly, no, rather not say, not asked. */
export type AnswerKey = '1' | '2' | '3' | '4' | '5';

/** Says what held before anything is asked, and why what did not hold does not; and begins. */
export async function begin(desk: Desk, name: string, held?: Preconditions): Promise<void> {
  const say = (keys: string) => desk.say('screening', keys);
  await desk.heading(say('title')).waitFor();
  for (const precondition of PRECONDITIONS) {
    const { met, why = '' }: { met: boolean; why?: string } = held?.[precondition] ?? { met: true };
    await desk.choose(say(`precondition.${precondition}.ask`), say(met ? 'before.holds' : 'before.not'));
    if (!met) await desk.write(say('before.whyNot'), why);
  }
  await desk.isAccessible();
  await desk.press(desk.say('screening', 'before.begin', { name }));
  await question(desk).waitFor();
}

/** The question that is asked now. */
export function question(desk: Desk) {
  return desk.page.getByRole('dialog').getByRole('heading', { level: 1 });
}

/** The instrument behind the page, to know which answer worries nobody. */
async function instrumentHere(desk: Desk): Promise<Instrument> {
  const { pathname, searchParams } = new URL(desk.page.url());
  const [, , caseId = '', pathway = ''] = pathname.split('/');
  const view = await desk.ask('cases.view', { case: caseId });
  const walk = view.pathways.find(({ id }) => id === pathway);
  const waiting = walk?.peopleToScreen.find(({ screened }) => !screened)?.person;
  const person = searchParams.get('person') ?? waiting ?? walk?.survivor ?? '';
  const { instrument, wordings } = await desk.ask('screening.instrument', { case: caseId, pathway, person });
  return asAsked(instrument, wordings);
}

interface Answers {
  /** An answer of one's own to some questions, by their ids; every other gets one that worries nobody. */
  readonly other?: Readonly<Record<string, AnswerKey>>;
  /** Written beside the first answer. */
  readonly note?: string;
}

/** Goes through the interview by its keys. */
export async function answerByKeys(desk: Desk, { other = {}, note }: Answers = {}): Promise<void> {
  const { items } = await instrumentHere(desk);
  const interview = desk.page.getByRole('dialog');
  const next = interview.getByRole('button', { name: beginning(desk.say('common', 'next')) });
  for (let asked = 0; ; asked += 1) {
    const words = (await question(desk).textContent()) ?? '';
    const item = items.find(({ question: { en, es } }) => words === en || words === es);
    if (item === undefined || asked > items.length) throw new Error(`Not a question: ${words}`);
    await desk.page.keyboard.press(other[item.id] ?? (item.concernWhen === 'yes' ? '3' : '1'));
    const isLast = (await next.count()) === 0;
    if (note !== undefined && asked === 0) {
      await interview.getByRole('textbox').fill(note);
      await next.click();
    } else {
      await desk.page.keyboard.press('Enter');
    }
    if (isLast) return;
    await question(desk).filter({ hasNotText: words }).waitFor();
  }
}

/** Reads what the rules make of it, decides, and signs. */
export async function decide(desk: Desk, outcome: Outcome, reasons: string): Promise<void> {
  const say = (keys: string, gaps = {}) => desk.say('screening', keys, gaps);
  await desk.page.getByRole('heading', { name: say('decision.title'), exact: true }).waitFor();
  await desk.choose(say('decision.outcome'), say(`outcome.${outcome}`));
  await desk.write(say('decision.reasons'), reasons);
  await desk.isAccessible();
  await desk.press(say('decision.record'));
  const confirm = desk.dialog(say('decision.confirmTitle', { outcome: say(`outcome.${outcome}`) }));
  await confirm.getByRole('button', { name: say('decision.confirm') }).click();
  await desk.page.getByText(say('decided.title', { outcome: say(`outcome.${outcome}`) })).waitFor();
}

/** A whole screening that worries nobody. */
export async function screenCalmly(desk: Desk, name: string, reasons: string): Promise<void> {
  await begin(desk, name);
  await desk.isAccessible();
  await answerByKeys(desk);
  await decide(desk, 'noConcern', reasons);
}
