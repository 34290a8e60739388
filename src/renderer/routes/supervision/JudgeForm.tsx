import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { outcomeSchema } from '#shared/vocabulary/screening.ts';

/** The screening that is looked at again. */
export interface OnScreening {
  readonly case: string;
  readonly pathway: string;
  readonly screening: string;
}

const draftSchema = z.object({ outcome: outcomeSchema.optional(), reasons: z.string() });

/** One's own judgment, before the decision is shown. */
export function JudgeForm({ on }: { readonly on: OnScreening }) {
  const { t } = useTranslation(['supervision', 'screening']);
  const kept = useKeptForm(`case:${on.case}/${on.pathway}/judge/${on.screening}`, draftSchema, {
    reasons: '',
  });
  const judge = useTell('supervision.judge');
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return <ErrorNote error={kept.error} />;
  const { outcome, reasons } = kept.value;
  const draft = kept.value;

  const act = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (outcome === undefined) return document.getElementById('judged-noConcern')?.focus();
    if (reasons.trim() === '') return document.getElementById('judged-reasons')?.focus();
    await judge.mutateAsync({ ...on, outcome, reasons });
    // The two judgments now stand side by side at the top, far above this form.
    window.scrollTo({ top: 0 });
    await kept.discard();
  };

  return (
    <form onSubmit={(event) => void act(event).catch(() => {})} noValidate>
      <Panel title={t('judge.yours')} aside={<SaveState state={kept.state} at={kept.keptAt} />}>
        <ChoiceCards
          id="judged"
          label={t('judge.outcome')}
          options={outcomeSchema.options.map((value) => ({
            value,
            label: t(`screening:outcome.${value}`),
            detail: t(`screening:outcomeMeans.${value}`),
          }))}
          value={outcome}
          onChange={(value) => kept.change({ ...draft, outcome: value })}
          error={tried && outcome === undefined ? t('judge.outcomeMissing') : undefined}
        />
        <WordsField
          id="judged-reasons"
          label={t('judge.reasons')}
          value={reasons}
          onChange={(words) => kept.change({ ...draft, reasons: words })}
          error={tried && reasons.trim() === '' ? t('judge.reasonsMissing') : undefined}
        />
        <ErrorNote error={judge.error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={judge.isPending}>
            {t('judge.record')}
          </Button>
          <span className="quiet small">{t('judge.then')}</span>
        </div>
      </Panel>
    </form>
  );
}
