import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { Guide } from './Guide.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';

const decisionSchema = z.object({
  outcome: z.enum(['goOn', 'close', '']),
  advocate: z.string(),
  reasons: z.string(),
});
type Decision = z.infer<typeof decisionSchema>;
const UNDECIDED: Decision = { outcome: '', advocate: '', reasons: '' };

/** Where the person referred as accountable party may have been trafficked too: a supervisor decides, with an advocate. */
export function PossibleSurvivorPage() {
  return (
    <StepPage
      page="possible-survivor"
      name="possibleSurvivor"
      by="supervisor"
      opensFor={['decidePossibleSurvivor']}
    >
      {(at) => <PossibleSurvivor key={at.form} at={at} />}
    </StepPage>
  );
}

function PossibleSurvivor({ at }: { readonly at: AtStep }) {
  const { t } = useTranslation('steps');
  const say = useBilingual();
  const decide = useTell('possibleSurvivor.decide');
  const program = useAsk('program.view', {});
  const form = useKeptForm(at.form, decisionSchema, UNDECIDED);
  const value = form.value ?? UNDECIDED;
  const change = (part: Partial<Decision>) => form.change({ ...value, ...part });
  const needed = useNeeded([
    ...need(value.advocate.trim() === '', 'advocate', t('possibleSurvivor.needAdvocate')),
    ...need(value.outcome === '', 'outcome-close', t('possibleSurvivor.needOutcome')),
    ...need(value.reasons.trim() === '', 'reasons', t('needReasons')),
  ]);
  const { eligibility } = at.pathway;
  const signs = program.data?.policy.possibleSurvivorSigns.filter(({ id }) =>
    eligibility?.possibleSurvivorSigns.includes(id),
  );
  if (form.value === undefined || signs === undefined) return null;
  const { outcome } = value;

  const recordIt = () => {
    if (outcome === '') return;
    decide.mutate(
      { ...at.on, outcome, advocate: value.advocate, reasons: value.reasons },
      { onSuccess: () => void form.discard().then(at.toCase) },
    );
  };
  return (
    <Guide
      name="possibleSurvivor"
      missing={needed.missing}
      action={t('possibleSurvivor.action')}
      onAct={() => needed.whenComplete(recordIt)}
      busy={decide.isPending}
      error={decide.error}
      kept={form}
    >
      <Notice
        kind="supervisor"
        title={t('possibleSurvivor.seen', { name: at.accountableParty.name, count: signs.length })}
      >
        <ul>
          {signs.map(({ id, text }) => (
            <li key={id}>{say(text)}</li>
          ))}
        </ul>
        {eligibility?.note !== undefined && <p className="serif">{eligibility.note}</p>}
      </Notice>
      <TextInput
        id="advocate"
        label={t('possibleSurvivor.advocate')}
        description={t('possibleSurvivor.advocateWhy')}
        value={value.advocate}
        maxLength={200}
        autoComplete="off"
        error={needed.errorAt('advocate')}
        onChange={(event) => change({ advocate: event.currentTarget.value })}
      />
      <ChoiceCards
        id="outcome"
        label={t('possibleSurvivor.outcome')}
        options={(['close', 'goOn'] as const).map((each) => ({
          value: each,
          label: t(`possibleSurvivor.${each}.label`, { name: at.accountableParty.name }),
          detail: t(`possibleSurvivor.${each}.detail`),
        }))}
        value={outcome === '' ? undefined : outcome}
        error={needed.errorAt('outcome-close')}
        onChange={(chosen) => change({ outcome: chosen })}
      />
      <WordsField
        id="reasons"
        label={t('reasons')}
        value={value.reasons}
        error={needed.errorAt('reasons')}
        onChange={(reasons) => change({ reasons })}
      />
    </Guide>
  );
}
