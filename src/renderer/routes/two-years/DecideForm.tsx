import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { missingLink } from '#renderer/routes/case/stepPages.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Violation } from '#shared/vocabulary/pathway.ts';
import type { Wants } from './HearForm.tsx';

const OUTCOMES = ['unfounded', 'goOn', 'amend', 'return'] as const;
const draftSchema = z.object({ outcome: z.enum(OUTCOMES).optional(), reasons: z.string() });

interface DecideFormProps {
  readonly at: AtPathway;
  readonly violation: Violation;
  readonly wants: Wants;
  readonly onRecorded: () => void;
}

/** The decision, with reasons. A survivor who wants the case returned is not overruled. */
export function DecideForm({ at, violation, wants, onRecorded }: DecideFormProps) {
  const { t } = useTranslation(['two-years', 'missing']);
  const name = at.nameOf(at.pathway.survivor);
  const kept = useKeptForm(at.form(`decision/${violation.id}`), draftSchema, {
    ...(wants === 'return' ? { outcome: 'return' as const } : {}),
    reasons: '',
  });
  const decide = useTell('violation.decide');
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);
  if (kept.value === undefined) return null;
  const draft = kept.value;
  const { outcome, reasons } = draft;
  const screening = missingLink('screening', at.on.case, at.on.pathway);
  const held = outcome !== undefined && outcome !== 'return' && at.pathway.standing !== 'current';

  const record = async () => {
    if (outcome === undefined) return;
    await decide.mutateAsync({ ...at.on, violation: violation.id, outcome, reasons, on: at.today });
    await kept.discard();
    onRecorded();
  };
  const act = () => {
    setTried(true);
    if (outcome === undefined) return document.getElementById('decided-unfounded')?.focus();
    if (reasons.trim() === '') return document.getElementById('decided-reasons')?.focus();
    if (outcome === 'return') return setConfirming(true);
    void record().catch(() => {});
  };
  return (
    <>
      <GuidedStep
        why={<p>{t('decide.why')}</p>}
        need={[t('decide.needBoth'), t('decide.needScreening')]}
        mayGoWrong={[t('decide.wrongAlone'), t('decide.wrongSoft')]}
        next={<p>{t(outcome === undefined ? 'decide.next' : `outcome.${outcome}.next`)}</p>}
        action={t('decide.record')}
        onAct={act}
        busy={decide.isPending && !confirming}
        error={confirming ? null : (decide.error ?? kept.error)}
        missing={held && screening !== undefined ? [{ what: t('missing:screening'), link: screening }] : []}
        besides={<SaveState state={kept.state} at={kept.keptAt} />}
      >
        {wants === 'return' && (
          <Notice kind="stop" title={t('decide.wantsReturn', { name })}>
            <p>{t('decide.wantsReturnWhat')}</p>
          </Notice>
        )}
        <ChoiceCards
          id="decided"
          label={t('decide.ask')}
          options={OUTCOMES.filter((value) => wants !== 'return' || value === 'return').map((value) => ({
            value,
            label: t(`outcome.${value}.name`),
            detail: t(`outcome.${value}.means`),
          }))}
          value={outcome}
          onChange={(value) => kept.change({ ...draft, outcome: value })}
          error={tried && outcome === undefined ? t('decide.missing') : undefined}
        />
        <WordsField
          id="decided-reasons"
          label={t('decide.reasons')}
          value={reasons}
          error={tried && reasons.trim() === '' ? t('decide.reasonsMissing') : undefined}
          onChange={(words) => kept.change({ ...draft, reasons: words })}
        />
      </GuidedStep>
      <ConfirmDialog
        open={confirming}
        title={t('outcome.return.name')}
        confirm={t('decide.confirmReturn')}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={() => void record().catch(() => {})}
        onClose={() => setConfirming(false)}
      >
        <ol>
          <li>{t('return.safety')}</li>
          <li>{t('return.notice')}</li>
          <li>{t('return.services')}</li>
        </ol>
      </ConfirmDialog>
    </>
  );
}
