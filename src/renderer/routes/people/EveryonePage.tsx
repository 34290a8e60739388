import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { usePages } from '#renderer/bridge/pages.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { MoreRows } from '#renderer/components/MoreRows.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { SearchField } from '#renderer/components/SearchField.tsx';
import styles from '#renderer/routes/cases/cases.module.css';
import type { PeopleGroup } from '#shared/contract/places.ts';
import { PersonOfAll } from './PersonOfAll.tsx';

const GROUPS = ['all', 'survivors', 'accountableParties', 'others'] as const;

/** Everybody in all cases, by name: where they stand, when to talk next, and how to reach them without danger. */
export function EveryonePage() {
  const { t } = useTranslation(['places', 'cases']);
  const me = useAsk('session.me', {});
  const day = useAsk('today.view', {});
  const [search, setSearch] = useState('');
  const [group, setGroup] = useState<PeopleGroup | 'all'>('all');
  const wanted = useDeferredValue(search.trim());
  const asked = usePages(
    'people.list',
    { ...(wanted !== '' && { search: wanted }), ...(group !== 'all' && { group }) },
    ({ people }) => people.length,
    ({ found }) => found,
  );
  const [first] = asked.data?.pages ?? [];
  const counts = first?.counts;
  const everyone = counts && counts.survivors + counts.accountableParties + counts.others;

  if (everyone === 0 && wanted === '') {
    return (
      <>
        <PageHeader title={t('places:people.title')} />
        <EmptyState
          title={t('places:people.empty.title')}
          action={
            me.data?.user.role === 'facilitator' && (
              <LinkButton variant="filled" link={{ to: '/cases/new' }}>
                {t('cases:take')}
              </LinkButton>
            )
          }
        >
          <p>{t('places:people.empty.what')}</p>
          <p>{t('places:people.empty.first')}</p>
        </EmptyState>
      </>
    );
  }
  const people = asked.data?.pages.flatMap((page) => page.people) ?? [];
  const found = first?.found ?? 0;
  return (
    <>
      <PageHeader title={t('places:people.title')} summary={t('places:people.summary')} />
      <ErrorNote error={asked.error ?? day.error} />
      <div className={styles.search}>
        <SearchField label={t('places:people.find')} value={search} onChange={setSearch} />
        {counts && (
          <InlineChoice
            label={t('places:people.group')}
            options={GROUPS.map((value) => ({
              value,
              label: t(`places:people.groups.${value}`, {
                count: value === 'all' ? everyone : counts[value],
              }),
            }))}
            value={group}
            onChange={setGroup}
          />
        )}
        <p className="quiet small" role="status">
          {wanted !== '' && first && t('places:people.found', { count: found })}
        </p>
      </div>
      {first && people.length === 0 && <p className="quiet">{t('places:people.nobody')}</p>}
      {people.length > 0 && day.data && (
        <Panel rows>
          {people.map((person) => (
            <PersonOfAll key={person.person} person={person} today={day.data.today} />
          ))}
        </Panel>
      )}
      <MoreRows
        shown={people.length}
        found={found}
        busy={asked.isFetchingNextPage}
        onMore={() => void asked.fetchNextPage()}
      />
    </>
  );
}
