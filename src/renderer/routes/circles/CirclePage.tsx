import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Picture } from '#renderer/components/Picture.tsx';
import { seatingOf } from '#renderer/pictures/seating.ts';
import { afterCircleLink } from '#renderer/routes/after-circle/afterCircleLink.ts';
import { takes } from '#renderer/routes/case/NextCard.tsx';
import { pageLink, stepLink } from '#renderer/routes/case/stepPages.ts';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { BeginCircle } from './BeginCircle.tsx';
import { CirclePlanForm } from './CirclePlanForm.tsx';
import { PastCircles } from './PastCircles.tsx';
import { UnderWay } from './UnderWay.tsx';

/** A circle: planned as the survivor wants it, held, and ended. */
export function CirclePage() {
  const { t } = useTranslation('circles');
  return (
    <StepOf title={t('circle.title')} by="facilitator" stages={['circles', 'inCircle']} together="circle">
      {(at) => (
        <>
          <NextCircle at={at} />
          <PastCircles
            circles={at.pathway.circles}
            nameOf={at.nameOf}
            after={afterCircleLink(at.on.case, at.on.pathway)}
          />
        </>
      )}
    </StepOf>
  );
}

function NextCircle({ at }: { readonly at: AtPathway }) {
  const [changing, setChanging] = useState(false);
  const [held, setHeld] = useState(false);
  const open = at.pathway.circles.find(({ endedAt }) => endedAt === undefined);
  if (open?.beganAt !== undefined) {
    return <UnderWay key={open.id} at={at} circle={open} onEnded={() => setHeld(true)} />;
  }
  if (open !== undefined && !changing) {
    return (
      <>
        <BeginCircle at={at} circle={open} onChange={() => setChanging(true)} />
        <Seating at={at} circle={open} />
      </>
    );
  }
  return (
    <>
      {held && <JustHeld at={at} />}
      <CirclePlanForm at={at} planned={open} onPlanned={() => setChanging(false)} />
      {open === undefined && <OnToThePlan at={at} />}
    </>
  );
}

/** After a circle: that it is written down, and what comes before any other. */
function JustHeld({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation(['circles', 'case']);
  const { step } = at.pathway.next;
  const link = takes(at.me.role, step) ? stepLink(step, at.on.case, at.on.pathway) : undefined;
  return (
    <Notice kind="done" title={t('past.recorded')} alert>
      <p>{t('ending.next')}</p>
      {link !== undefined && (
        <div>
          <LinkButton link={link}>{t(`case:step.${step}`)}</LinkButton>
        </div>
      )}
    </Notice>
  );
}

/** Who sits where, the doors and what keeps people safe, to print or to hand on. */
function Seating({ at, circle }: { readonly at: AtPathway; readonly circle: Circle }) {
  const { t } = useTranslation(['circles', 'pictures']);
  return (
    <Picture
      title={t('pictures:seating.panel')}
      people={at.view.people}
      draw={(telling, width) => seatingOf(circle, at.pathway, telling, width)}
    />
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
