import { useLocation } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';

/** Where the document went that the window just handed out; gone with the page on which it was asked for. */
export function SavedFiles() {
  const { t } = useTranslation('shell');
  const page = useLocation({ select: ({ pathname }) => pathname });
  const [saved, setSaved] = useState<{ readonly path: string; readonly page: string }>();
  useEffect(() => window.circlekeeper.onSaved(({ path }) => setSaved({ path, page })), [page]);
  return (
    <div role="status" className="not-printed">
      {saved?.page === page && (
        <Notice kind="done" title={t('saved.title')}>
          {t('saved.where', { path: saved.path })}
        </Notice>
      )}
    </div>
  );
}
