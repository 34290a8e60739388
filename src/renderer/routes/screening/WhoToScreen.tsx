import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';

/** The survivor and each family member who may be under pressure: each is asked alone. Nothing to choose among one. */
export function WhoToScreen({ at, chosen }: { readonly at: AtPathway; readonly chosen: string }) {
  const { t } = useTranslation(['screening', 'words']);
  const people = at.pathway.peopleToScreen;
  if (people.length < 2) return null;
  return (
    <Panel title={t('who.title')} rows>
      {people.map(({ person: id, screened }) => {
        const person = at.person(id);
        if (person === undefined) return null;
        return (
          <PanelRow
            key={id}
            title={`${person.name}, ${t(`words:part.${person.part}`)}`}
            tag={
              screened ? (
                <StateTag kind="done">{t('who.screened')}</StateTag>
              ) : (
                <StateTag kind="waits">{t('who.notYet')}</StateTag>
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
          />
        );
      })}
    </Panel>
  );
}
