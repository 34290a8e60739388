import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { offerFile } from '#renderer/bridge/offerFile.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { useBilingual, useLanguage } from '#renderer/i18n/bilingual.ts';
import { useWriting } from '#renderer/i18n/dates.ts';
import { stepLink } from '#renderer/routes/case/stepPages.ts';
import type { Ending, Policy } from '#shared/vocabulary/policy.ts';
import { inLanguage } from '#shared/vocabulary/text.ts';
import { Guide } from './Guide.tsx';
import { LanguageField } from './LanguageField.tsx';
import { NoticePaper } from './NoticePaper.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';

/** The one plain notice to the referring office: a supervisor reads the whole of it, signs it and saves it. */
export function NoticePage() {
  return (
    <StepPage page="notice" name="notice" afterTheEnd>
      {(at) => <Told key={at.form} at={at} />}
    </StepPage>
  );
}

function Told({ at }: { readonly at: AtStep }) {
  const { t } = useTranslation(['steps', 'case']);
  const say = useBilingual();
  const write = useWriting();
  const program = useAsk('program.view', {});
  const me = useAsk('session.me', {});
  const { notice, next } = at.pathway;
  if (program.data === undefined || me.data === undefined)
    return <ErrorNote error={program.error ?? me.error} />;

  if (notice !== undefined) {
    const heading = program.data.policy.headings.find(({ id }) => id === notice.heading);
    return (
      <Notice kind="done" title={t('steps:notice.told', { moment: write.moment(notice.issuedAt) })}>
        {heading && <p>{t('steps:notice.toldHeading', { heading: say(heading.text) })}</p>}
        <p>{t('steps:notice.toldRest')}</p>
        <div>
          <LinkButton link={{ to: '/cases/$caseId', params: { caseId: at.view.id } }}>
            {t('case:ended.back')}
          </LinkButton>
        </div>
      </Notice>
    );
  }
  if (next.step !== 'issueNotice') {
    const first = next.step === 'planSafety' ? stepLink(next.step, at.view.id, at.pathway.id) : undefined;
    return (
      <Notice kind="note" title={t('case:notNow.title')}>
        <p>{t(first === undefined ? 'steps:notice.notEnded' : 'case:notNow.next')}</p>
        {first !== undefined && (
          <div>
            <LinkButton variant="filled" link={first}>
              {t('case:step.planSafety')}
            </LinkButton>
          </div>
        )}
      </Notice>
    );
  }
  if (me.data.user.role !== 'supervisor') {
    return (
      <Notice kind="supervisor" title={t('case:notYours.supervisor')}>
        <p>{t('steps:notice.forSupervisor')}</p>
      </Notice>
    );
  }
  return <SignNotice at={at} policy={program.data.policy} me={me.data} />;
}

interface SignNoticeProps {
  readonly at: AtStep;
  readonly policy: Policy;
  readonly me: {
    readonly user: { readonly name: string };
    readonly program: { readonly name: string; readonly referringOffice: string };
  };
}

function SignNotice({ at, policy, me }: SignNoticeProps) {
  const { t } = useTranslation('steps');
  const [language, setLanguage] = useState(useLanguage());
  const sign = useTell('document.notice');
  const ending: Ending = at.pathway.ended?.as ?? 'returned';
  const headingId = ending === 'closed' ? undefined : policy.headingFor[ending];
  const heading = policy.headings.find(({ id }) => id === headingId);
  const othersGoOn = at.view.pathways.some(({ id, ended }) => id !== at.pathway.id && ended === undefined);
  return (
    <Guide
      name="notice"
      action={t('notice.action')}
      onAct={() => sign.mutate({ ...at.on, language }, { onSuccess: offerFile })}
      busy={sign.isPending}
      error={sign.error}
    >
      <LanguageField label={t('notice.language')} value={language} onChange={setLanguage} />
      <p>{t('notice.whole')}</p>
      <NoticePaper
        language={language}
        program={me.program.name}
        office={me.program.referringOffice}
        reference={at.view.officeReference}
        endedOn={at.pathway.ended?.on ?? at.today}
        heading={heading === undefined ? '' : inLanguage(heading.text, language)}
        signer={me.user.name}
      />
      <p className="quiet">{t('notice.nothingElse')}</p>
      {othersGoOn && (
        <Notice kind="note" title={t('notice.othersGoOn')}>
          <p>{t('notice.othersGoOnHow')}</p>
        </Notice>
      )}
    </Guide>
  );
}
