import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';

/** Says so when something failed where no screen was listening, so that no failure passes unseen. */
export function UnexpectedNote({ onToday }: { readonly onToday: () => void }) {
  const { t } = useTranslation('shell');
  const [happened, setHappened] = useState(false);

  useEffect(() => {
    const onFailure = () => setHappened(true);
    window.addEventListener('error', onFailure);
    window.addEventListener('unhandledrejection', onFailure);
    return () => {
      window.removeEventListener('error', onFailure);
      window.removeEventListener('unhandledrejection', onFailure);
    };
  }, []);

  if (!happened) return null;
  return (
    <Notice kind="note" title={t('unexpected.title')} alert>
      <p>{t('unexpected.what')}</p>
      <div className="row">
        <Button onClick={() => setHappened(false)}>{t('unexpected.goOn')}</Button>
        <Button
          variant="transparent"
          onClick={() => {
            setHappened(false);
            onToday();
          }}
        >
          {t('unexpected.today')}
        </Button>
      </div>
    </Notice>
  );
}
