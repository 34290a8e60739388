import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Violation } from '#shared/vocabulary/pathway.ts';

const WANTS = ['goOn', 'change', 'return', 'noSay'] as const;
export type Wants = (typeof WANTS)[number];
const draftSchema = z.object({ wants: z.enum(WANTS).optional(), words: z.string() });

interface HearFormProps {
  readonly at: AtPathway;
  readonly violation: Violation;
  readonly onRecorded: () => void;
}

/** What the survivor wants to happen. It is asked before anything is decided. */
export function HearForm({ at, violation, onRecorded }: HearFormProps) {
  const { t } = useTranslation('two-years');
  const name = at.nameOf(at.pathway.survivor);
  const kept = useKeptForm(at.form(`heard/${violation.id}`), draftSchema, { words: '' });
  const hear = useTell('violation.heard');
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return null;
  const draft = kept.value;
  const { wants } = draft;
  const act = async () => {
    setTried(true);
    if (wants === undefined) return document.getElementById('wants-goOn')?.focus();
    await hear.mutateAsync({ ...at.on, violation: violation.id, wants, words: draft.words, on: at.today });
    await kept.discard();
    onRecorded();
  };
  return (
    <GuidedStep
      why={<p>{t('hear.why')}</p>}
      need={[t('hear.needAlone', { name }), t('hear.needOptions')]}
      mayGoWrong={[t('hear.wrongWeigh'), t('hear.wrongBlame')]}
      next={<p>{t('hear.next')}</p>}
      action={t('hear.record')}
      onAct={() => void act().catch(() => {})}
      busy={hear.isPending}
      error={hear.error ?? kept.error}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <ChoiceCards
        id="wants"
        label={t('hear.ask', { name })}
        options={WANTS.map((value) => ({
          value,
          label: t(`wants.${value}.name`),
          detail: t(`wants.${value}.means`),
          quiet: value === 'noSay',
        }))}
        value={wants}
        onChange={(value) => kept.change({ ...draft, wants: value })}
        error={tried && wants === undefined ? t('hear.missing') : undefined}
      />
      <WordsField
        label={t('hear.words')}
        description={t('hear.wordsHow')}
        value={draft.words}
        onChange={(words) => kept.change({ ...draft, words })}
      />
    </GuidedStep>
  );
}
