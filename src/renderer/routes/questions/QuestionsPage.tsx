import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';
import { VersionRow } from './VersionRow.tsx';

const ORDER = ['survivor', 'family', 'accountableParty'] as const;

/** What is asked in screenings: for whom, in which version, and every version there ever was. */
export function QuestionsPage() {
  const { t } = useTranslation(['questions', 'shell']);
  const me = useAsk('session.me', {});
  const mayRead = me.data !== undefined && me.data.user.role !== 'keyholder';
  const listed = useAsk('instrument.versions', {}, { enabled: mayRead });
  const trail = [{ label: t('shell:place.program'), link: { to: '/program' } }] as const;
  if (me.data === undefined) return <ErrorNote error={me.error} />;
  if (!mayRead) {
    return (
      <>
        <PageHeader title={t('title')} trail={trail} />
        <Notice kind="note" title={t('notYours')} />
      </>
    );
  }
  if (listed.data === undefined) return <ErrorNote error={listed.error} />;
  const { versions } = listed.data;
  const ids = [...new Set(versions.map(({ id }) => id))];
  const sets = ids.map((id) => versions.filter((version) => version.id === id));
  return (
    <>
      <PageHeader title={t('title')} summary={t('summary')} trail={trail} />
      <div className="stack">
        {ORDER.flatMap((person) => sets.filter(([first]) => first?.for === person)).map((set) => (
          <SetOfQuestions key={set[0]?.id} versions={set} supervises={me.data.user.role === 'supervisor'} />
        ))}
      </div>
    </>
  );
}

interface SetOfQuestionsProps {
  /** All versions of one instrument, the newest last. */
  readonly versions: readonly InstrumentVersion[];
  readonly supervises: boolean;
}

function SetOfQuestions({ versions, supervises }: SetOfQuestionsProps) {
  const { t } = useTranslation('questions');
  const read = useBilingual();
  const inForce = versions.find((version) => version.inForce);
  if (inForce === undefined) return null;
  const others = versions.filter(({ hash }) => hash !== inForce.hash).toReversed();
  return (
    <Panel
      rows
      label={t(`for.${inForce.for}`)}
      title={read(inForce.title)}
      aside={
        supervises && (
          <LinkButton link={{ to: '/program/questions/edit/$set', params: { set: inForce.id } }}>
            {t('change')}
            <span className="visually-hidden"> {read(inForce.title)}</span>
          </LinkButton>
        )
      }
    >
      {[inForce, ...others].map((version) => (
        <VersionRow key={version.hash} version={version} supervises={supervises} />
      ))}
    </Panel>
  );
}
