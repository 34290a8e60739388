import { IconCheck, IconClock } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PanelRow } from '#renderer/components/Panel.tsx';
import { type StateKind, StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import type { CircleRow } from '#shared/contract/places.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import styles from './circles.module.css';

const KIND: Record<CircleRow['state'], StateKind> = {
  toPlan: 'waits',
  planned: 'waits',
  underWay: 'waits',
  closed: 'done',
  stopped: 'stop',
};

/** Where it goes on: with the facilitator who leads it, or where it can be read. */
function goesOn(row: CircleRow, role: Role): LinkProps {
  const isOver = row.state === 'closed' || row.state === 'stopped';
  return isOver || role !== 'facilitator'
    ? { to: '/cases/$caseId/circles', params: { caseId: row.case } }
    : pageLink('circle', row.case, row.pathway);
}

/** One circle among those of all cases: its day, its form, who prepares it, and what is missing. */
export function CircleOfAll({ row, role }: { readonly row: CircleRow; readonly role: Role }) {
  const { t } = useTranslation(['places', 'circles']);
  const write = useWriting();
  const { state, on, form, place, preparedBy, people, lacks, ring, caseName } = row;
  const isAhead = state === 'planned' || state === 'toPlan';
  const action = t(`places:circles.go.${role === 'facilitator' ? state : 'closed'}`);
  const about = [
    form && t(`circles:form.${form}.name`),
    place && t('places:circles.place', { place }),
    ring.of > 1 && t('places:circles.ring', ring),
  ].filter((part) => typeof part === 'string' && part !== '');
  return (
    <PanelRow
      lead={on === undefined ? t('places:circles.noDay') : write.shortDay(on)}
      title={
        <Link to="/cases/$caseId" params={{ caseId: row.case }} className="plain-link">
          {caseName}
        </Link>
      }
      tag={<StateTag kind={KIND[state]}>{t(`places:circles.state.${state}`)}</StateTag>}
      action={
        <LinkButton link={goesOn(row, role)}>
          {action}
          <span className="visually-hidden">: {caseName}</span>
        </LinkButton>
      }
    >
      <span className={styles.ofAll}>
        {about.length > 0 && <span>{about.join(' · ')}</span>}
        {people.length > 0 && (
          <span>{t('places:circles.people', { people: write.allOf(people.map(({ name }) => name)) })}</span>
        )}
        {preparedBy !== undefined && <span>{t('places:circles.preparedBy', { name: preparedBy })}</span>}
        {lacks.map((lack) => (
          <span key={lack} className={styles.lacks}>
            <IconClock size={15} stroke={1.8} aria-hidden="true" /> {t(`places:circles.lacks.${lack}`)}
          </span>
        ))}
        {isAhead && lacks.length === 0 && (
          <span className={styles.lacksNothing}>
            <IconCheck size={15} stroke={1.8} aria-hidden="true" /> {t('places:circles.nothingLacks')}
          </span>
        )}
      </span>
    </PanelRow>
  );
}
