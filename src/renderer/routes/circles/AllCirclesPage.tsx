import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { usePages } from '#renderer/bridge/pages.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { MoreRows } from '#renderer/components/MoreRows.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import type { Role } from '#shared/vocabulary/roles.ts';
import { CircleOfAll } from './CircleOfAll.tsx';

/** The circles of all cases: those ahead by their day, and those that were. */
export function AllCirclesPage() {
  const { t } = useTranslation(['places', 'cases']);
  const me = useAsk('session.me', {});
  const ahead = useCircles('ahead');
  const past = useCircles('past');
  const counts = ahead.data?.pages[0]?.counts;
  if (me.data === undefined || counts === undefined) return <ErrorNote error={me.error ?? ahead.error} />;
  const all = counts.ahead + counts.past;
  const { role } = me.data.user;
  return (
    <>
      <PageHeader
        title={t('places:circles.title')}
        {...(all > 0 && { summary: t('places:circles.summary') })}
      />
      {all === 0 ? (
        <EmptyState
          title={t('places:circles.empty.title')}
          action={<LinkButton link={{ to: '/cases' }}>{t('cases:title')}</LinkButton>}
        >
          <p>{t('places:circles.empty.what')}</p>
          <p>{t('places:circles.empty.first')}</p>
        </EmptyState>
      ) : (
        <>
          <Circles which="ahead" asked={ahead} role={role} />
          {counts.past > 0 && <Circles which="past" asked={past} role={role} />}
        </>
      )}
    </>
  );
}

function useCircles(which: 'ahead' | 'past') {
  return usePages(
    'circles.list',
    { which },
    ({ circles }) => circles.length,
    ({ counts }) => counts[which],
  );
}

interface CirclesProps {
  readonly which: 'ahead' | 'past';
  readonly asked: ReturnType<typeof useCircles>;
  readonly role: Role;
}

function Circles({ which, asked, role }: CirclesProps) {
  const { t } = useTranslation('places');
  const circles = asked.data?.pages.flatMap((page) => page.circles) ?? [];
  return (
    <>
      <ErrorNote error={asked.error} />
      <Panel title={t(`circles.${which}`)} rows={circles.length > 0}>
        {asked.data && circles.length === 0 && <p className="quiet">{t('circles.aheadNone')}</p>}
        {circles.map((circle) => (
          <CircleOfAll key={circle.circle ?? circle.pathway} row={circle} role={role} />
        ))}
      </Panel>
      <MoreRows
        shown={circles.length}
        found={asked.data?.pages[0]?.counts[which] ?? 0}
        busy={asked.isFetchingNextPage}
        onMore={() => void asked.fetchNextPage()}
      />
    </>
  );
}
