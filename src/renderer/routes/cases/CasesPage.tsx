import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking, useAsk } from '#renderer/bridge/hooks.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import styles from './cases.module.css';
import { StageTag } from './StageTag.tsx';

/** Every case, newest change first, narrowed by words of its name or the office's reference. */
export function CasesPage() {
  const { t } = useTranslation('cases');
  const write = useWriting();
  const [search, setSearch] = useState('');
  const wanted = useDeferredValue(search.trim());
  const me = useAsk('session.me', {});
  const all = useAsk('cases.list', {});
  const found = useQuery({
    ...asking('cases.list', wanted === '' ? {} : { search: wanted }),
    placeholderData: keepPreviousData,
  });
  const takesReferrals = me.data?.user.role === 'facilitator';
  const takeReferral = takesReferrals && (
    <LinkButton variant="filled" link={{ to: '/cases/new' }}>
      {t('take')}
    </LinkButton>
  );

  if (all.data?.all === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('empty.title')} action={takeReferral}>
          <p>{t('empty.what')}</p>
        </EmptyState>
      </>
    );
  }
  const rows = found.data?.cases ?? [];
  return (
    <>
      <PageHeader title={t('title')} {...(all.data && { summary: t('count', { count: all.data.all }) })}>
        {takeReferral}
      </PageHeader>
      <ErrorNote error={found.error ?? all.error} />
      <div className={styles.search}>
        <TextInput
          type="search"
          label={t('search.label')}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden="true" />}
          value={search}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <p className="quiet small" role="status">
          {wanted !== '' && found.data && t('search.found', { count: found.data.found })}
        </p>
      </div>
      {found.data && rows.length === 0 && <p className="quiet">{t('search.none')}</p>}
      {rows.length > 0 && (
        <Panel rows>
          {rows.map(({ id, name, referredOn, pathways }) => (
            <PanelRow
              key={id}
              title={
                <Link to="/cases/$caseId" params={{ caseId: id }}>
                  {name}
                </Link>
              }
              action={
                <ul className={styles.stages} aria-label={t('stages')}>
                  {pathways.map(({ id: pathway, stage }) => (
                    <li key={pathway}>
                      <StageTag stage={stage} />
                    </li>
                  ))}
                </ul>
              }
            >
              {t('referredOn', { day: write.day(referredOn) })}
            </PanelRow>
          ))}
        </Panel>
      )}
    </>
  );
}
