import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { TourOffer } from '#renderer/routes/tour/TourOffer.tsx';
import { MyPassphrase } from './MyPassphrase.tsx';
import { Overview } from './Overview.tsx';
import { PolicyInForce } from './PolicyInForce.tsx';
import { Presets } from './Presets.tsx';
import { Users } from './Users.tsx';
import { WholeRecord } from './WholeRecord.tsx';

/** The program itself: the policy in force, the people with a key, and whether the record is whole. */
export function ProgramPage() {
  const { t } = useTranslation(['program', 'questions']);
  const me = useAsk('session.me', {});
  const seesCases = me.data !== undefined && me.data.user.role !== 'keyholder';
  const program = useAsk('program.view', {});
  // Waited for here: coming later, it would push away what somebody reads.
  const overview = useAsk('program.overview', {}, { enabled: seesCases });
  if (me.data === undefined || program.data === undefined || (seesCases && overview.isPending)) {
    return <ErrorNote error={me.error ?? program.error} />;
  }
  const { user, program: about, isRekeyPending } = me.data;
  const { policy, presets, adoptedAt } = program.data;
  return (
    <>
      <PageHeader title={about.name} summary={t('summary', { office: about.referringOffice })}>
        <div className="row">
          {user.role !== 'keyholder' && <Link to="/program/questions">{t('questions:link')}</Link>}
          <Link to="/verify">{t('verify')}</Link>
        </div>
      </PageHeader>
      {user.role === 'keyholder' && <TourOffer />}
      {isRekeyPending && user.role === 'keyholder' && (
        <Notice kind="waits" title={t('rekey.title')}>
          <p>{t('rekey.what')}</p>
        </Notice>
      )}
      <div className="with-margin">
        <div className="stack">
          {user.role !== 'keyholder' && <Overview />}
          <Users me={user} />
          <PolicyInForce policy={policy} adoptedAt={adoptedAt} />
          {user.role === 'supervisor' && <Presets presets={presets} inForce={policy} />}
        </div>
        <div className="stack">
          <WholeRecord main={user.role !== 'keyholder'} />
          <MyPassphrase />
        </div>
      </div>
    </>
  );
}
