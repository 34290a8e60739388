import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { stepLink } from './stepPages.ts';
import type { Walk } from './walk.ts';

/** In place of a step: this pathway has ended, and what is left to do. */
export function EndedNote({ walk: { view, pathway } }: { readonly walk: Walk }) {
  const { t } = useTranslation(['case', 'map']);
  const write = useWriting();
  const note = useRef<HTMLDivElement>(null);
  // The button that ended it is gone, and the focus with it.
  useEffect(() => {
    if (document.activeElement === document.body) note.current?.focus();
  }, []);
  if (pathway.ended === undefined) return null;
  const next = stepLink(pathway.next.step, view.id, pathway.id);
  return (
    <div ref={note} tabIndex={-1}>
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
