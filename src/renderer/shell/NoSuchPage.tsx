import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '#renderer/components/PageTitle.tsx';

export function NoSuchPage() {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageTitle>{t('noSuchPage.title')}</PageTitle>
      <p>
        <Link to="/">{t('noSuchPage.today')}</Link>
      </p>
    </>
  );
}
