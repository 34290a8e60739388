import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asking, useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { StationDots } from '#renderer/components/StationDots.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Due } from '#shared/contract/cases.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { DueRows } from './DueRows.tsx';
import { GoingOnRows } from './GoingOnRows.tsx';
import { LeftHalfDone } from './LeftHalfDone.tsx';
import { NothingYet } from './NothingYet.tsx';
import { countStations, goingOn } from './stations.ts';

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
  // Days pass without an event.
  const day = useQuery({ ...asking('today.view', {}), staleTime: 0 });
  const list = useAsk('cases.list', {});
  if (day.data === undefined || list.data === undefined) return <ErrorNote error={day.error ?? list.error} />;

  const { today, due } = day.data;
  const mine = due.filter(({ waitsFor }) => waitsFor === role);
  const others = due.filter(({ waitsFor }) => waitsFor !== role);
  const urgent = mine.filter((item) => item.urgent);
  const later = mine.filter((item) => !item.urgent);
  const next = role === 'facilitator' ? goingOn(list.data.cases, due) : [];
  const counts = countStations(list.data.cases, due);
  const underWay = counts.reduce((sum, { total }) => sum + total, 0);

  return (
    <>
      <PageHeader title={capitalized(write.weekday(today))} summary={waitWords()} />
      {day.data.cases === 0 ? (
        <NothingYet role={role} />
      ) : (
        <div className="with-margin">
          <div className="stack">
            {urgent.length > 0 && (
              <Panel title={t('first')} kind="waits" rows>
                <DueRows due={urgent} today={today} mainFirst />
              </Panel>
            )}
            {later.length > 0 && (
              <Panel title={t('due.title')} rows>
                <DueRows due={later} today={today} mainFirst={urgent.length === 0} />
              </Panel>
            )}
            <LeftHalfDone cases={list.data.cases} />
            {next.length > 0 && (
              <Panel title={t('next.title')} rows>
                <GoingOnRows pathways={next} mainFirst={mine.length === 0} />
              </Panel>
            )}
            {mine.length === 0 && next.length === 0 && (
              <Panel title={t('calm.title')}>
                <p className="quiet">{t('calm.what')}</p>
              </Panel>
            )}
          </div>
          <div className="stack">
            <Panel title={t('where.title')} aside={t('where.count', { count: underWay })}>
              <StationDots counts={counts} />
            </Panel>
            {others.length > 0 && <WithOthers due={others} role={role} />}
          </div>
        </div>
      )}
    </>
  );

  function waitWords(): string {
    const all = t('wait.all', { count: mine.length });
    if (urgent.length === 0) return all;
    const rest = urgent.length === mine.length ? 'wait.allUrgent' : 'wait.urgent';
    return `${all} ${t(rest, { count: urgent.length })}`;
  }
}

/** What a colleague in the other role has to do, counted by kind. */
function WithOthers({ due, role }: { readonly due: readonly Due[]; readonly role: Role }) {
  const { t } = useTranslation('today');
  const kinds = [...new Set(due.map(({ kind }) => kind))];
  return (
    <Panel title={t(role === 'facilitator' ? 'others.supervisor' : 'others.facilitator')}>
      <ul className="plain-list">
        {kinds.map((kind) => (
          <li key={kind}>
            {t(`due.${kind}.count`, { count: due.filter((item) => item.kind === kind).length })}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function capitalized(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
