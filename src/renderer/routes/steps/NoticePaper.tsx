import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import type { Language } from '#shared/vocabulary/text.ts';
import styles from './steps.module.css';

interface NoticePaperProps {
  readonly language: Language;
  readonly program: string;
  readonly office: string;
  readonly reference: string;
  readonly endedOn: string;
  readonly heading: string;
  readonly signer: string;
}

/** The notice before it is signed, with the very words the paper will have. */
export function NoticePaper(notice: NoticePaperProps) {
  const { language, program, office, reference, endedOn, heading, signer } = notice;
  const { t } = useTranslation('documents', { lng: language });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(
    new Date(`${endedOn}T12:00:00`),
  );
  return (
    <section lang={language} className={styles.paper} aria-label={t('notice.title')}>
      <p>{t('notice.title')}</p>
      <p>{t('notice.ended')}</p>
      <Facts
        facts={[
          { term: t('notice.office'), is: office },
          { term: t('notice.reference'), is: reference },
          { term: t('notice.endedOn'), is: day },
          { term: t('notice.headingTerm'), is: heading },
          { term: t('signature.heading'), is: `${signer}, ${t('roles.supervisor')}, ${program}` },
        ]}
      />
    </section>
  );
}
