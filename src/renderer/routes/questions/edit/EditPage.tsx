import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageHeader, type PageHeaderProps } from '#renderer/components/PageHeader.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { SupervisorsOnly } from '#renderer/routes/supervision/SupervisorsOnly.tsx';
import { NoSuchPage } from '#renderer/shell/NoSuchPage.tsx';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import { draftFrom, questionsDraftSchema } from './draft.ts';
import { EditDesk } from './EditDesk.tsx';

/** A new version of a set of questions, begun from the one in force or from another. */
export function EditPage() {
  const { t } = useTranslation(['questions', 'shell']);
  const trail = [
    { label: t('shell:place.program'), link: { to: '/program' } },
    { label: t('title'), link: { to: '/program/questions' } },
  ] as const;
  return (
    <SupervisorsOnly title={t('edit.title')} trail={trail} notYours={t('onlySupervisors')}>
      <NewVersion trail={trail} />
    </SupervisorsOnly>
  );
}

function NewVersion({ trail }: Required<Pick<PageHeaderProps, 'trail'>>) {
  const { t } = useTranslation('questions');
  const read = useBilingual();
  const set = useParams({ strict: false, select: (params) => params.set ?? '' });
  const { from } = useSearch({ strict: false });
  const listed = useAsk('instrument.versions', {});
  const versions = (listed.data?.versions ?? []).filter(({ id }) => id === set);
  const base = versions.find(({ hash }) => hash === from) ?? versions.find(({ inForce }) => inForce);
  const begun = useAsk('instrument.read', { hash: base?.hash ?? '' }, { enabled: base !== undefined });
  if (listed.data !== undefined && base === undefined) return <NoSuchPage />;
  if (base === undefined || begun.data === undefined)
    return <ErrorNote error={listed.error ?? begun.error} />;
  return (
    <>
      <PageHeader
        title={t('edit.title')}
        summary={t('edit.summary', { title: read(base.title), version: base.version })}
        trail={trail}
      />
      <KeptDraft key={base.hash} base={begun.data.instrument} versions={versions} />
    </>
  );
}

interface KeptDraftProps {
  readonly base: Instrument;
  readonly versions: readonly InstrumentVersion[];
}

function KeptDraft({ base, versions }: KeptDraftProps) {
  const kept = useKeptForm(`questions/${base.id}`, questionsDraftSchema, draftFrom(base));
  if (kept.value === undefined) return <ErrorNote error={kept.error} />;
  return <EditDesk base={base} versions={versions} kept={kept} draft={kept.value} />;
}
