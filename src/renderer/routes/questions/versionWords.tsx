import { useTranslation } from 'react-i18next';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';

/** In force, or waiting for somebody to approve it; nothing for one of the past. */
export function VersionTag({ version }: { readonly version: InstrumentVersion }) {
  const { t } = useTranslation('questions');
  if (version.inForce) return <StateTag kind="done">{t('tag.inForce')}</StateTag>;
  if (version.shipped || version.approved !== undefined) return null;
  return <StateTag kind="waits">{t('tag.proposed')}</StateTag>;
}

/** Where a version comes from, in a sentence: as shipped, written by somebody, approved by somebody. */
export function useVersionWords() {
  const { t } = useTranslation('questions');
  const write = useWriting();
  return {
    comesFrom({ shipped, proposed, approved }: InstrumentVersion): string {
      if (approved !== undefined)
        return t('from.approved', { name: approved.by, day: write.day(approved.at) });
      if (shipped || proposed === undefined) return t('from.shipped');
      return t('from.proposed', { name: proposed.by, day: write.day(proposed.at) });
    },
  };
}
