import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import styles from './SaveState.module.css';

interface SaveStateProps {
  readonly state: 'idle' | 'keeping' | 'kept' | 'notKept';
  readonly at?: Date | undefined;
}

/** Says quietly whether what is on the page is kept, and never quietly that it is not. */
export function SaveState({ state, at }: SaveStateProps) {
  const { t } = useTranslation('common');
  const write = useWriting();
  const said =
    state === 'kept' && at !== undefined ? t('save.keptAt', { time: write.time(at) }) : t(`save.${state}`);
  return (
    <p role="status" className={styles.save} data-state={state}>
      {said}
    </p>
  );
}
