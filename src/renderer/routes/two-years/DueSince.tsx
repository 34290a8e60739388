import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { scheduleLink } from '#renderer/routes/schedule/scheduleLink.ts';
import styles from './twoYears.module.css';

/** What came due since the last check-in with a person, as far as it is theirs to speak of. */
export function DueSince({ at, person }: { readonly at: AtPathway; readonly person: string }) {
  const { t } = useTranslation('schedule');
  const write = useWriting();
  const asked = useAsk('schedule.view', at.on);
  if (asked.data === undefined) return null;
  const ids = new Set(asked.data.sinceCheckIn.find((since) => since.person === person)?.items);
  const items = asked.data.items.filter(({ id }) => ids.has(id));
  // A survivor who asked to verify nothing is not shown what others look at.
  if (person === at.pathway.survivor && items.length === 0) return null;
  return (
    <section className="stack">
      <h3>{t('checkIn.title')}</h3>
      {person === at.pathway.survivor && <p className="quiet small">{t('checkIn.survivor')}</p>}
      {items.length === 0 ? (
        <p className="quiet">{t('checkIn.none')}</p>
      ) : (
        <ul className={styles.points}>
          {items.map(({ id, on, since, text, standing }) => (
            <li key={id}>
              {since === undefined ? write.day(on) : t('page.since', { day: write.day(since) })}: {text}{' '}
              <strong>{t(`standing.${standing}`)}</strong>
            </li>
          ))}
        </ul>
      )}
      <div>
        <LinkButton variant="transparent" link={scheduleLink(at.on.case, at.on.pathway)}>
          {t('checkIn.go')}
        </LinkButton>
      </div>
    </section>
  );
}
