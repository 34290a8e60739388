import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import type { Output } from '#shared/contract/index.ts';

/** What is wrong with the store or the person's certificate, said on every page until somebody has seen to it. */
export function StoreWarnings({
  me,
}: {
  readonly me: Pick<Output<'session.me'>, 'rolledBack' | 'certificateState'>;
}) {
  const { t } = useTranslation('shell');
  return (
    <>
      {me.rolledBack && (
        <Notice kind="stop" title={t('warning.rolledBackTitle')} alert>
          {t('warning.rolledBack')}
        </Notice>
      )}
      {me.certificateState !== 'valid' && (
        <Notice kind="waits" title={t('warning.certificateTitle')}>
          {t(`warning.certificate.${me.certificateState}`)}
        </Notice>
      )}
    </>
  );
}
