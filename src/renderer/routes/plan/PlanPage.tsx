import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { PickOne } from '#renderer/components/PickOne.tsx';
import { StepMargin } from '#renderer/components/StepMargin.tsx';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import { ApproveForm } from './ApproveForm.tsx';
import { DecideTogether } from './DecideTogether.tsx';
import { PlanDraftForm } from './PlanDraftForm.tsx';
import { PlanVersions } from './PlanVersions.tsx';
import { TwoYears } from './TwoYears.tsx';

/** The plan: drafted from the survivor's needs, decided by them line by line, and approved by their own act. */
export function PlanPage() {
  const { t } = useTranslation('plan');
  return (
    <StepOf
      title={t('title')}
      stages={['planning', 'twoYears', 'violationReview']}
      afterTheEnd
      together="plan"
    >
      {(at) => (
        <>
          {at.me.role === 'facilitator' && at.pathway.ended === undefined && <Drafting at={at} />}
          <TwoYears at={at} />
          <PlanVersions plans={at.pathway.plans} />
        </>
      )}
    </StepOf>
  );
}

type Part = 'draft' | 'decide' | 'approve';

function Drafting({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('plan');
  const program = useAsk('program.view', {});
  const { plans, needs } = at.pathway;
  const latest = plans.at(-1);
  const draft = latest?.approvedOn === undefined ? latest : undefined;
  const inForce = plans.findLast(({ approvedOn }) => approvedOn !== undefined);
  const undecided = draft?.lines.filter(({ decision }) => decision === undefined).length ?? 0;
  const [part, setPart] = useState<Part>();
  const [amending, setAmending] = useState(false);
  const name = at.nameOf(at.pathway.survivor);

  if (needs === undefined) {
    return (
      <Notice kind="waits" title={t('needsFirst')}>
        <div>
          <LinkButton variant="filled" link={pageLink('needs', at.on.case, at.on.pathway)}>
            {t('needs.title')}
          </LinkButton>
        </div>
      </Notice>
    );
  }
  if (program.data === undefined) return <ErrorNote error={program.error} />;
  if (inForce !== undefined && draft === undefined && !amending) {
    return (
      <div>
        <Button onClick={() => setAmending(true)}>{t('amend')}</Button>
      </div>
    );
  }
  const open = part ?? (draft === undefined ? 'draft' : undecided > 0 ? 'decide' : 'approve');
  return (
    <>
      <PickOne<Part>
        label={t('parts.label')}
        value={open}
        onPick={setPart}
        options={[
          { value: 'draft', label: t('parts.draft'), done: draft && t('parts.drafted') },
          {
            value: 'decide',
            label: t('parts.decide', { name }),
            done: draft !== undefined && undecided === 0 ? t('parts.decided') : undefined,
          },
          { value: 'approve', label: t('parts.approve', { name }) },
        ]}
      />
      {open === 'draft' && (
        <div className="with-margin">
          <PlanDraftForm
            at={at}
            before={latest}
            amends={inForce !== undefined}
            policy={program.data.policy.plan}
            obligations={program.data.obligations}
            onDrafted={() => setPart('decide')}
          />
          <StepMargin
            why={<p>{t('draft.margin')}</p>}
            need={[t('draft.needNeeds'), t('draft.needOrders')]}
            mayGoWrong={[t('draft.wrongMuch'), t('draft.wrongBurden')]}
            next={<p>{t('draft.next')}</p>}
          />
        </div>
      )}
      {open !== 'draft' && draft === undefined && <Notice kind="waits" title={t('draftFirst')} />}
      {open === 'decide' && draft !== undefined && (
        <div className="with-margin">
          <DecideTogether at={at} draft={draft} onDecided={() => setPart('approve')} />
          <StepMargin
            why={<p>{t('decide.margin')}</p>}
            need={[t('decide.needAlone', { name }), t('decide.needTime')]}
            mayGoWrong={[t('decide.wrongPush'), t('decide.wrongTired')]}
            next={<p>{t('decide.next')}</p>}
          />
        </div>
      )}
      {open === 'approve' && draft !== undefined && (
        <ApproveForm at={at} draft={draft} inForce={inForce} policy={program.data.policy.plan} />
      )}
      {at.pathway.stage === 'planning' && <BackToCircles at={at} />}
    </>
  );
}

/** The plan may need another circle first. */
function BackToCircles({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const callCircle = useTell('plan.callCircle');
  const go = async () => {
    await callCircle.mutateAsync({ ...at.on, on: at.today });
    await navigate(pageLink('circle', at.on.case, at.on.pathway));
  };
  return (
    <Panel label={t('circle.title')}>
      <ErrorNote error={callCircle.error} />
      <div>
        <Button variant="transparent" onClick={() => void go().catch(() => {})}>
          {t('circle.call')}
        </Button>
      </div>
    </Panel>
  );
}
