import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';

interface WhoToScreenProps {
  readonly at: AtPathway;
  readonly chosen: string;
  /** The program has questions for the accountable party, too. */
  readonly otherSide: boolean;
}

/**
 * The survivor and each family member who may be under pressure: each is asked alone. Nothing to choose among one. The
 * accountable party may be asked where the program has questions for them; nobody waits for it.
 */
export function WhoToScreen({ at, chosen, otherSide }: WhoToScreenProps) {
  const { t } = useTranslation(['screening', 'words']);
  const { accountableParty, peopleToScreen, screenings } = at.pathway;
  const people = [
    ...peopleToScreen.map(({ person, screened }) => ({ id: person, due: true, screened })),
    ...(otherSide
      ? [
          {
            id: accountableParty,
            due: false,
            screened: screenings.some(({ person }) => person === accountableParty),
          },
        ]
      : []),
  ];
  if (people.length < 2) return null;
  return (
    <Panel title={t('who.title')} rows>
      {people.map(({ id, due, screened }) => {
        const person = at.person(id);
        if (person === undefined) return null;
        return (
          <PanelRow
            key={id}
            title={`${person.name}, ${t(`words:part.${person.part}`)}`}
            tag={
              screened ? (
                <StateTag kind="done">{t('who.screened')}</StateTag>
              ) : due ? (
                <StateTag kind="waits">{t('who.notYet')}</StateTag>
              ) : (
                <span className="quiet">{t('who.otherSide')}</span>
              )
            }
            action={
              id === chosen ? (
                <span className="quiet">{t('who.here')}</span>
              ) : (
                <Link
                  to="/cases/$caseId/$pathwayId/screening"
                  params={{ caseId: at.on.case, pathwayId: at.on.pathway }}
                  search={{ person: id }}
                >
                  {t('who.open', { name: person.name })}
                </Link>
              )
            }
          >
            {due ? undefined : t('who.otherSideWhat')}
          </PanelRow>
        );
      })}
    </Panel>
  );
}
