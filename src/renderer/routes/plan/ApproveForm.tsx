import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { missingLink } from '#renderer/routes/case/stepPages.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { PlanVersion } from '#shared/vocabulary/plan.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import { MonthStrip } from './MonthStrip.tsx';
import { PlanChecks } from './PlanChecks.tsx';
import styles from './plan.module.css';
import { endOf } from './planDraft.ts';

const draftSchema = z.object({ approvedOn: z.string(), startsOn: z.string(), own: z.boolean() });

interface ApproveFormProps {
  readonly at: AtPathway;
  readonly draft: PlanVersion;
  readonly inForce: PlanVersion | undefined;
  readonly policy: Policy['plan'];
}

/** The survivor's own act: from then on the plan is in force. */
export function ApproveForm({ at, draft, inForce, policy }: ApproveFormProps) {
  const { t } = useTranslation(['plan', 'missing', 'steps']);
  const write = useWriting();
  const name = at.nameOf(at.pathway.survivor);
  const kept = useKeptForm(at.form('approve'), draftSchema, {
    approvedOn: at.today,
    startsOn: inForce?.startsOn ?? at.today,
    own: false,
  });
  const approve = useTell('plan.approve');
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return null;
  const typed = kept.value;
  const lines = draft.lines.filter(({ decision }) => decision === 'keep');
  const startsOn = inForce?.startsOn ?? typed.startsOn;
  const endsOn = inForce?.endsOn ?? endOf(startsOn, policy.months);
  const blocking = at.pathway.planChecks.filter(({ blocks }) => blocks);
  const screening = missingLink('screening', at.on.case, at.on.pathway);
  const missing = [
    ...(at.pathway.standing === 'current' || screening === undefined
      ? []
      : [{ what: t('missing:screening'), link: screening }]),
    ...blocking.map(({ check }) => ({ what: t(`missing:plan.${check}`) })),
  ];
  const act = async () => {
    setTried(true);
    if (typed.approvedOn === '') return document.getElementById('approve-on')?.focus();
    if (startsOn === '') return document.getElementById('approve-starts-on')?.focus();
    if (!typed.own) return document.getElementById('approve-own')?.focus();
    await approve.mutateAsync({
      ...at.on,
      approvedOn: typed.approvedOn,
      startsOn,
      bySurvivor: true,
    });
    await kept.discard();
  };
  const numberOf = (id: string) => draft.lines.findIndex((line) => line.id === id) + 1;

  return (
    <GuidedStep
      why={<p>{t('approve.why')}</p>}
      need={[t('approve.needAlone', { name }), t('approve.needScreening')]}
      mayGoWrong={[t('approve.wrongTired'), t('approve.wrongThanks')]}
      next={<p>{t('approve.next')}</p>}
      action={t('approve.record')}
      onAct={() => void act().catch(() => {})}
      busy={approve.isPending}
      error={approve.error ?? kept.error}
      missing={missing}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <h2>{t('approve.title', { name })}</h2>
      <ol className={styles.lines}>
        {lines.map(({ id, text }) => (
          <li key={id}>
            <span className={styles.line}>{text}</span>
          </li>
        ))}
      </ol>
      <MonthStrip startsOn={startsOn} months={policy.months} most={policy.monthlyLoad} lines={lines} />
      {at.pathway.planChecks.length > 0 && <PlanChecks checks={at.pathway.planChecks} numberOf={numberOf} />}
      <DateField
        id="approve-on"
        label={t('approve.on')}
        error={tried && typed.approvedOn === '' ? t('steps:needDay') : undefined}
        value={typed.approvedOn}
        max={at.today}
        onChange={(approvedOn) => kept.change({ ...typed, approvedOn })}
      />
      {inForce === undefined && (
        <DateField
          id="approve-starts-on"
          label={t('approve.startsOn')}
          description={endsOn === '' ? undefined : t('approve.endsOn', { day: write.day(endsOn) })}
          error={tried && startsOn === '' ? t('steps:needDay') : undefined}
          value={typed.startsOn}
          onChange={(day) => kept.change({ ...typed, startsOn: day })}
        />
      )}
      {inForce !== undefined && <p className="quiet">{t('approve.endsOn', { day: write.day(endsOn) })}</p>}
      <Tick
        id="approve-own"
        label={t('approve.own', { name })}
        checked={typed.own}
        error={tried && !typed.own ? t('approve.ownMissing') : undefined}
        onChange={(event) => kept.change({ ...typed, own: event.currentTarget.checked })}
      />
    </GuidedStep>
  );
}
