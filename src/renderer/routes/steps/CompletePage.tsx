import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { Guide } from './Guide.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';

const completionSchema = z.object({
  on: z.string(),
  survivorAgrees: z.boolean(),
  survivorWords: z.string(),
  ownership: z.string(),
});
type Completion = z.infer<typeof completionSchema>;

/** The end of the two years, closed together with the survivor. */
export function CompletePage() {
  return (
    <StepPage page="complete" name="complete" by="facilitator" opensFor={['complete']}>
      {(at) => <CompleteStep key={at.form} at={at} />}
    </StepPage>
  );
}

function CompleteStep({ at }: { readonly at: AtStep }) {
  const { t } = useTranslation('steps');
  const complete = useTell('pathway.complete');
  const [fresh] = useState<Completion>(() => ({
    on: at.today,
    survivorAgrees: false,
    survivorWords: '',
    ownership: '',
  }));
  const form = useKeptForm(at.form, completionSchema, fresh);
  const value = form.value ?? fresh;
  const change = (part: Partial<Completion>) => form.change({ ...value, ...part });
  const { name } = at.survivor;
  const needed = useNeeded([
    ...need(!value.survivorAgrees, 'survivor-agrees', t('complete.needAgrees', { name })),
    ...need(value.ownership.trim() === '', 'ownership', t('complete.needOwnership')),
    ...need(value.on === '', 'completed-on', t('needDay')),
  ]);
  if (form.value === undefined) return null;

  const recordIt = () =>
    complete.mutate(
      {
        ...at.on,
        completion: {
          on: value.on,
          survivorAgrees: true,
          ownership: value.ownership,
          ...(value.survivorWords.trim() !== '' && { survivorWords: value.survivorWords }),
        },
      },
      { onSuccess: () => void form.discard().then(at.toCase) },
    );
  return (
    <Guide
      name="complete"
      missing={needed.missing}
      action={t('complete.action')}
      onAct={() => needed.whenComplete(recordIt)}
      busy={complete.isPending}
      error={complete.error}
      kept={form}
    >
      <Tick
        id="survivor-agrees"
        label={t('complete.agrees', { name })}
        checked={value.survivorAgrees}
        error={needed.errorAt('survivor-agrees')}
        onChange={(event) => change({ survivorAgrees: event.currentTarget.checked })}
      />
      <WordsField
        label={t('complete.words', { name })}
        description={t('complete.wordsWhy')}
        value={value.survivorWords}
        onChange={(survivorWords) => change({ survivorWords })}
      />
      <WordsField
        id="ownership"
        label={t('complete.ownership', { name: at.accountableParty.name })}
        description={t('complete.ownershipWhy')}
        value={value.ownership}
        error={needed.errorAt('ownership')}
        onChange={(ownership) => change({ ownership })}
      />
      <DateField
        id="completed-on"
        label={t('complete.on')}
        value={value.on}
        max={at.today}
        error={needed.errorAt('completed-on')}
        onChange={(on) => change({ on })}
      />
    </Guide>
  );
}
