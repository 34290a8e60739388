import { useTranslation } from 'react-i18next';
import { type StateKind, StateTag } from '#renderer/components/StateTag.tsx';
import type { Stage } from '#shared/vocabulary/pathway.ts';
import styles from './cases.module.css';

const KIND_OF_STAGE: Partial<Record<Stage, StateKind>> = {
  possibleSurvivor: 'supervisor',
  violationReview: 'waits',
  coercionFound: 'stop',
  returning: 'stop',
  completed: 'done',
};

/** Where one pathway stands, in a word. Only what asks for somebody has an icon. */
export function StageTag({ stage }: { readonly stage: Stage }) {
  const { t } = useTranslation('cases');
  const kind = KIND_OF_STAGE[stage];
  const words = t(`stage.${stage}`);
  return kind === undefined ? (
    <span className={styles.stage}>{words}</span>
  ) : (
    <StateTag kind={kind}>{words}</StateTag>
  );
}
