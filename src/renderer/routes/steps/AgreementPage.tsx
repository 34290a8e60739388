import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { PartyLeft } from '#renderer/routes/case/PartyLeft.tsx';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { Guide } from './Guide.tsx';
import { LanguageField } from './LanguageField.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';
import styles from './steps.module.css';

const agreementSchema = z.object({
  on: z.string(),
  language: languageSchema,
  voluntary: z.boolean(),
  toldConsequences: z.boolean(),
});
type Agreement = z.infer<typeof agreementSchema>;

const HELD = ['toldConsequences', 'voluntary'] as const;

/** The accountable party's voluntary agreement, after the survivor's choice and never before. */
export function AgreementPage() {
  return (
    <StepPage
      page="agreement"
      name="agreement"
      by="facilitator"
      opensFor={['recordAgreement']}
      together="agreement"
    >
      {(at) => <AgreementStep key={at.form} at={at} />}
    </StepPage>
  );
}

function AgreementStep({ at }: { readonly at: AtStep }) {
  const { t } = useTranslation('steps');
  const record = useTell('agreement.record');
  const [fresh] = useState<Agreement>(() => ({
    on: at.today,
    language: at.accountableParty.language,
    voluntary: false,
    toldConsequences: false,
  }));
  const form = useKeptForm(at.form, agreementSchema, fresh);
  const value = form.value ?? fresh;
  const change = (part: Partial<Agreement>) => form.change({ ...value, ...part });
  const { name } = at.accountableParty;
  const needed = useNeeded([
    ...HELD.flatMap((held) => need(!value[held], held, t(`agreement.lacks.${held}`))),
    ...need(value.on === '', 'agreed-on', t('needDay')),
  ]);
  if (form.value === undefined) return null;

  const recordIt = () =>
    record.mutate(
      {
        ...at.on,
        agreement: { on: value.on, language: value.language, voluntary: true, toldConsequences: true },
      },
      { onSuccess: () => void form.discard().then(at.toCase) },
    );
  return (
    <Guide
      name="agreement"
      missing={needed.missing}
      action={t('agreement.action', { name })}
      onAct={() => needed.whenComplete(recordIt)}
      busy={record.isPending}
      error={record.error}
      kept={form}
      besides={<PartyLeft walk={at} />}
    >
      <LanguageField
        label={t('agreement.language', { name })}
        value={value.language}
        onChange={(language) => change({ language })}
      />
      <fieldset className={styles.checks}>
        <legend className={styles.legend}>{t('agreement.held')}</legend>
        {HELD.map((held) => (
          <Tick
            key={held}
            id={held}
            label={t(`agreement.${held}`, { name })}
            checked={value[held]}
            error={needed.errorAt(held)}
            onChange={(event) => change({ [held]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
      <DateField
        id="agreed-on"
        label={t('agreement.on')}
        value={value.on}
        max={at.today}
        error={needed.errorAt('agreed-on')}
        onChange={(on) => change({ on })}
      />
    </Guide>
  );
}
