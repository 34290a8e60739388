import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import {
  type AnswerSheet,
  type Evaluation,
  outcomeSchema,
  type Preconditions,
} from '#shared/vocabulary/screening.ts';
import type { Decided } from './DecidedNote.tsx';
import type { ScreeningPart } from './occasion.ts';
import { goesOn, isMilder } from './questions.ts';
import { SafeguardsField, unfinishedSafeguard } from './SafeguardsField.tsx';
import { safeguardsOf } from './screeningDraft.ts';

interface DecisionFormProps extends ScreeningPart {
  readonly evaluation: Evaluation;
  readonly preconditions: Preconditions;
  readonly sheet: AnswerSheet;
  readonly onDecided: (decided: Decided) => Promise<void>;
}

/** The rules indicate; a person decides, and says why. */
export function DecisionForm(part: DecisionFormProps) {
  const { at, person, instrument, draft, evaluation, preconditions, sheet, onChange, save, onDecided } = part;
  const { t } = useTranslation('screening');
  const decide = useTell('screening.decide');
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);

  // Coercion is found with those it is done to, never with the other side.
  const outcomes = outcomeSchema.options.filter(
    (one) => one !== 'coercionIndicated' || person.id !== at.pathway.accountableParty,
  );
  const { outcome } = draft;
  const milder = outcome !== undefined && isMilder(outcome, evaluation.outcome);
  const needsSafeguard = outcome === 'proceedWithSafeguards' && draft.safeguards.length === 0;
  const unmet = outcome !== undefined && goesOn(outcome) && evaluation.unmetPreconditions.length > 0;

  const ask = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const unfinished = unfinishedSafeguard(draft.safeguards);
    if (outcome === undefined) focusOn('outcome-noConcern');
    else if (unmet) focusOn(`outcome-${outcome}`);
    else if (draft.reasons.trim() === '') focusOn('reasons');
    else if (needsSafeguard) focusOn('safeguards');
    else if (unfinished !== undefined) focusOn(unfinished);
    else setConfirming(true);
  };
  const record = async () => {
    if (outcome === undefined) return;
    const { outcome: recorded, waitsForSupervisor } = await decide.mutateAsync({
      ...at.on,
      person: person.id,
      occasion: draft.occasion,
      on: draft.on,
      preconditions,
      sheet,
      decision: { outcome, reasons: draft.reasons, safeguards: safeguardsOf(draft) },
    });
    await onDecided({ person: person.id, outcome: recorded, waitsForSupervisor });
  };

  return (
    <form onSubmit={ask} noValidate>
      <Panel title={t('decision.title')} aside={<SaveState state={save.state} at={save.keptAt} />}>
        <p className="quiet">{t('decision.yours')}</p>
        <ChoiceCards
          id="outcome"
          label={t('decision.outcome')}
          options={outcomes.map((value) => ({
            value,
            label: t(`outcome.${value}`),
            detail: t(`outcomeMeans.${value}`),
          }))}
          value={outcome}
          onChange={(value) => onChange({ ...draft, outcome: value })}
          error={
            tried && outcome === undefined
              ? t('decision.outcomeMissing')
              : tried && unmet
                ? t('decision.unmet')
                : undefined
          }
        />
        {milder && (
          <Notice kind="supervisor" title={t('decision.milder')}>
            <p>{t('decision.milderWhat')}</p>
          </Notice>
        )}
        {outcome === 'coercionIndicated' && <CoercionFound />}
        <WordsField
          id="reasons"
          label={t('decision.reasons')}
          description={milder ? t('decision.reasonsMilder') : t('decision.reasonsHow')}
          value={draft.reasons}
          onChange={(reasons) => onChange({ ...draft, reasons })}
          error={tried && draft.reasons.trim() === '' ? t('decision.reasonsMissing') : undefined}
        />
        <SafeguardsField
          instrument={instrument}
          pointed={evaluation.safeguards}
          chosen={draft.safeguards}
          me={at.me.name}
          today={at.today}
          tried={tried}
          error={tried && needsSafeguard ? t('decision.safeguardMissing') : undefined}
          onChange={(safeguards) => onChange({ ...draft, safeguards })}
        />
        <div className="row">
          <Button type="submit" variant="filled">
            {t('decision.record')}
          </Button>
          <span className="quiet small">{t('decision.signed')}</span>
        </div>
      </Panel>
      <ConfirmDialog
        open={confirming && outcome !== undefined}
        title={t('decision.confirmTitle', { outcome: t(`outcome.${outcome ?? 'clarify'}`) })}
        confirm={t('decision.confirm')}
        busy={decide.isPending}
        error={decide.error}
        onConfirm={() => void record().catch(() => {})}
        onClose={() => {
          setConfirming(false);
          decide.reset();
        }}
      >
        {outcome === 'coercionIndicated' ? (
          <CoercionFound />
        ) : (
          <p>{milder ? t('decision.milderWhat') : t(`decided.${outcome ?? 'clarify'}`)}</p>
        )}
        <p className="quiet">{t('decision.forever')}</p>
      </ConfirmDialog>
      {!confirming && <ErrorNote error={decide.error} />}
    </form>
  );
}

/** What follows when coercion is found, said before it is recorded. */
function CoercionFound() {
  const { t } = useTranslation('screening');
  return (
    <Notice kind="stop" title={t('coercion.title')}>
      <ol>
        <li>{t('coercion.safety')}</li>
        <li>{t('coercion.notice')}</li>
        <li>{t('coercion.return')}</li>
        <li>{t('coercion.services')}</li>
      </ol>
    </Notice>
  );
}

function focusOn(id: string) {
  document.getElementById(id)?.focus();
}
