import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { DateField } from '#renderer/components/DateField.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { circlePlanDraftSchema, freshCirclePlan, MEETINGS, unfinished } from './circlePlanDraft.ts';
import { GroundRulesField } from './GroundRulesField.tsx';
import { SeatsField } from './SeatsField.tsx';

interface CirclePlanFormProps {
  readonly at: AtPathway;
  readonly planned: Circle | undefined;
  readonly onPlanned: () => void;
}

export function CirclePlanForm(props: CirclePlanFormProps) {
  const program = useAsk('program.view', {});
  return program.data === undefined ? null : (
    <PlanForm {...props} rules={program.data.policy.circle.groundRules} />
  );
}

interface PlanFormProps extends CirclePlanFormProps {
  readonly rules: readonly {
    readonly id: string;
    readonly text: { readonly en: string; readonly es: string };
  }[];
}

/** The circle as the survivor wants it: when, where, who, by which rules, and how to leave. */
function PlanForm({ at, planned, onPlanned, rules }: PlanFormProps) {
  const { t } = useTranslation('circles');
  const read = useBilingual();
  const survivor = at.nameOf(at.pathway.survivor);
  const chosen = at.pathway.form === 'none' ? undefined : at.pathway.form;
  const both = chosen === 'faceToFace';
  const kept = useKeptForm(
    at.form('circle'),
    circlePlanDraftSchema,
    freshCirclePlan(
      planned,
      at.today,
      chosen,
      both ? [at.pathway.survivor, at.pathway.accountableParty] : [at.pathway.survivor],
      rules.map(({ text }) => read(text)),
    ),
  );
  const plan = useTell('circle.plan');
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return null;
  const draft = kept.value;
  const open = unfinished(draft);
  const missing = (field: string) =>
    tried && open.includes(field) ? t(`planned.${field}Missing`) : undefined;

  const act = async () => {
    setTried(true);
    if (open.length > 0 || draft.form === undefined) {
      const [first] = open;
      document.getElementById(first === 'form' ? 'circle-form-faceToFace' : `circle-${first}`)?.focus();
      return;
    }
    const { ownRule: _, survivorChose: __, form, ...circle } = draft;
    await plan.mutateAsync({ ...at.on, circle: { ...circle, form, survivorChose: true } });
    await kept.discard();
    onPlanned();
  };
  const line = (field: 'place' | 'breakSignal' | 'arrivals' | 'staffedExit') => (
    <TextInput
      id={`circle-${field}`}
      label={t(`planned.${field}`)}
      description={t(`planned.${field}How`)}
      value={draft[field]}
      maxLength={200}
      autoComplete="off"
      error={missing(field)}
      onChange={(event) => kept.change({ ...draft, [field]: event.currentTarget.value })}
    />
  );

  return (
    <GuidedStep
      why={<p>{t('planned.why')}</p>}
      need={[t('planned.needSurvivor', { name: survivor }), t('planned.needRooms'), t('planned.needStaff')]}
      mayGoWrong={[t('planned.wrongMeet'), t('planned.wrongExtra')]}
      next={<p>{t('planned.next')}</p>}
      action={t('planned.record')}
      onAct={() => void act().catch(() => {})}
      busy={plan.isPending}
      error={plan.error ?? kept.error}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <h2>{t('planned.title')}</h2>
      <DateField
        id="circle-on"
        label={t('planned.on')}
        value={draft.on}
        min={at.today}
        error={missing('on')}
        onChange={(on) => kept.change({ ...draft, on })}
      />
      {line('place')}
      <ChoiceCards
        id="circle-form"
        label={t('planned.form', { name: survivor })}
        options={MEETINGS.map((value) => ({
          value,
          label: t(`form.${value}.name`),
          detail: t(`form.${value}.means`),
        }))}
        value={draft.form}
        onChange={(form) => kept.change({ ...draft, form })}
        error={missing('form')}
      />
      <SeatsField
        id="circle-participants"
        at={at}
        seated={draft.participants}
        error={missing('participants')}
        onChange={(participants) => kept.change({ ...draft, participants })}
      />
      <Tick
        id="circle-survivorChose"
        label={t('planned.survivorChose', { name: survivor })}
        checked={draft.survivorChose}
        error={missing('survivorChose')}
        onChange={(event) => kept.change({ ...draft, survivorChose: event.currentTarget.checked })}
      />
      <GroundRulesField
        id="circle-ownRule"
        offered={rules.map(({ text }) => read(text))}
        rules={draft.groundRules}
        own={draft.ownRule}
        error={missing('ownRule')}
        onChange={(groundRules, ownRule) => kept.change({ ...draft, groundRules, ownRule })}
      />
      {line('breakSignal')}
      {line('arrivals')}
      {line('staffedExit')}
    </GuidedStep>
  );
}
