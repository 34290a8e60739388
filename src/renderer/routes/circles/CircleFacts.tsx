import { useTranslation } from 'react-i18next';
import { Facts } from '#renderer/components/Facts.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';

/** A circle as it was planned. */
export function CircleFacts({
  nameOf,
  circle,
}: {
  readonly nameOf: (id: string) => string;
  readonly circle: Circle;
}) {
  const { t } = useTranslation('circles');
  const write = useWriting();
  return (
    <Facts
      facts={[
        { term: t('planned.on'), is: write.weekday(circle.on) },
        { term: t('planned.place'), is: circle.place },
        { term: t('planned.formIs'), is: t(`form.${circle.form}.name`) },
        { term: t('planned.who'), is: write.allOf(circle.participants.map(nameOf)) },
        { term: t('planned.breakSignal'), is: circle.breakSignal },
        { term: t('planned.arrivals'), is: circle.arrivals },
        { term: t('planned.staffedExit'), is: circle.staffedExit },
      ]}
    />
  );
}
