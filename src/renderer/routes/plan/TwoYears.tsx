import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Picture } from '#renderer/components/Picture.tsx';
import { calendarOf } from '#renderer/pictures/calendar.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';

/** What is due in each month of the plan that is in force, and how it went. */
export function TwoYears({ at }: { readonly at: Pick<AtPathway, 'on' | 'pathway' | 'view' | 'today'> }) {
  const { t } = useTranslation('pictures');
  const program = useAsk('program.view', {});
  const schedule = useAsk('schedule.view', at.on);
  const plan = at.pathway.plans.findLast(({ approvedOn }) => approvedOn !== undefined);
  if (plan === undefined || program.data === undefined || schedule.data === undefined) return null;
  const { policy } = program.data;
  const texts = new Map(
    at.pathway.plans.flatMap(({ lines }) => lines.map(({ id, text }) => [String(id), text] as const)),
  );
  const years = { plan, pathway: at.pathway, schedule: schedule.data, policy, texts, today: at.today };
  return (
    <Picture
      title={t('calendar.panel')}
      people={at.view.people}
      draw={(telling, width) => calendarOf(years, telling, width)}
    />
  );
}
