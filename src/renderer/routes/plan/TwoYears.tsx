import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { Picture } from '#renderer/components/Picture.tsx';
import { calendarOf } from '#renderer/pictures/calendar.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';

/** What is due in each month of the plan that is in force. */
export function TwoYears({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('pictures');
  const program = useAsk('program.view', {});
  const plan = at.pathway.plans.findLast(({ approvedOn }) => approvedOn !== undefined);
  if (plan === undefined || program.data === undefined) return null;
  const { policy } = program.data;
  const years = { plan, pathway: at.pathway, policy, today: at.today };
  return (
    <Picture
      title={t('calendar.panel')}
      people={at.view.people}
      draw={(telling, width) => calendarOf(years, telling, width)}
    />
  );
}
