import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import { PolicyWords } from './PolicyWords.tsx';

interface PolicyInForceProps {
  readonly policy: Policy;
  readonly adoptedAt: string | undefined;
}

/** The program's own choices, in plain words. */
export function PolicyInForce({ policy, adoptedAt }: PolicyInForceProps) {
  const { t } = useTranslation('program');
  const say = useBilingual();
  const write = useWriting();
  return (
    <Panel
      label={t('policy.title')}
      title={say(policy.title)}
      aside={
        adoptedAt === undefined
          ? t('policy.shipped', { version: policy.version })
          : t('policy.adopted', { version: policy.version, day: write.day(adoptedAt) })
      }
    >
      <p className="quiet">{say(policy.about)}</p>
      <PolicyWords policy={policy} />
    </Panel>
  );
}
