import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import { BeginCircle } from './BeginCircle.tsx';
import { CirclePlanForm } from './CirclePlanForm.tsx';
import { PastCircles } from './PastCircles.tsx';
import { UnderWay } from './UnderWay.tsx';

/** A circle: planned as the survivor wants it, held, and ended. */
export function CirclePage() {
  const { t } = useTranslation('circles');
  return (
    <StepOf title={t('circle.title')} by="facilitator" stages={['circles', 'inCircle']}>
      {(at) => (
        <>
          <NextCircle at={at} />
          <PastCircles at={at} />
        </>
      )}
    </StepOf>
  );
}

function NextCircle({ at }: { readonly at: AtPathway }) {
  const [changing, setChanging] = useState(false);
  const open = at.pathway.circles.find(({ endedAt }) => endedAt === undefined);
  if (open?.beganAt !== undefined) return <UnderWay key={open.id} at={at} circle={open} />;
  if (open !== undefined && !changing) {
    return <BeginCircle at={at} circle={open} onChange={() => setChanging(true)} />;
  }
  return (
    <>
      <CirclePlanForm at={at} planned={open} onPlanned={() => setChanging(false)} />
      {open === undefined && <OnToThePlan at={at} />}
    </>
  );
}

/** No more circles for now: the plan is next. Another circle can be called from there. */
function OnToThePlan({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('circles');
  const navigate = useNavigate();
  const begin = useTell('plan.begin');
  const go = async () => {
    await begin.mutateAsync({ ...at.on, on: at.today });
    await navigate(pageLink('needs', at.on.case, at.on.pathway));
  };
  return (
    <Panel title={t('toPlan.title')}>
      <p className="quiet">{t('toPlan.what')}</p>
      <ErrorNote error={begin.error} />
      <div>
        <Button loading={begin.isPending} onClick={() => void go().catch(() => {})}>
          {t('toPlan.action')}
        </Button>
      </div>
    </Panel>
  );
}
