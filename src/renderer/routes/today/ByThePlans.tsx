import { useTranslation } from 'react-i18next';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import type { Output } from '#shared/contract/index.ts';

/** How much the plans of all cases ask for, and the way to the list of it. */
export function ByThePlans({ plans }: Pick<Output<'today.view'>, 'plans'>) {
  const { t } = useTranslation('schedule');
  const counted = (['overdue', 'today', 'week'] as const).filter((when) => plans[when] > 0);
  if (counted.length === 0) return null;
  return (
    <Panel title={t('morning.title')}>
      <ul className="plain-list">
        {counted.map((when) => (
          <li key={when}>{t(`morning.${when}`, { count: plans[when] })}</li>
        ))}
      </ul>
      <div>
        <LinkButton link={{ to: '/today/due' }}>{t('morning.open')}</LinkButton>
      </div>
    </Panel>
  );
}
