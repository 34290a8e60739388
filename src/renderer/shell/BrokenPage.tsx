import { Button } from '@mantine/core';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Refused } from '#renderer/bridge/client.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageTitle } from '#renderer/components/PageTitle.tsx';
import { Panel } from '#renderer/components/Panel.tsx';

/** What stands in the place of a page that broke. The rail, and whatever was kept, are still there. */
export function BrokenPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  if (error instanceof Refused) return <ErrorNote error={error} />;
  return (
    <Panel>
      <PageTitle>{t('broken.title')}</PageTitle>
      <p>{t('broken.what')}</p>
      <p>{t('broken.kept')}</p>
      <div className="row">
        <Button variant="filled" onClick={reset}>
          {t('broken.again')}
        </Button>
        <Link to="/">{t('broken.today')}</Link>
      </div>
      <details>
        <summary>{t('broken.detail')}</summary>
        <p className="small quiet">{error instanceof Error ? error.name : typeof error}</p>
      </details>
    </Panel>
  );
}
