import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { StepMargin } from '#renderer/components/StepMargin.tsx';
import type { Preconditions } from '#shared/vocabulary/screening.ts';
import type { Decided } from './DecidedNote.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { EvaluationView } from './EvaluationView.tsx';
import type { ScreeningPart } from './occasion.ts';
import { preconditionsOf, sheetOf } from './screeningDraft.ts';

interface ReadingProps extends ScreeningPart {
  readonly onDecided: (decided: Decided) => Promise<void>;
}

/** What the rules make of the answers, and then a person's decision. */
export function Reading(part: ReadingProps) {
  const { t } = useTranslation('screening');
  const preconditions = preconditionsOf(part.draft);
  if (preconditions !== undefined) return <ReadingOf {...part} preconditions={preconditions} />;
  return (
    <Button onClick={() => part.onChange({ ...part.draft, phase: 'before' })}>
      {t('reading.preconditions')}
    </Button>
  );
}

function ReadingOf(part: ReadingProps & { readonly preconditions: Preconditions }) {
  const { at, person, instrument, draft, preconditions, onChange } = part;
  const { t } = useTranslation('screening');
  const [sheet] = useState(() => sheetOf(draft));
  const evaluated = useAsk('screening.evaluate', { ...at.on, person: person.id, sheet, preconditions });
  if (evaluated.error !== null) return <ErrorNote error={evaluated.error} />;
  if (evaluated.data === undefined) return null;
  const { evaluation } = evaluated.data;
  return (
    <div className="with-margin">
      <div className="stack">
        <EvaluationView
          instrument={instrument}
          evaluation={evaluation}
          sheet={sheet}
          askedBefore={at.pathway.screenings.some((screening) => screening.person === person.id)}
          aside={
            <Button variant="transparent" onClick={() => onChange({ ...draft, phase: 'asking' })}>
              {t('reading.back')}
            </Button>
          }
        />
        <DecisionForm {...part} sheet={sheet} evaluation={evaluation} />
      </div>
      <StepMargin
        why={<p>{t('decision.why')}</p>}
        need={[t('decision.needReasons'), t('decision.needSafeguards')]}
        mayGoWrong={[t('decision.wrongHope'), t('decision.wrongNot')]}
        next={<p>{t('decision.next')}</p>}
      />
    </div>
  );
}
