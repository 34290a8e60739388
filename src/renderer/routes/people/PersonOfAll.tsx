import { IconHandStop, IconShieldCheck } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { StageTag } from '#renderer/routes/cases/StageTag.tsx';
import type { PersonRow } from '#shared/contract/places.ts';
import type { ContactWay } from '#shared/vocabulary/people.ts';
import styles from './people.module.css';

interface PersonOfAllProps {
  readonly person: PersonRow;
  readonly today: string;
}

/** One person among those of all cases, with what should be known before anyone calls. */
export function PersonOfAll({ person, today }: PersonOfAllProps) {
  const { t } = useTranslation(['places', 'words', 'case']);
  const write = useWriting();
  const { name, part, tiedTo, caseName, pressured, contacts, pathways, next } = person;
  const partName = t(`words:part.${part}`);
  return (
    <PanelRow
      title={
        <Link to="/cases/$caseId/people" params={{ caseId: person.case }}>
          {name}
        </Link>
      }
      tag={pressured && <StateTag kind="waits">{t('case:people.pressured')}</StateTag>}
      action={
        next && (
          <span className={styles.next}>
            {t(`places:people.next.${next.kind}`, { day: write.shortDay(next.on) })}
            {next.on < today && <StateTag kind="waits">{t('places:people.next.late')}</StateTag>}
          </span>
        )
      }
    >
      <span className={styles.about}>
        <span>
          {tiedTo === undefined ? partName : t('case:people.of', { part: partName, name: tiedTo.name })}{' '}
          {t('places:people.in', { case: caseName })}
        </span>
        <Pathways pathways={pathways} />
        <Ways contacts={contacts} safe />
        <Ways contacts={contacts} safe={false} />
      </span>
    </PanelRow>
  );
}

function Pathways({ pathways }: Pick<PersonRow, 'pathways'>) {
  const { t } = useTranslation('places');
  if (pathways.length === 0) return null;
  return (
    <span className={styles.ways}>
      {t('people.stands')}
      {pathways.map(({ id, stage, with: other }) => (
        <span key={id}>
          <StageTag stage={stage} /> {other && t('people.with', { name: other.name })}
        </span>
      ))}
    </span>
  );
}

/** The ways that are safe, or those that are not; that none is safe is said too. */
function Ways({ contacts, safe }: { readonly contacts: readonly ContactWay[]; readonly safe: boolean }) {
  const { t } = useTranslation(['places', 'case']);
  const ways = contacts.filter((contact) => contact.safe === safe);
  if (ways.length === 0) {
    return safe ? <span className={styles.ways}>{t('places:people.noneSafe')}</span> : null;
  }
  const Icon = safe ? IconShieldCheck : IconHandStop;
  return (
    <span className={styles.ways} data-safe={safe}>
      <Icon size={15} stroke={1.8} aria-hidden="true" />
      <strong>{t(safe ? 'places:people.safe' : 'places:people.unsafe')}</strong>
      <span>
        {ways
          .map(({ way, detail, hours, wordsToUse }) =>
            [
              `${t(`case:contacts.ways.${way}`)} ${detail}`,
              hours,
              wordsToUse && t('places:people.say', { words: wordsToUse }),
            ]
              .filter(Boolean)
              .join(', '),
          )
          .join(' · ')}
      </span>
    </span>
  );
}
