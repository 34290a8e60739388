import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking, useAsk } from '#renderer/bridge/hooks.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { CaseRows } from './CaseRows.tsx';
import styles from './cases.module.css';
import { casePage } from './useCasePages.ts';

/** Every case, newest change first, narrowed by words of its name or the office's reference. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const me = useAsk('session.me', {});
  const all = useAsk('cases.list', {});
  const found = useQuery({
    ...asking('cases.list', casePage(wanted, 0)),
    placeholderData: keepPreviousData,
  });
  const [shown, setShown] = useState({ search: '', count: 0 });
  const takesReferrals = me.data?.user.role === 'facilitator';
  const takeReferral = takesReferrals && (
    <LinkButton variant="filled" link={{ to: '/cases/new' }}>
      {t('take')}
    </LinkButton>
  );

  if (all.data?.all === 0 && me.data !== undefined) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('empty.title')} action={takeReferral}>
          <p>{t('empty.what')}</p>
          <p>{t(takesReferrals ? 'empty.first' : 'empty.firstElse')}</p>
        </EmptyState>
      </>
    );
  }
  // Whether there is a list at all is not guessed at: what stands there first would move.
  if (all.data === undefined || me.data === undefined) {
    return (
      <>
        <PageHeader title={t('title')} />
        <ErrorNote error={all.error ?? me.error} />
      </>
    );
  }
  const count = found.data?.found ?? 0;
  // While the next words are looked for, the rows of the last ones stay.
  if (found.data && !found.isPlaceholderData && (shown.search !== wanted || shown.count !== count)) {
    setShown({ search: wanted, count });
  }
  return (
    <>
      <PageHeader title={t('title')} summary={t('count', { count: all.data.all })}>
        {takeReferral}
      </PageHeader>
      <ErrorNote error={found.error} />
      <div className={styles.search}>
        <SearchField label={t('search.label')} value={search} onChange={setSearch} />
        <p className="quiet small" role="status">
          {wanted !== '' && found.data && t('search.found', { count })}
        </p>
      </div>
      {found.data && count === 0 && <p className="quiet">{t('search.none')}</p>}
      {shown.count > 0 && (
        <Panel rows>
          <CaseRows search={shown.search} count={shown.count} />
        </Panel>
      )}
    </>
  );
}
