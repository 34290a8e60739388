import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { DateField } from '#renderer/components/DateField.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { Guide } from './Guide.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';
import styles from './steps.module.css';

const safetySchema = z.object({
  on: z.string(),
  others: z.array(z.string()),
  made: z.enum(['together', 'declined', 'notReached', '']),
  steps: z.string(),
  contact: z.string(),
});
type Safety = z.infer<typeof safetySchema>;

/** A plan for the survivor and each family member who may be pressed. At any time, and before an office is told. */
export function SafetyPage() {
  return (
    <StepPage page="safety" name="safety" afterTheEnd together="safety">
      {(at) => <SafetyStep key={at.form} at={at} />}
    </StepPage>
  );
}

function SafetyStep({ at }: { readonly at: AtStep }) {
  const { t } = useTranslation('steps');
  const write = useWriting();
  const plan = useTell('safety.plan');
  const [fresh] = useState<Safety>(() => ({
    on: at.today,
    others: [],
    made: '',
    steps: '',
    contact: '',
  }));
  const form = useKeptForm(at.form, safetySchema, fresh);
  const value = form.value ?? fresh;
  const change = (part: Partial<Safety>) => form.change({ ...value, ...part });
  const steps = value.steps
    .split('\n')
    .map((step) => step.trim())
    .filter((step) => step !== '');
  const needed = useNeeded([
    ...need(value.made === '', 'made-together', t('safety.needMade')),
    ...need(value.made === 'together' && steps.length === 0, 'safety-steps', t('safety.needSteps')),
    ...need(value.on === '', 'planned-on', t('needDay')),
  ]);
  const named = new Set<string>(at.pathway.peopleToScreen.map(({ person }) => person));
  named.add(at.survivor.id);
  const family = at.view.people.filter(
    ({ id, part }) => !named.has(id) && part !== 'accountableParty' && part !== 'community',
  );
  const last = at.pathway.safetyPlans.at(-1);
  if (form.value === undefined) return null;
  const { made } = value;

  const recordIt = () => {
    if (made === '') return;
    plan.mutate(
      {
        ...at.on,
        plan: {
          on: value.on,
          people: [...named, ...value.others],
          made,
          steps: made === 'together' ? steps : [],
          ...(value.contact.trim() !== '' && { contact: value.contact }),
        },
      },
      { onSuccess: () => void form.discard().then(at.toCase) },
    );
  };
  return (
    <Guide
      name="safety"
      missing={needed.missing}
      action={t('safety.action')}
      onAct={() => needed.whenComplete(recordIt)}
      busy={plan.isPending}
      error={plan.error}
      kept={form}
    >
      {last !== undefined && (
        <Notice kind="safe" title={t('safety.last', { day: write.day(last.on) })}>
          <ul>
            {last.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Notice>
      )}
      <div>
        <p className={styles.legend}>{t('safety.for')}</p>
        <ul className="plain-list">
          {at.view.people
            .filter(({ id }) => named.has(id))
            .map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
        </ul>
      </div>
      {family.length > 0 && (
        <fieldset className={styles.checks}>
          <legend className={styles.legend}>{t('safety.others')}</legend>
          {family.map(({ id, name }) => (
            <Tick
              key={id}
              label={name}
              checked={value.others.includes(id)}
              onChange={(event) =>
                change({
                  others: event.currentTarget.checked
                    ? [...value.others, id]
                    : value.others.filter((other) => other !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
      <ChoiceCards
        id="made"
        label={t('safety.made')}
        options={(['together', 'declined', 'notReached'] as const).map((each) => ({
          value: each,
          label: t(`safety.${each}.label`),
          detail: t(`safety.${each}.detail`),
        }))}
        value={made === '' ? undefined : made}
        error={needed.errorAt('made-together')}
        onChange={(chosen) => change({ made: chosen })}
      />
      {made === 'together' && (
        <WordsField
          id="safety-steps"
          label={t('safety.steps')}
          description={t('safety.stepsWhy')}
          rows={5}
          value={value.steps}
          error={needed.errorAt('safety-steps')}
          onChange={(typed) => change({ steps: typed })}
        />
      )}
      <WordsField
        label={t('safety.contact')}
        description={t('safety.contactWhy')}
        rows={2}
        value={value.contact}
        onChange={(contact) => change({ contact })}
      />
      <DateField
        id="planned-on"
        label={t('safety.on')}
        value={value.on}
        max={at.today}
        error={needed.errorAt('planned-on')}
        onChange={(on) => change({ on })}
      />
    </Guide>
  );
}
