import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { useNeeded } from '#renderer/routes/case/needed.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import {
  criterionId,
  type EligibilityForm,
  eligibilityFormSchema,
  eligibilityInput,
  FIXED,
  leadsTo,
  neededForEligibility,
} from './eligibilityForm.ts';
import { Guide } from './Guide.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';
import styles from './steps.module.css';
import { YesNo } from './YesNo.tsx';

/** Whether the process is open to both: the source's own questions, the program's, and signs that turn it around. */
export function EligibilityPage() {
  return (
    <StepPage page="eligibility" name="eligibility" by="facilitator" opensFor={['recordEligibility']}>
      {(at) => <WithPolicy key={at.form} at={at} />}
    </StepPage>
  );
}

function WithPolicy({ at }: { readonly at: AtStep }) {
  const program = useAsk('program.view', {});
  if (program.data === undefined) return <ErrorNote error={program.error} />;
  return <EligibilityStep at={at} policy={program.data.policy} />;
}

function EligibilityStep({ at, policy }: { readonly at: AtStep; readonly policy: Policy }) {
  const { t } = useTranslation('steps');
  const record = useTell('eligibility.record');
  const [fresh] = useState(
    (): EligibilityForm => ({
      survivorAdult: '',
      survivorTrafficked: [...at.view.trafficking],
      trafficked: '',
      survivorWilling: '',
      atReferralStage: '',
      accountablePartyWilling: '',
      criteria: {},
      signs: [],
      note: '',
    }),
  );
  const form = useKeptForm(at.form, eligibilityFormSchema, fresh);
  const value = form.value ?? fresh;
  const change = (part: Partial<EligibilityForm>) => form.change({ ...value, ...part });
  const needed = useNeeded(
    neededForEligibility(value, policy, { answer: t('needAnswer'), kind: t('eligibility.needKind') }),
  );
  if (form.value === undefined) return null;

  const leads = leadsTo(value, policy);
  const names = { survivor: at.survivor.name, accountableParty: at.accountableParty.name };
  const fixed = (name: (typeof FIXED)[keyof typeof FIXED][number] | 'trafficked') => (
    <YesNo
      key={name}
      id={name}
      question={t(
        name === 'atReferralStage' ? `eligibility.ask.${at.view.referralStage}` : `eligibility.ask.${name}`,
        names,
      )}
      answers={['yes', 'no'] as const}
      value={value[name]}
      error={needed.errorAt(`${name}-yes`)}
      onChange={(answer) => change({ [name]: answer })}
    />
  );
  const recordIt = () =>
    record.mutate(
      { ...at.on, eligibility: eligibilityInput(value) },
      { onSuccess: () => void form.discard().then(at.toCase) },
    );

  return (
    <Guide
      name="eligibility"
      missing={needed.missing}
      action={t('eligibility.action')}
      onAct={() => needed.whenComplete(recordIt)}
      busy={record.isPending}
      error={record.error}
      kept={form}
    >
      <section className={styles.part} aria-label={names.survivor}>
        <h2>{names.survivor}</h2>
        {FIXED.survivor.map(fixed)}
        {fixed('trafficked')}
        {value.trafficked === 'yes' && (
          <fieldset className={styles.checks}>
            <legend className={styles.legend}>{t('eligibility.kind')}</legend>
            {(['sex', 'labor'] as const).map((kind) => (
              <Tick
                key={kind}
                id={`trafficked-${kind}`}
                label={t(`eligibility.kinds.${kind}`)}
                checked={value.survivorTrafficked.includes(kind)}
                error={kind === 'sex' ? needed.errorAt('trafficked-sex') : undefined}
                onChange={() => change({ survivorTrafficked: toggled(value.survivorTrafficked, kind) })}
              />
            ))}
          </fieldset>
        )}
      </section>
      <section className={styles.part} aria-label={names.accountableParty}>
        <h2>{names.accountableParty}</h2>
        {FIXED.accountableParty.map(fixed)}
        <Criteria policy={policy} value={value} errorAt={needed.errorAt} change={change} />
      </section>
      <Signs policy={policy} name={names.accountableParty} value={value} change={change} />
      <WordsField
        label={t('eligibility.note')}
        rows={2}
        value={value.note}
        onChange={(note) => change({ note })}
      />
      {leads !== undefined && (
        <Notice
          kind={leads === 'possibleSurvivor' ? 'supervisor' : 'note'}
          title={t(`eligibility.leads.${leads}`)}
        >
          <p>{t(`eligibility.leadsWhat.${leads}`)}</p>
        </Notice>
      )}
    </Guide>
  );
}

interface PartProps {
  readonly policy: Policy;
  readonly value: EligibilityForm;
  readonly change: (part: Partial<EligibilityForm>) => void;
}

/** What this program asks beyond that, each with its reason. */
function Criteria({
  policy,
  value,
  errorAt,
  change,
}: PartProps & { readonly errorAt: (field: string) => string | undefined }) {
  const { t } = useTranslation('steps');
  const say = useBilingual();
  if (policy.eligibility.length === 0) return <p className="quiet small">{t('eligibility.noCriteria')}</p>;
  return policy.eligibility.map(({ id, question, why }) => (
    <YesNo
      key={id}
      id={criterionId(id)}
      question={say(question)}
      why={say(why)}
      answers={['yes', 'no', 'unknown'] as const}
      value={value.criteria[id] ?? ''}
      error={errorAt(`${criterionId(id)}-yes`)}
      onChange={(answer) => change({ criteria: { ...value.criteria, [id]: answer } })}
    />
  ));
}

/** Signs that the person referred as accountable party was trafficked too. One is enough to stop and look. */
function Signs({ policy, value, name, change }: PartProps & { readonly name: string }) {
  const { t } = useTranslation('steps');
  const say = useBilingual();
  return (
    <section className={styles.part} aria-labelledby="signs">
      <h2 id="signs">{t('eligibility.signs.title', { name })}</h2>
      <p className="quiet">{t('eligibility.signs.why')}</p>
      <fieldset className={styles.checks}>
        <legend className={styles.legend}>{t('eligibility.signs.ask')}</legend>
        {policy.possibleSurvivorSigns.map(({ id, text }) => (
          <Tick
            key={id}
            label={say(text)}
            checked={value.signs.includes(id)}
            onChange={() => change({ signs: toggled(value.signs, id) })}
          />
        ))}
      </fieldset>
    </section>
  );
}

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
