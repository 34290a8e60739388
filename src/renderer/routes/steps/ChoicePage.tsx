import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { BothPaths } from './BothPaths.tsx';
import { Guide } from './Guide.tsx';
import { LanguageField } from './LanguageField.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';
import styles from './steps.module.css';

const choiceSchema = z.object({
  on: z.string(),
  language: languageSchema,
  alone: z.boolean(),
  toldBothPaths: z.boolean(),
  toldCanLeave: z.boolean(),
  ownWords: z.string(),
});
type Choice = z.infer<typeof choiceSchema>;

const HELD = ['alone', 'toldBothPaths', 'toldCanLeave'] as const;

/** The survivor's informed choice: alone, in their language, with both paths explained side by side. */
export function ChoicePage() {
  return (
    <StepPage page="choice" name="choice" by="facilitator" opensFor={['recordChoice']} together="choice">
      {(at) => <ChoiceStep key={at.form} at={at} />}
    </StepPage>
  );
}

function ChoiceStep({ at }: { readonly at: AtStep }) {
  const { t } = useTranslation('steps');
  const record = useTell('choice.record');
  const [fresh] = useState<Choice>(() => ({
    on: at.today,
    language: at.survivor.language,
    alone: false,
    toldBothPaths: false,
    toldCanLeave: false,
    ownWords: '',
  }));
  const form = useKeptForm(at.form, choiceSchema, fresh);
  const value = form.value ?? fresh;
  const change = (part: Partial<Choice>) => form.change({ ...value, ...part });
  const needed = useNeeded([
    ...HELD.flatMap((held) => need(!value[held], held, t(`choice.lacks.${held}`))),
    ...need(value.on === '', 'chosen-on', t('needDay')),
  ]);
  if (form.value === undefined) return null;

  const recordIt = () =>
    record.mutate(
      {
        ...at.on,
        choice: {
          on: value.on,
          language: value.language,
          alone: true,
          toldBothPaths: true,
          toldCanLeave: true,
          ...(value.ownWords.trim() !== '' && { ownWords: value.ownWords }),
        },
      },
      { onSuccess: () => void form.discard().then(at.toCase) },
    );
  return (
    <Guide
      name="choice"
      missing={needed.missing}
      action={t('choice.action', { name: at.survivor.name })}
      onAct={() => needed.whenComplete(recordIt)}
      busy={record.isPending}
      error={record.error}
      kept={form}
    >
      <LanguageField
        label={t('choice.language', { name: at.survivor.name })}
        value={value.language}
        onChange={(language) => change({ language })}
      />
      <BothPaths language={value.language} />
      <fieldset className={styles.checks}>
        <legend className={styles.legend}>{t('choice.held')}</legend>
        {HELD.map((held) => (
          <Tick
            key={held}
            id={held}
            label={t(`choice.${held}`, { name: at.survivor.name })}
            checked={value[held]}
            error={needed.errorAt(held)}
            onChange={(event) => change({ [held]: event.currentTarget.checked })}
          />
        ))}
      </fieldset>
      <WordsField
        label={t('choice.ownWords', { name: at.survivor.name })}
        description={t('choice.ownWordsWhy')}
        lang={value.language}
        value={value.ownWords}
        onChange={(ownWords) => change({ ownWords })}
      />
      <DateField
        id="chosen-on"
        label={t('choice.on')}
        value={value.on}
        max={at.today}
        error={needed.errorAt('chosen-on')}
        onChange={(on) => change({ on })}
      />
    </Guide>
  );
}
