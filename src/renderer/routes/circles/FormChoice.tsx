import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { missingLink, pageLink } from '#renderer/routes/case/stepPages.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { formSchema } from '#shared/vocabulary/circle.ts';

const draftSchema = z.object({ form: formSchema.optional() });

interface FormChoiceProps {
  readonly at: AtPathway;
  readonly survivorReady: boolean;
  readonly onPrepare: () => void;
}

/** How the survivor wants to meet, if at all. It is theirs to choose and theirs to change. */
export function FormChoice({ at, survivorReady, onPrepare }: FormChoiceProps) {
  const { t } = useTranslation(['circles', 'missing']);
  const navigate = useNavigate();
  const name = at.nameOf(at.pathway.survivor);
  const kept = useKeptForm(at.form('form'), draftSchema, { form: at.pathway.form });
  const choose = useTell('preparation.form');
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return null;
  const { form } = kept.value;

  if (!survivorReady) {
    return (
      <Notice kind="waits" title={t('form.first', { name })}>
        <p>{t('form.firstWhy')}</p>
        <div>
          <Button variant="filled" onClick={onPrepare}>
            {t('preparation.with', { name })}
          </Button>
        </div>
      </Notice>
    );
  }
  const screening = missingLink('screening', at.on.case, at.on.pathway);
  const held = at.pathway.standing !== 'current' && at.pathway.stage !== 'circles';
  const act = async () => {
    setTried(true);
    if (form === undefined) return document.getElementById('form-faceToFace')?.focus();
    await choose.mutateAsync({ ...at.on, form, on: at.today });
    await kept.discard();
    await navigate(pageLink(form === 'none' ? 'needs' : 'circle', at.on.case, at.on.pathway));
  };
  return (
    <GuidedStep
      why={<p>{t('form.why')}</p>}
      need={[t('form.needAlone', { name }), t('form.needTime')]}
      mayGoWrong={[t('form.wrongPush'), t('form.wrongOnce')]}
      next={<p>{form === 'none' ? t('form.nextNone') : t('form.next')}</p>}
      action={t('form.record')}
      onAct={() => void act().catch(() => {})}
      busy={choose.isPending}
      error={choose.error ?? kept.error}
      missing={held && screening !== undefined ? [{ what: t('missing:screening'), link: screening }] : []}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <ChoiceCards
        id="form"
        label={t('form.ask', { name })}
        options={formSchema.options.map((value) => ({
          value,
          label: t(`form.${value}.name`),
          detail: t(`form.${value}.means`),
        }))}
        value={form}
        onChange={(value) => kept.change({ form: value })}
        error={tried && form === undefined ? t('form.missing') : undefined}
      />
    </GuidedStep>
  );
}
