import { NativeSelect } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { SupervisorsOnly } from '#renderer/routes/supervision/SupervisorsOnly.tsx';
import { NoSuchPage } from '#renderer/shell/NoSuchPage.tsx';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';
import { ApproveForm } from './ApproveForm.tsx';
import { Differences } from './Differences.tsx';
import { PastUnder } from './PastUnder.tsx';
import { VersionTag } from './versionWords.tsx';

/** Two versions side by side, what the newer would change of the past, and, where it waits for that, its approval. */
export function ChangesPage() {
  const { t } = useTranslation('questions');
  return (
    <SupervisorsOnly title={t('changes.title')} notYours={t('onlySupervisors')}>
      <Changes />
    </SupervisorsOnly>
  );
}

function Changes() {
  const hash = useParams({ strict: false, select: (params) => params.hash ?? '' });
  const search = useSearch({ strict: false });
  const listed = useAsk('instrument.versions', {});
  const version = listed.data?.versions.find((other) => other.hash === hash);
  const others = (listed.data?.versions ?? []).filter(({ id }) => id === version?.id);
  if (listed.data === undefined) return <ErrorNote error={listed.error} />;
  if (version === undefined) return <NoSuchPage />;
  const other =
    others.find((one) => one.hash === search.with) ??
    others.find((one) => one.inForce && one.hash !== hash) ??
    others.filter((one) => one.hash !== hash).at(-1);
  return <ChangesOf version={version} other={other} versions={others} />;
}

interface ChangesOfProps {
  readonly version: InstrumentVersion;
  readonly other: InstrumentVersion | undefined;
  readonly versions: readonly InstrumentVersion[];
}

function ChangesOf({ version, other, versions }: ChangesOfProps) {
  const { t } = useTranslation(['questions', 'shell']);
  const read = useBilingual();
  const navigate = useNavigate();
  const name = t('versionOf', { title: read(version.title), version: version.version });
  return (
    <>
      <PageHeader
        title={t('changes.title')}
        summary={
          <>
            {name} <VersionTag version={version} />
          </>
        }
        trail={[
          { label: t('shell:place.program'), link: { to: '/program' } },
          { label: t('title'), link: { to: '/program/questions' } },
          { label: name, link: { to: '/program/questions/$hash', params: { hash: version.hash } } },
        ]}
      />
      <div className="stack">
        {other === undefined ? (
          <Notice kind="note" title={t('changes.onlyOne')} />
        ) : (
          <>
            <NativeSelect
              label={t('changes.with')}
              value={other.hash}
              data={versions
                .filter(({ hash }) => hash !== version.hash)
                .map((one) => ({
                  value: one.hash,
                  label: one.inForce
                    ? t('changes.withInForce', { version: one.version })
                    : t('version', { version: one.version }),
                }))}
              onChange={(event) =>
                void navigate({
                  to: '/program/questions/$hash/changes',
                  params: { hash: version.hash },
                  search: { with: event.currentTarget.value },
                  replace: true,
                })
              }
            />
            <SideBySide from={other.hash} version={version} />
          </>
        )}
      </div>
    </>
  );
}

interface SideBySideProps {
  readonly from: string;
  readonly version: InstrumentVersion;
}

/** What is different, and below it, once that stands there, what would change and the approval. */
function SideBySide({ from, version }: SideBySideProps) {
  const to = version.hash;
  const before = useAsk('instrument.read', { hash: from });
  const after = useAsk('instrument.read', { hash: to });
  const compared = useAsk('instrument.compare', { from, to });
  if (before.data === undefined || after.data === undefined || compared.data === undefined)
    return <ErrorNote error={before.error ?? after.error ?? compared.error} />;
  return (
    <>
      <Differences
        from={before.data.instrument}
        to={after.data.instrument}
        differences={compared.data.differences}
      />
      {!version.inForce && <PastUnder hash={to} />}
      {!version.shipped && <ApproveForm version={version} />}
    </>
  );
}
