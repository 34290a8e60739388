import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking, useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StationDots } from '#renderer/components/StationDots.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { TourOffer } from '#renderer/routes/tour/TourOffer.tsx';
import type { Output } from '#shared/contract/index.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { ByThePlans } from './ByThePlans.tsx';
import { DueRows } from './DueRows.tsx';
import { GoingOnRows } from './GoingOnRows.tsx';
import { LeftHalfDone } from './LeftHalfDone.tsx';
import { NothingYet } from './NothingYet.tsx';

/** As many as a person can look through at once; the core gives as many unless asked for more. */
const AT_ONCE = 10;

/** The morning page: what cannot wait, what is due, what was left half-done, and where the pathways are. */
export function TodayPage() {
  const me = useAsk('session.me', {});
  if (me.data === undefined) return <ErrorNote error={me.error} />;
  // A keyholder keeps the keys and does not see cases.
  if (me.data.user.role === 'keyholder') return <Navigate to="/program" replace />;
  return <Morning role={me.data.user.role} />;
}

function Morning({ role }: { readonly role: Role }) {
  const { t } = useTranslation('today');
  const write = useWriting();
  const [first, setFirst] = useState(AT_ONCE);
  // Days pass without an event.
  const day = useQuery({
    ...asking('today.view', first === AT_ONCE ? {} : { first }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  // What is asked for further down is waited for here: coming later, it would push away what somebody reads.
  const preferences = useAsk('preferences.get', {});
  const drafts = useQuery(asking('drafts.list', {}));
  if (day.data === undefined || preferences.isPending || drafts.isPending)
    return <ErrorNote error={day.error} />;

  const { today, urgent, later, counts, plans, stations, goingOn } = day.data;
  const mine = urgent.count + later.count;
  const others = counts.filter(({ waitsFor }) => waitsFor !== role);
  const underWay = stations.reduce((sum, { total }) => sum + total, 0);
  const more = (due: typeof urgent) => (
    <MoreDue count={due.count - due.first.length} onMore={() => setFirst(first + AT_ONCE)} />
  );

  return (
    <>
      <PageHeader title={capitalized(write.weekday(today))} summary={waitWords()} />
      <TourOffer />
      {day.data.cases === 0 ? (
        <NothingYet role={role} />
      ) : (
        <div className="with-margin">
          <div className="stack">
            {urgent.count > 0 && (
              <Panel title={t('first')} kind="waits" rows>
                <DueRows due={urgent.first} today={today} mainFirst />
                {more(urgent)}
              </Panel>
            )}
            {later.count > 0 && (
              <Panel title={t('due.title')} rows>
                <DueRows due={later.first} today={today} mainFirst={urgent.count === 0} />
                {more(later)}
              </Panel>
            )}
            <LeftHalfDone />
            {goingOn.count > 0 && (
              <Panel title={t('next.title')} rows>
                <GoingOnRows goingOn={goingOn} mainFirst={mine === 0} />
              </Panel>
            )}
            {mine === 0 && goingOn.count === 0 && (
              <Panel title={t('calm.title')}>
                <p className="quiet">{t('calm.what')}</p>
              </Panel>
            )}
          </div>
          <div className="stack">
            <Panel title={t('where.title')} aside={t('where.count', { count: underWay })}>
              <StationDots counts={stations} />
            </Panel>
            <ByThePlans plans={plans} />
            {others.length > 0 && <WithOthers counts={others} role={role} />}
          </div>
        </div>
      )}
    </>
  );

  function waitWords(): string {
    const all = t('wait.all', { count: mine });
    if (urgent.count === 0) return all;
    const rest = later.count === 0 ? 'wait.allUrgent' : 'wait.urgent';
    return `${all} ${t(rest, { count: urgent.count })}`;
  }
}

/** How many more there are than stand here, and the way to see them. */
function MoreDue({ count, onMore }: { readonly count: number; readonly onMore: () => void }) {
  const { t } = useTranslation('today');
  const end = useRef<HTMLSpanElement>(null);
  const [asked, setAsked] = useState(false);
  const all = asked && count === 0;
  // The button goes with the last of them; the focus stays where it was.
  useEffect(() => {
    if (all) end.current?.focus();
  }, [all]);
  if (all) {
    return (
      <PanelRow
        title={
          <span ref={end} tabIndex={-1}>
            {t('more.all')}
          </span>
        }
      />
    );
  }
  if (count === 0) return null;
  return (
    <PanelRow
      title={t('more.count', { count })}
      action={
        <Button
          onClick={() => {
            setAsked(true);
            onMore();
          }}
        >
          {t('more.show', { count: Math.min(count, AT_ONCE) })}
        </Button>
      }
    />
  );
}

interface WithOthersProps {
  readonly counts: Output<'today.view'>['counts'];
  readonly role: Role;
}

/** What a colleague in the other role has to do, counted by kind. */
function WithOthers({ counts, role }: WithOthersProps) {
  const { t } = useTranslation('today');
  return (
    <Panel title={t(role === 'facilitator' ? 'others.supervisor' : 'others.facilitator')}>
      <ul className="plain-list">
        {counts.map(({ kind, count }) => (
          <li key={kind}>{t(`due.${kind}.count`, { count })}</li>
        ))}
      </ul>
    </Panel>
  );
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
