import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { missingLink } from '#renderer/routes/case/stepPages.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { CircleFacts } from './CircleFacts.tsx';
import styles from './circles.module.css';
import { AgendaBefore, useAgenda } from './room/AgendaBefore.tsx';

interface BeginCircleProps {
  readonly at: AtPathway;
  readonly circle: Circle;
  readonly onChange: () => void;
}

/** The circle is planned: a last look, and then the room. */
export function BeginCircle({ at, circle, onChange }: BeginCircleProps) {
  const { t } = useTranslation(['circles', 'missing']);
  const begin = useTell('circle.begin');
  const agenda = useAgenda(at, circle);
  const act = async () => {
    await agenda.keep();
    await begin.mutateAsync({ ...at.on, circle: circle.id });
  };
  const screening = missingLink('screening', at.on.case, at.on.pathway);
  const missing =
    at.pathway.standing === 'current' || screening === undefined
      ? []
      : [{ what: t('missing:screening'), link: screening }];
  return (
    <GuidedStep
      why={<p>{t('begin.why')}</p>}
      need={[t('begin.needApart'), t('begin.needSignal'), t('begin.needExit')]}
      mayGoWrong={[t('begin.wrongMissing'), t('begin.wrongExtra')]}
      next={<p>{t('begin.next')}</p>}
      action={t('begin.action')}
      onAct={() => void act().catch(() => {})}
      busy={begin.isPending || agenda.isKeeping}
      error={begin.error ?? agenda.error}
      missing={missing}
      besides={
        <Button variant="transparent" onClick={onChange}>
          {t('begin.change')}
        </Button>
      }
    >
      <h2>{t('begin.title')}</h2>
      <CircleFacts nameOf={at.nameOf} circle={circle} />
      <div>
        <h3>{t('planned.groundRules')}</h3>
        <ul className={styles.points}>
          {circle.groundRules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </div>
      <AgendaBefore agenda={agenda} />
    </GuidedStep>
  );
}
