import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/components/PageHeader.tsx';

export function SupervisionPage() {
  const { t } = useTranslation('shell');
  return <PageHeader title={t('place.supervision')} />;
}
