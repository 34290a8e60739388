import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { TwoYears } from '#renderer/routes/plan/TwoYears.tsx';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import type { ScheduledItem } from '#shared/contract/schedule.ts';
import { Appointments } from './Appointments.tsx';
import { CalendarFile } from './CalendarFile.tsx';
import { ItemRow } from './ItemRow.tsx';
import { Pauses } from './Pauses.tsx';

/** The days of one plan: what is due and how it went, the pauses, the appointments, and the two years as a picture. */
export function SchedulePage() {
  const { t } = useTranslation('schedule');
  return (
    <StepOf title={t('page.title')} stages={['twoYears', 'violationReview']} afterTheEnd>
      {(at) => <Days at={at} />}
    </StepOf>
  );
}

const DAYS_AHEAD = 7;
/** So many of a long list are shown before somebody asks for the rest. */
const AT_ONCE = 10;

function Days({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('schedule');
  const asked = useAsk('schedule.view', at.on);
  const said = useSaid();
  // One form at a time: each ends in the one main action of the page.
  const [open, setOpen] = useState<string>();
  if (asked.data === undefined) return <ErrorNote error={asked.error} />;
  const schedule = asked.data;
  const { items } = schedule;
  if (items.length === 0) return <Notice kind="note" title={t('page.none')} />;
  const horizon = addDays(at.today, DAYS_AHEAD);
  const changes = at.me.role === 'facilitator' && at.pathway.ended === undefined;
  const form = {
    open,
    setOpen,
    onSaid: (words: string) => {
      setOpen(undefined);
      said.say(words);
    },
  };
  const rows = (which: readonly ScheduledItem[]) =>
    which.map((item) => <ItemRow key={item.id} at={at} item={item} changes={changes} form={form} />);
  const standing = (...wanted: readonly string[]) => items.filter((item) => wanted.includes(item.standing));
  const overdue = standing('overdue');
  const near = standing('ahead').filter(({ on, since }) => (since ?? on) <= horizon);
  const today = standing('today');
  const holds = standing('holds');
  const marked = items.filter(({ marks }) => marks.length > 0).toReversed();
  return (
    <>
      <Said said={said} />
      {overdue.length > 0 && (
        <Some title={t('page.overdue')} count={overdue.length}>
          {(shown) => rows(overdue.slice(0, shown))}
        </Some>
      )}
      {today.length > 0 && (
        <Panel title={t('page.today')} rows>
          {rows(today)}
        </Panel>
      )}
      <Panel title={t('page.week')} rows={near.length > 0}>
        {near.length === 0 && <p className="quiet">{t('page.quiet')}</p>}
        {rows(near)}
      </Panel>
      {holds.length > 0 && (
        <Panel title={t('page.holds')} rows>
          {rows(holds)}
        </Panel>
      )}
      <Appointments at={at} schedule={schedule} changes={changes} form={form} />
      <Pauses at={at} pauses={schedule.pauses} changes={changes} form={form} />
      <TwoYears at={at} />
      <Some title={t('page.marked')} count={marked.length} none={t('page.markedNone')}>
        {(shown) => rows(marked.slice(0, shown))}
      </Some>
      {changes && <CalendarFile caseId={at.on.case} />}
    </>
  );
}

interface SomeProps {
  readonly title: string;
  readonly count: number;
  /** What is said where there is nothing. */
  readonly none?: string;
  readonly children: (shown: number) => ReactNode;
}

/** The first of a long list, and a way to the rest. */
function Some({ title, count, none, children }: SomeProps) {
  const { t } = useTranslation(['places']);
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <Panel title={title} rows={count > 0}>
      {count === 0 && <p className="quiet">{none}</p>}
      {children(shown)}
      {shown < count && (
        <PanelRow
          title={<span className="quiet">{t('places:shown', { shown, found: count })}</span>}
          action={<Button onClick={() => setShown(shown + AT_ONCE)}>{t('places:more')}</Button>}
        />
      )}
    </Panel>
  );
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
