import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/components/PageHeader.tsx';

export function CasesPage() {
  const { t } = useTranslation('shell');
  return <PageHeader title={t('place.cases')} />;
}
