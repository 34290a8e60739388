import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { pageLink } from '#renderer/routes/case/stepPages.ts';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import { needSchema } from '#shared/vocabulary/obligation.ts';
import styles from './plan.module.css';

const draftSchema = z.object({
  harmWords: z.string(),
  needWords: z.string(),
  needs: z.array(needSchema),
});

/** What was done, and what the survivor needs: their own words first, tags after. */
export function NeedsPage() {
  const { t } = useTranslation('plan');
  return (
    <StepOf
      title={t('needs.title')}
      by="facilitator"
      together="needs"
      stages={[
        'screening',
        'community',
        'preparation',
        'circles',
        'inCircle',
        'planning',
        'twoYears',
        'violationReview',
      ]}
    >
      {(at) => <NeedsForm at={at} />}
    </StepOf>
  );
}

function NeedsForm({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('plan');
  const navigate = useNavigate();
  const name = at.nameOf(at.pathway.survivor);
  const before = at.pathway.needs;
  const kept = useKeptForm(at.form('needs'), draftSchema, {
    harmWords: before?.harmWords ?? '',
    needWords: before?.needWords ?? '',
    needs: before?.needs ?? [],
  });
  const record = useTell('needs.record');
  const said = useSaid();
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return null;
  const draft = kept.value;
  const isMissing = tried && draft.needs.length === 0;

  const act = async () => {
    setTried(true);
    if (draft.needs.length === 0) return document.getElementById('need-safety')?.focus();
    await record.mutateAsync({ ...at.on, needs: { on: at.today, ...draft } });
    await kept.discard();
    const drafting = ['planning', 'twoYears', 'violationReview'].includes(at.pathway.stage);
    if (drafting) return navigate(pageLink('plan', at.on.case, at.on.pathway));
    said.say(t('needs.recorded', { name }));
  };

  return (
    <GuidedStep
      why={t('needs.why')}
      need={[t('needs.needAlone', { name }), t('needs.needTime')]}
      mayGoWrong={[t('needs.wrongForm'), t('needs.wrongForgive')]}
      next={<p>{t('needs.next')}</p>}
      action={t('needs.record')}
      onAct={() => void act().catch(() => {})}
      busy={record.isPending}
      error={record.error ?? kept.error}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <Said said={said} />
      <WordsField
        label={t('needs.harm')}
        description={t('needs.harmHow', { name })}
        value={draft.harmWords}
        onChange={(harmWords) => kept.change({ ...draft, harmWords })}
      />
      <WordsField
        label={t('needs.need')}
        description={t('needs.needHow')}
        value={draft.needWords}
        onChange={(needWords) => kept.change({ ...draft, needWords })}
      />
      <fieldset className={styles.field} aria-describedby={isMissing ? 'needs-how needs-error' : 'needs-how'}>
        <legend>{t('needs.tags')}</legend>
        <p id="needs-how" className="quiet small">
          {t('needs.tagsHow')}
        </p>
        <div className={styles.tags}>
          {needSchema.options.map((need) => (
            <Tick
              key={need}
              id={`need-${need}`}
              label={t(`need.${need}`)}
              description={t(`needMeans.${need}`)}
              checked={draft.needs.includes(need)}
              aria-invalid={isMissing || undefined}
              onChange={(event) =>
                kept.change({
                  ...draft,
                  needs: event.currentTarget.checked
                    ? [...draft.needs, need]
                    : draft.needs.filter((other) => other !== need),
                })
              }
            />
          ))}
        </div>
        {isMissing && (
          <p id="needs-error" className={styles.error}>
            {t('needs.missing')}
          </p>
        )}
      </fieldset>
    </GuidedStep>
  );
}
