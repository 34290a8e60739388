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
import { auditSchema } from '#shared/vocabulary/screening-decision.ts';
import type { OnScreening } from './JudgeForm.tsx';

const verdictSchema = auditSchema.shape.verdict;
const draftSchema = z.object({ verdict: verdictSchema.optional(), reasons: z.string() });

/** The audit itself: concur, disagree, or ask for a new screening. */
export function AuditForm({ on }: { readonly on: OnScreening }) {
  const { t } = useTranslation('supervision');
  const kept = useKeptForm(`case:${on.case}/${on.pathway}/audit/${on.screening}`, draftSchema, {
    reasons: '',
  });
  const audit = useTell('supervision.audit');
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return <ErrorNote error={kept.error} />;
  const draft = kept.value;
  const { verdict, reasons } = draft;

  const act = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (verdict === undefined) return document.getElementById('verdict-concurs')?.focus();
    if (reasons.trim() === '') return document.getElementById('verdict-reasons')?.focus();
    await audit.mutateAsync({ ...on, verdict, reasons });
    await kept.discard();
  };

  return (
    <form onSubmit={(event) => void act(event).catch(() => {})} noValidate>
      <Panel title={t('audit.yours')} aside={<SaveState state={kept.state} at={kept.keptAt} />}>
        <ChoiceCards
          id="verdict"
          label={t('audit.verdict')}
          options={verdictSchema.options.map((value) => ({
            value,
            label: t(`verdict.${value}`),
            detail: t(`verdictMeans.${value}`),
          }))}
          value={verdict}
          onChange={(value) => kept.change({ ...draft, verdict: value })}
          error={tried && verdict === undefined ? t('audit.verdictMissing') : undefined}
        />
        <WordsField
          id="verdict-reasons"
          label={t('audit.reasons')}
          description={t('audit.reasonsHow')}
          value={reasons}
          onChange={(words) => kept.change({ ...draft, reasons: words })}
          error={tried && reasons.trim() === '' ? t('audit.reasonsMissing') : undefined}
        />
        <ErrorNote error={audit.error} />
        <div className="row">
          <Button type="submit" variant="filled" loading={audit.isPending}>
            {t('audit.record')}
          </Button>
          <span className="quiet small">{t('audit.signed')}</span>
        </div>
      </Panel>
    </form>
  );
}
