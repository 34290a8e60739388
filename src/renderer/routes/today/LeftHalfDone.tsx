import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asking } from '#renderer/bridge/hooks.ts';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { leftForm } from './leftHalfDone.ts';

/** Forms that were begun and not finished, with the way back to each. */
export function LeftHalfDone() {
  const { t } = useTranslation('today');
  const write = useWriting();
  // Keeping a draft is no event, so nothing says that this list grew old.
  const drafts = useQuery({ ...asking('drafts.list', {}), staleTime: 0 });
  const left = (drafts.data?.drafts ?? []).flatMap(({ form, keptAt, caseName }) => {
    const found = leftForm(form);
    return found === undefined ? [] : [{ ...found, form, keptAt, caseName }];
  });
  if (left.length === 0) return null;
  return (
    <Panel title={t('left.title')} rows>
      {left.map(({ form, keptAt, what, caseName, link }) => (
        <PanelRow
          key={form}
          lead={write.shortDay(keptAt)}
          title={caseName ?? t('left.newCase')}
          action={<LinkButton link={link}>{t('left.goOn')}</LinkButton>}
        >
          {t(`left.form.${what}`, { defaultValue: t('left.form.other') })}{' '}
          {t('left.kept', { time: write.time(keptAt) })}
        </PanelRow>
      ))}
    </Panel>
  );
}
