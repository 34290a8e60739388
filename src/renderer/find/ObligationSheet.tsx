import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { useReadOut } from '#renderer/components/useReadOut.ts';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { Obligation } from '#shared/vocabulary/obligation.ts';
import styles from './find.module.css';

interface ObligationSheetProps {
  readonly obligation: Obligation;
  readonly onBack: () => void;
}

/** One obligation of the library, to read: what it asks, what will be seen of it, and when it is not for a plan. */
export function ObligationSheet({ obligation, onBack }: ObligationSheetProps) {
  const { t } = useTranslation('find');
  const say = useBilingual();
  const heading = useReadOut(obligation.id);
  return (
    <div className={styles.sheet}>
      <p className="quiet small">{t('obligationsOf')}</p>
      <h2 ref={heading} tabIndex={-1}>
        {say(obligation.text)}
      </h2>
      <Facts
        facts={[
          { term: t('obligation.seen'), is: say(obligation.measure) },
          { term: t('obligation.help'), is: say(obligation.help) },
          { term: t('obligation.notIf'), is: say(obligation.notIf) },
        ]}
      />
      <div>
        <Button onClick={onBack}>{t('obligation.back')}</Button>
      </div>
    </div>
  );
}
