import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import styles from './case.module.css';
import { stepLink } from './stepPages.ts';
import type { Walk } from './walk.ts';

/** Where the focus goes when a pathway ends under somebody's hands. */
export const ENDED = 'ended';

/** In place of a step: this pathway has ended, and what is left to do. */
export function EndedNote({ walk: { view, pathway } }: { readonly walk: Walk }) {
  const { t } = useTranslation(['case', 'map']);
  const write = useWriting();
  if (pathway.ended === undefined) return null;
  const next = stepLink(pathway.next.step, view.id, pathway.id);
  return (
    <div id={ENDED} tabIndex={-1} className={styles.ended}>
      <Panel kind="next" title={t(`map:ended.${pathway.ended.as}`)}>
        <p>{t('case:ended.on', { day: write.day(pathway.ended.on) })}</p>
        <p className="quiet">{t('case:ended.services')}</p>
        <div className="row">
          {next !== undefined && (
            <LinkButton variant="filled" link={next}>
              {t(`case:step.${pathway.next.step}`)}
            </LinkButton>
          )}
          <Link to="/cases/$caseId" params={{ caseId: view.id }}>
            {t('case:ended.back')}
          </Link>
        </div>
      </Panel>
    </div>
  );
}
