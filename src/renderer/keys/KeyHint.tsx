import { useTranslation } from 'react-i18next';
import { Keys } from '#renderer/components/Keys.tsx';
import { type KeyName, shownKeys } from './keys.ts';

/** The key of something, beside its name. */
export function KeyHint({ of }: { readonly of: KeyName }) {
  const { t } = useTranslation('keys');
  return <Keys of={shownKeys(of, t('space'))} />;
}
