import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';

/** Where the last document went that the window handed out. */
export function SavedFiles() {
  const { t } = useTranslation('shell');
  const [path, setPath] = useState<string>();
  useEffect(() => window.circlekeeper.onSaved((file) => setPath(file.path)), []);
  return (
    <div role="status" className="not-printed">
      {path !== undefined && (
        <Notice kind="done" title={t('saved.title')}>
          {t('saved.where', { path })}
        </Notice>
      )}
    </div>
  );
}
