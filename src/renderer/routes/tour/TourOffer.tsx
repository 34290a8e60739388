import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';

/** Offers the walk to somebody who has neither walked it nor put it aside. */
export function TourOffer() {
  const { t } = useTranslation('tour');
  const known = useAsk('preferences.get', {}).isSuccess;
  const [{ tourSeen }, like] = usePreferences();
  if (!known || tourSeen) return null;
  return (
    <Notice kind="note" title={t('offer.title')}>
      <p>{t('offer.what')}</p>
      <div className="row">
        <LinkButton link={{ to: '/tour' }}>{t('offer.walk')}</LinkButton>
        <Button variant="transparent" onClick={() => void like({ tourSeen: true }).catch(() => {})}>
          {t('offer.notNow')}
        </Button>
      </div>
    </Notice>
  );
}
