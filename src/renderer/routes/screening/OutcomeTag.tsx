import { useTranslation } from 'react-i18next';
import { type StateKind, StateTag } from '#renderer/components/StateTag.tsx';
import type { Outcome } from '#shared/vocabulary/screening.ts';

const KIND: Record<Outcome, StateKind> = {
  noConcern: 'done',
  proceedWithSafeguards: 'safe',
  clarify: 'waits',
  pause: 'stop',
  coercionIndicated: 'stop',
};

/** What an outcome does to the pathway, in a word; or the outcome itself, `worded`. */
export function OutcomeTag({
  outcome,
  worded = false,
}: {
  readonly outcome: Outcome;
  readonly worded?: boolean;
}) {
  const { t } = useTranslation('screening');
  return <StateTag kind={KIND[outcome]}>{t(worded ? `outcome.${outcome}` : `effect.${outcome}`)}</StateTag>;
}
