import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Working.module.css';

/** An answer that is there by then needs no word; a longer wait does, or it looks as if nothing happened. */
const PATIENCE = 500;

/** Says that the core still works on what was asked. Lies over the page, so that nothing on it moves. */
export function Working() {
  const { t } = useTranslation('shell');
  const busy = useIsFetching() + useIsMutating() > 0;
  const [long, setLong] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [busy]);
  return (
    <div role="status" className={`${styles.working} not-printed`}>
      {long && <span>{t('working')}</span>}
    </div>
  );
}
