import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Schedule } from '#shared/contract/schedule.ts';
import { AppointmentForm } from './AppointmentForm.tsx';
import type { OneForm } from './oneForm.ts';

interface AppointmentsProps {
  readonly at: AtPathway;
  readonly schedule: Schedule;
  readonly changes: boolean;
  readonly form: OneForm;
}

/** The appointments ahead, by the clock of the program's place, and room for another. */
export function Appointments({ at, schedule, changes, form }: AppointmentsProps) {
  const { t } = useTranslation('schedule');
  const write = useWriting();
  const cancel = useTell('schedule.cancel');
  const ahead = schedule.appointments
    .filter(({ on }) => on >= at.today)
    .toSorted((one, other) => one.starts.localeCompare(other.starts));
  return (
    <Panel
      title={t('appointment.title')}
      aside={
        changes && form.open !== 'appointment' ? (
          <Button onClick={() => form.setOpen('appointment')}>{t('appointment.open')}</Button>
        ) : undefined
      }
    >
      {ahead.length === 0 && <p className="quiet">{t('appointment.none')}</p>}
      {ahead.map(({ id, person, way, on, at: time }) => (
        <PanelRow
          key={id}
          title={t('appointment.is', { day: write.day(on), time })}
          action={
            changes && (
              <Button
                loading={cancel.isPending}
                onClick={() =>
                  cancel.mutate(
                    { ...at.on, appointment: id },
                    { onSuccess: () => form.onSaid(t('appointment.cancelled')) },
                  )
                }
              >
                <span aria-hidden="true">{t('appointment.cancel')}</span>
                <span className="visually-hidden">
                  {t('appointment.cancelOf', { day: write.day(on), time })}
                </span>
              </Button>
            )
          }
        >
          {t(`appointment.${way}`)} {t('due.with', { name: at.nameOf(person) })}
        </PanelRow>
      ))}
      <ErrorNote error={cancel.error} />
      {form.open === 'appointment' && <AppointmentForm at={at} form={form} />}
      <p className="quiet small">{t('appointment.zone', { zone: schedule.timeZone })}</p>
    </Panel>
  );
}
