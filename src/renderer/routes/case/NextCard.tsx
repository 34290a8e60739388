import { IconCheck, IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { AuditSaid } from '#renderer/routes/screening/AuditSaid.tsx';
import type { Step } from '#shared/contract/case-view.ts';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import styles from './case.module.css';
import { PartyLeft } from './PartyLeft.tsx';
import { missingLink, stepLink } from './stepPages.ts';
import { isOpen, pairName, type Walk } from './walk.ts';

const SUPERVISORS: readonly Step[] = ['decidePossibleSurvivor', 'waitForAudit', 'issueNotice'];
/** The accountable party is already on the way back. */
const LEAVING: ReadonlySet<Stage> = new Set(['coercionFound', 'returning']);
const EITHERS: readonly Step[] = ['planSafety'];

/** Whether somebody in this role takes the step. */
export function takes(role: Role, step: Step): boolean {
  if (step === 'none') return false;
  if (EITHERS.includes(step)) return role !== 'keyholder';
  return role === (SUPERVISORS.includes(step) ? 'supervisor' : 'facilitator');
}

interface NextCardProps {
  readonly walk: Walk;
  readonly role: Role;
  /** The one main action of the page is here. */
  readonly main: boolean;
}

/** The next step of one pathway: what it is, what holds, what is missing and where that is supplied. */
export function NextCard({ walk, role, main }: NextCardProps) {
  const { t } = useTranslation(['case', 'missing', 'common', 'words', 'map']);
  const write = useWriting();
  const { view, pathway, survivor } = walk;
  const { step, missing } = pathway.next;
  const link = stepLink(step, view.id, pathway.id);
  const mine = takes(role, step);
  const ended = pathway.ended;
  const concern = pathway.concerns.at(-1);
  return (
    <Panel
      kind="next"
      label={t('case:nextFor', {
        pair: pairName(walk, t),
      })}
      title={t(`case:step.${step}`)}
    >
      <p className="quiet">{t(`case:about.${step}`)}</p>
      {step === 'screen' && concern !== undefined && (
        <blockquote className={styles.words}>{concern.words}</blockquote>
      )}
      {step === 'screen' && <AuditSaid pathway={pathway} person={survivor.id} />}
      <ul className={styles.conditions}>
        {ended && (
          <li>
            <IconCheck size={18} stroke={1.7} aria-hidden="true" />
            <span>
              {t(`map:ended.${ended.as}`)} {write.day(ended.on)}
            </span>
          </li>
        )}
        {!ended &&
          step !== 'screen' &&
          pathway.standing === 'current' &&
          pathway.screeningValidUntil !== undefined && (
            <li>
              <IconCheck size={18} stroke={1.7} aria-hidden="true" />
              <span>{t('case:screeningUntil', { day: write.day(pathway.screeningValidUntil) })}</span>
            </li>
          )}
        {missing.map(({ what, who }) => {
          const supplied = missingLink(what, view.id, pathway.id);
          return (
            <li key={what} data-missing="true">
              <IconClock size={18} stroke={1.7} aria-hidden="true" />
              <span>
                {supplied === undefined ? (
                  t(`missing:${what}`)
                ) : (
                  <Link {...supplied}>{t(`missing:${what}`)}</Link>
                )}{' '}
                <span className="quiet">
                  {t('common:error.supplier', { who: t(`words:supplier.${who}`) })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      {mine && link !== undefined && (
        <div className={styles.wide}>
          <LinkButton link={link} variant={main ? 'filled' : 'default'}>
            {t(`case:step.${step}`)}
          </LinkButton>
        </div>
      )}
      {!mine && step !== 'none' && (
        <p>
          <StateTag kind={SUPERVISORS.includes(step) ? 'supervisor' : 'waits'}>
            {t(SUPERVISORS.includes(step) ? 'case:with.supervisor' : 'case:with.facilitator')}
          </StateTag>
        </p>
      )}
      {role === 'facilitator' && isOpen(walk) && !LEAVING.has(pathway.stage) && (
        <div className={styles.leave}>
          <PartyLeft walk={walk} />
        </div>
      )}
    </Panel>
  );
}
