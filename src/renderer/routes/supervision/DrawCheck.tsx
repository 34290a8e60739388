import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import type { Output } from '#shared/contract/index.ts';

/** Draws the random share again, so that nobody has to believe that nobody picked. */
export function DrawCheck() {
  const { t } = useTranslation('reports');
  const check = useTell('supervision.checkDraws');
  return (
    <Panel title={t('draw.title')}>
      <p>{t('draw.what')}</p>
      <div className="row">
        <Button loading={check.isPending} onClick={() => check.mutate({})}>
          {t('draw.check')}
        </Button>
      </div>
      <ErrorNote error={check.error} />
      {check.data !== undefined && <Found {...check.data} />}
    </Panel>
  );
}

function Found({ checked, wrong }: Output<'supervision.checkDraws'>) {
  const { t } = useTranslation('reports');
  if (checked === 0) return <Notice kind="note" title={t('draw.none')} alert />;
  if (wrong.length === 0) {
    return (
      <Notice kind="done" title={t('draw.right', { count: checked })} alert>
        <p>{t('draw.rightMeans')}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="stop" title={t('draw.wrong', { count: wrong.length })} alert>
      <p>{t('draw.wrongMeans')}</p>
      <ul>
        {wrong.map(({ case: id, screening, why }) => (
          <li key={screening}>
            {t(`draw.why.${why}`)}{' '}
            <Link to="/cases/$caseId" params={{ caseId: id }}>
              {t('draw.openCase')}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
