import { useTranslation } from 'react-i18next';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import type { Role } from '#shared/vocabulary/roles.ts';

/** The first morning: no case is here yet. */
export function NothingYet({ role }: { readonly role: Role }) {
  const { t } = useTranslation('today');
  return (
    <EmptyState
      title={t('empty.title')}
      action={
        role === 'facilitator' && (
          <LinkButton variant="filled" link={{ to: '/cases/new' }}>
            {t('empty.action')}
          </LinkButton>
        )
      }
    >
      <p>{t(role === 'facilitator' ? 'empty.facilitator' : 'empty.supervisor')}</p>
    </EmptyState>
  );
}
