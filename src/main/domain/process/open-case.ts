import type { ParsedInput } from '#shared/contract/index.ts';
import { refuse } from '#shared/result.ts';
import {
  type CaseId,
  caseIdSchema,
  type PersonId,
  pathwayIdSchema,
  personIdSchema,
} from '#shared/vocabulary/ids.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { type Context, type Decided, decidedWith } from '../context.ts';
import type { CaseEvent } from '../events.ts';
import { namesAPerson } from '../names.ts';
import type { CaseState } from '../state.ts';
import { findPerson } from './require.ts';

/** A new case: its people, and a pathway for each pair of a survivor and an accountable party. */
export function openCase(
  input: ParsedInput<'cases.open'>,
  isTaken: (name: string) => boolean,
  context: Context,
): Decided<CaseId> {
  const { survivors, accountableParties, ...about } = input;
  if (about.referredOn > context.today) return refuse('day-in-future');
  if (isTaken(about.name)) return refuse('case-name-taken');
  const everyone = [...survivors, ...accountableParties];
  if (everyone.some((person) => namesAPerson(about.name, person.name)))
    return refuse('case-name-is-a-person');
  // It goes onto every paper, and a case may have survivors who are not that paper's. A defendant's name is often in it.
  if (survivors.some((person) => namesAPerson(about.officeReference, person.name)))
    return refuse('office-reference-is-a-person');
  const id = caseIdSchema.parse(context.newId());
  const people: readonly Person[] = [
    ...survivors.map((person) => ({ ...person, id: newPersonId(context), part: 'survivor' as const })),
    ...accountableParties.map((person) => ({
      ...person,
      id: newPersonId(context),
      part: 'accountableParty' as const,
    })),
  ].map((person) => ({ ...person, pressured: false }));
  const opened: CaseEvent = {
    type: 'caseOpened',
    body: {
      case: id,
      ...about,
      referralStage: context.policy.referralStage,
      policy: { id: context.policy.id, version: context.policy.version },
    },
  };
  const added = people.map((person): CaseEvent => ({ type: 'personAdded', body: { person } }));
  const pairs = pairsOf(idsOf(people, 'survivor'), idsOf(people, 'accountableParty'), context);
  return decidedWith(id, opened, ...added, ...pairs);
}

/** A person joins a case; a survivor or an accountable party gets a pathway with each person on the other side. */
export function addPerson(
  state: CaseState,
  input: ParsedInput<'people.add'>['person'],
  context: Context,
): Decided<PersonId> {
  if (input.tiedTo !== undefined) {
    const tie = findPerson(state, input.tiedTo);
    if (!tie.ok) return tie;
  }
  const needsTie = input.part === 'family' || input.part === 'supporter';
  if (needsTie && input.tiedTo === undefined) return refuse('tied-to-missing');
  // Only they are screened with the family's questions; anyone else's mark would name the wrong people in a safety plan.
  const person: Person = { ...input, pressured: input.pressured && needsTie, id: newPersonId(context) };
  const added: CaseEvent = { type: 'personAdded', body: { person } };
  const pairs =
    person.part === 'survivor'
      ? pairsOf([person.id], idsOf(state.people, 'accountableParty'), context)
      : person.part === 'accountableParty'
        ? pairsOf(idsOf(state.people, 'survivor'), [person.id], context)
        : [];
  return decidedWith(person.id, added, ...pairs);
}

/** Each survivor with each accountable party: every pair has its own choice, screening and end (Q3, Q6). */
function pairsOf(
  survivors: readonly PersonId[],
  accountableParties: readonly PersonId[],
  context: Context,
): CaseEvent[] {
  return survivors.flatMap((survivor) =>
    accountableParties.map(
      (accountableParty): CaseEvent => ({
        type: 'pathwayOpened',
        body: { pathway: pathwayIdSchema.parse(context.newId()), survivor, accountableParty },
      }),
    ),
  );
}

function idsOf(people: readonly Person[], part: Person['part']): PersonId[] {
  return people.filter((person) => person.part === part).map((person) => person.id);
}

function newPersonId(context: Context): PersonId {
  return personIdSchema.parse(context.newId());
}
