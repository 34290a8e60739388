import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import type { Release } from '#shared/vocabulary/services.ts';
import { releaseStanding } from './releaseStanding.ts';

interface ReleasesProps {
  readonly view: CaseView;
  readonly today: string;
}

/** Every release of this case: what it names, for whom, why, and whether it holds today. */
export function Releases({ view, today }: ReleasesProps) {
  const { t } = useTranslation('documents-page');
  if (view.releases.length === 0) {
    return (
      <Panel title={t('releases.title')}>
        <p className="quiet">{t('releases.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('releases.title')} rows>
      {view.releases.toReversed().map((release) => (
        <ReleaseRow key={release.id} view={view} release={release} today={today} />
      ))}
    </Panel>
  );
}

function ReleaseRow({ view, release, today }: ReleasesProps & { readonly release: Release }) {
  const { t } = useTranslation('documents-page');
  const write = useWriting();
  const revoke = useTell('release.revoke');
  const [asking, setAsking] = useState(false);
  const standing = releaseStanding(release, today);
  const survivor = view.people.find(({ id }) => id === release.survivor)?.name ?? '';
  const parts = write.allOf(release.parts.map((part) => t(`parts.${part}`)));
  const until = write.day(release.until);
  return (
    <PanelRow
      title={t('releases.to', { name: survivor, to: release.to })}
      tag={
        <StateTag kind={standing === 'inForce' ? 'done' : 'waits'}>
          {t(`releases.${standing}`, { day: write.day(release.revokedOn ?? release.until) })}
        </StateTag>
      }
      action={
        standing !== 'revoked' && (
          <Button onClick={() => setAsking(true)}>{t('releases.revoke.action')}</Button>
        )
      }
    >
      <p>{t('releases.names', { parts })}</p>
      <p>{t('releases.why', { why: release.why, until })}</p>
      <ConfirmDialog
        open={asking}
        title={t('releases.revoke.title', { name: survivor })}
        confirm={t('releases.revoke.confirm')}
        busy={revoke.isPending}
        error={revoke.error}
        onConfirm={() =>
          revoke.mutate({ case: view.id, release: release.id }, { onSuccess: () => setAsking(false) })
        }
        onClose={() => setAsking(false)}
      >
        <p>{t('releases.revoke.next', { to: release.to })}</p>
      </ConfirmDialog>
    </PanelRow>
  );
}
