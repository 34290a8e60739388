import type { TFunction } from 'i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import type { CaseView, PathwayView } from '#shared/contract/case-view.ts';
import type { Person } from '#shared/vocabulary/people.ts';

/** One pathway of a case, and the two people who walk it. */
export interface Walk {
  readonly view: CaseView;
  readonly pathway: PathwayView;
  readonly survivor: Person;
  readonly accountableParty: Person;
}

/** The pathway of that id with its two people; nothing when the case does not have it. */
export function walkOf(view: CaseView, pathwayId: string): Walk | undefined {
  const pathway = view.pathways.find(({ id }) => id === pathwayId);
  const survivor = view.people.find(({ id }) => id === pathway?.survivor);
  const accountableParty = view.people.find(({ id }) => id === pathway?.accountableParty);
  if (pathway === undefined || survivor === undefined || accountableParty === undefined) return undefined;
  return { view, pathway, survivor, accountableParty };
}

/** Every pathway of a case, in the order they were opened. */
export function walksOf(view: CaseView): Walk[] {
  return view.pathways.flatMap(({ id }) => walkOf(view, id) ?? []);
}

/** The two of a pathway by their names. Needs the words of `case`. */
export function pairName({ survivor, accountableParty }: Walk, t: TFunction): string {
  return t('case:pair', { survivor: survivor.name, accountableParty: accountableParty.name });
}

/** The case, asked once and kept fresh. */
export function useCase(caseId: string) {
  return useAsk('cases.view', { case: caseId });
}

/** Not ended, and the survivor has not left a return that still goes on: the way out stands open. */
export function isOpen({ pathway }: Walk): boolean {
  return pathway.ended === undefined && !pathway.survivorLeft;
}
