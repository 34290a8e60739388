import { checkInstrument } from '#domain/screening/instrument.ts';
import {
  type AnswerSheet,
  type Instrument,
  instrumentSchema,
  type Outcome,
  type Response,
} from '#shared/vocabulary/screening.ts';

const both = (text: string) => ({ en: text, es: text });

/** The smallest instrument that can indicate every outcome: six questions, so that thousands of cases stay quick. */
function smallInstrument(kind: Instrument['for']): Instrument {
  const findsCoercion = kind !== 'accountableParty';
  const item = (
    id: string,
    domain: string,
    more: { critical?: string; lessens?: string[]; concernWhen?: string } = {},
  ) => ({
    id,
    domain,
    question: both(id),
    why: both(id),
    howToAsk: both(id),
    lookFor: both(id),
    concernWhen: 'yes',
    ...more,
  });
  const rule = (concern: string, outcome: string, safeguards: string[] = []) => ({
    id: `rule-${concern}`,
    reason: both(concern),
    when: { concern },
    outcome,
    safeguards,
  });
  const checked = checkInstrument(
    instrumentSchema.parse({
      format: 'circlekeeper-instrument/1',
      id: kind,
      version: '1.0.0',
      title: both('Small'),
      about: both('Small'),
      for: kind,
      domains: screeningDomains.map((id) => ({ id, title: both(id) })),
      items: [
        item('not-free', 'voluntariness', findsCoercion ? { critical: 'choiceNotFree' } : {}),
        item('danger', 'threats', { critical: 'danger' }),
        item('unclear', 'capacity'),
        item('contact', 'contact'),
        ...screeningDomains
          .filter((domain) => !['voluntariness', 'threats', 'capacity', 'contact'].includes(domain))
          .map((domain) => item(`about-${domain}`, domain)),
      ],
      safeguards: [
        { id: 'apart', text: both('Apart'), forbids: ['sharedRoom'] },
        { id: 'no-contact', text: both('No contact'), forbids: ['sharedRoom', 'contact'] },
        { id: 'time', text: both('Time to think') },
      ],
      rules: [
        ...['not-free', 'danger'].map((id) => ({
          ...rule(id, 'clarify'),
          id: `possible-${id}`,
          when: { possible: id },
        })),
        rule('not-free', findsCoercion ? 'coercionIndicated' : 'pause'),
        rule('danger', 'pause'),
        rule('unclear', 'clarify'),
        rule('contact', 'proceedWithSafeguards', ['time']),
        ...screeningDomains
          .filter((domain) => !['voluntariness', 'threats', 'capacity', 'contact'].includes(domain))
          .map((domain) => rule(`about-${domain}`, 'proceedWithSafeguards', ['time'])),
      ],
      contradictions: [],
    }),
  );
  if (!checked.ok) throw new Error(`the small instrument is broken: ${JSON.stringify(checked.error)}`);
  return checked.value;
}

const screeningDomains = [
  'voluntariness',
  'contact',
  'threats',
  'control',
  'pressure',
  'dependence',
  'family',
  'capacity',
  'accountableParty',
  'protective',
];

export const instruments = {
  survivor: { instrument: smallInstrument('survivor'), hash: 'a'.repeat(64) },
  family: { instrument: smallInstrument('family'), hash: 'b'.repeat(64) },
  accountableParty: { instrument: smallInstrument('accountableParty'), hash: 'c'.repeat(64) },
};

const worry: Readonly<Record<Outcome, string | undefined>> = {
  noConcern: undefined,
  proceedWithSafeguards: 'contact',
  clarify: 'unclear',
  pause: 'danger',
  coercionIndicated: 'not-free',
};

/** Answers for which the small instrument indicates this outcome. */
export function sheetFor(outcome: Outcome, on: string): AnswerSheet {
  const answer = (response: Response) => ({ response, source: 'said' as const, on });
  return Object.fromEntries(
    instruments.survivor.instrument.items.map(({ id }) => [id, answer(id === worry[outcome] ? 'yes' : 'no')]),
  );
}
