import { useTranslation } from 'react-i18next';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { type Leaving, leavingSchema } from '#shared/vocabulary/after-circle.ts';

interface HowTheyAreProps {
  readonly id: string;
  readonly name: string;
  readonly value: Leaving | undefined;
  readonly error: string | undefined;
  readonly onChange: (as: Leaving) => void;
}

/** How a person is, in the words in which they left the circle. */
export function HowTheyAre({ name, ...choice }: HowTheyAreProps) {
  const { t } = useTranslation(['after-circle', 'circles']);
  return (
    <InlineChoice
      label={t('as', { name })}
      options={leavingSchema.options.map((value) => ({ value, label: t(`circles:leaving.${value}`) }))}
      {...choice}
    />
  );
}
