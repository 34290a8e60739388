import { useTranslation } from 'react-i18next';
import { StateTag } from '#renderer/components/StateTag.tsx';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { Person } from '#shared/vocabulary/people.ts';

interface PersonTagsProps {
  readonly view: CaseView;
  readonly person: Person;
  /** Where the ways themselves are shown, that there are safe ones need not be said. */
  readonly waysShown?: boolean;
}

/** What should be known of a person before anything else: can they be reached safely, must they be asked again. */
export function PersonTags({ view, person, waysShown = false }: PersonTagsProps) {
  const { t } = useTranslation('case');
  const safe = person.contacts.some((contact) => contact.safe);
  const due = view.pathways.some(
    ({ next, peopleToScreen }) =>
      next.step === 'screen' &&
      peopleToScreen.some(({ person: id, screened }) => id === person.id && !screened),
  );
  return (
    <>
      {person.part === 'survivor' && !safe && <StateTag kind="waits">{t('people.noSafeWay')}</StateTag>}
      {safe && !waysShown && <StateTag kind="safe">{t('people.safeWay')}</StateTag>}
      {due && <StateTag kind="waits">{t('people.screeningDue')}</StateTag>}
      {person.pressured && <StateTag kind="waits">{t('people.pressured')}</StateTag>}
    </>
  );
}
