import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface MoreRowsProps {
  readonly shown: number;
  readonly found: number;
  readonly busy: boolean;
  readonly onMore: () => void;
}

/** At the end of a long list: how much of it is shown, and the next page. Nothing when all is. */
export function MoreRows({ shown, found, busy, onMore }: MoreRowsProps) {
  const { t } = useTranslation('places');
  if (shown >= found) return null;
  return (
    <div className="row">
      <Button loading={busy} onClick={onMore}>
        {t('more')}
      </Button>
      <span className="quiet small" role="status">
        {t('shown', { shown, found })}
      </span>
    </div>
  );
}
