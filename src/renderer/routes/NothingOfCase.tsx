import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';

interface NothingOfCaseProps {
  readonly title: string;
  /** What will be here, and why. */
  readonly what: string;
  readonly caseId: string;
}

/** A page of a case with nothing on it yet: the next step of the case leads here. */
export function NothingOfCase({ title, what, caseId }: NothingOfCaseProps) {
  const { t } = useTranslation('case');
  return (
    <EmptyState
      title={title}
      action={<LinkButton link={{ to: '/cases/$caseId', params: { caseId } }}>{t('toNext')}</LinkButton>}
    >
      <p>{what}</p>
    </EmptyState>
  );
}
