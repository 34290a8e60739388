import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { usePages } from '#renderer/bridge/pages.ts';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { MoreRows } from '#renderer/components/MoreRows.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { SearchField } from '#renderer/components/SearchField.tsx';
import styles from '#renderer/routes/cases/cases.module.css';
import { dueRowKindSchema, dueWhenSchema } from '#shared/contract/schedule.ts';
import { CalendarFile } from './CalendarFile.tsx';
import { DueRowOfAll } from './DueRowOfAll.tsx';
import { PrintedList } from './PrintedList.tsx';

const KINDS = ['all', ...dueRowKindSchema.options] as const;

/** Everything the plans ask for, over all cases: what is past its day, due today, and due this week. */
export function DuePage() {
  const { t } = useTranslation('schedule');
  const [{ namesVeiled }] = usePreferences();
  const morning = useAsk('today.view', {});
  const [chosenWhen, setWhen] = useState<(typeof dueWhenSchema.options)[number]>();
  const plans = morning.data?.plans;
  const when = chosenWhen ?? dueWhenSchema.options.find((one) => (plans?.[one] ?? 0) > 0) ?? 'today';
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all');
  const [search, setSearch] = useState('');
  const [chosen, setNames] = useState<'printNames' | 'printNoNames'>();
  const names = chosen ?? (namesVeiled ? 'printNoNames' : 'printNames');
  const wanted = useDeferredValue(search.trim());
  const asked = usePages(
    'schedule.due',
    { when, ...(kind !== 'all' && { kind }), ...(wanted !== '' && { search: wanted }) },
    ({ rows }) => rows.length,
    ({ counts }) => counts[when],
  );
  const [first] = asked.data?.pages ?? [];
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? [];
  const counts = first?.counts;
  return (
    <>
      <div className="not-printed stack">
        <PageHeader title={t('due.title')} summary={t('due.summary')} />
        <ErrorNote error={asked.error} />
        <div className={styles.search}>
          <SearchField label={t('due.find')} value={search} onChange={setSearch} />
          <NativeSelect
            label={t('due.kind')}
            value={kind}
            data={KINDS.map((value) => ({ value, label: t(`due.kinds.${value}`) }))}
            onChange={(event) => setKind(KINDS.find((one) => one === event.currentTarget.value) ?? 'all')}
          />
          <InlineChoice
            label={t('due.when')}
            options={dueWhenSchema.options.map((value) => ({
              value,
              label: t(`due.${value}`, { count: counts?.[value] ?? 0 }),
            }))}
            value={when}
            onChange={setWhen}
          />
        </div>
        {first && (
          <Panel rows={rows.length > 0}>
            {rows.length === 0 && <p className="quiet">{t('due.none')}</p>}
            {rows.map((row, place) => (
              <DueRowOfAll
                key={[row.pathway, row.kind, row.on, row.at, row.text, place].join('/')}
                row={row}
                today={first.today}
              />
            ))}
          </Panel>
        )}
        <MoreRows
          shown={rows.length}
          found={counts?.[when] ?? 0}
          busy={asked.isFetchingNextPage}
          onMore={() => void asked.fetchNextPage()}
        />
        {first && <p className="quiet small">{t('due.zone', { zone: first.timeZone })}</p>}
        {rows.length > 0 && (
          <Panel title={t('due.printHow')}>
            <InlineChoice
              label={t('due.printHow')}
              labelHidden
              options={(['printNames', 'printNoNames'] as const).map((value) => ({
                value,
                label: t(`due.${value}`),
              }))}
              value={names}
              onChange={setNames}
            />
            <p className="quiet small">{t('due.printNote')}</p>
            <div>
              <Button
                leftSection={<IconPrinter size={17} stroke={1.7} aria-hidden="true" />}
                onClick={() => window.print()}
              >
                {t('due.print')}
              </Button>
            </div>
          </Panel>
        )}
        <CalendarFile />
      </div>
      {first && counts && (
        <PrintedList
          title={t(`due.${when}`, { count: counts[when] })}
          rows={rows}
          found={counts[when]}
          today={first.today}
          names={names === 'printNames'}
        />
      )}
    </>
  );
}
