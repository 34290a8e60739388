import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Person } from '#shared/vocabulary/people.ts';

const WORDS = ['hopes', 'fears', 'offLimits', 'accessNeeds'] as const;
const draftSchema = z.object({
  hopes: z.string(),
  fears: z.string(),
  offLimits: z.string(),
  accessNeeds: z.string(),
  ready: z.boolean(),
});

interface PreparationFormProps {
  readonly at: AtPathway;
  readonly person: Person;
  readonly onRecorded: () => void;
}

/** One person's preparation, told apart from the other side. What was recorded before is there to be changed. */
export function PreparationForm({ at, person, onRecorded }: PreparationFormProps) {
  const { t } = useTranslation('circles');
  const write = useWriting();
  const before = at.pathway.preparations.find((preparation) => preparation.person === person.id);
  const kept = useKeptForm(at.form(`preparation/${person.id}`), draftSchema, {
    hopes: before?.hopes ?? '',
    fears: before?.fears ?? '',
    offLimits: before?.offLimits ?? '',
    accessNeeds: before?.accessNeeds ?? '',
    ready: before?.ready ?? false,
  });
  const record = useTell('preparation.record');
  if (kept.value === undefined) return null;
  const draft = kept.value;
  const act = async () => {
    await record.mutateAsync({ ...at.on, preparation: { person: person.id, on: at.today, ...draft } });
    await kept.discard();
    onRecorded();
  };
  const survivor = person.id === at.pathway.survivor;
  return (
    <GuidedStep
      why={<p>{t(survivor ? 'preparation.whySurvivor' : 'preparation.whyOther')}</p>}
      need={[t('preparation.needAlone'), t('preparation.needTime')]}
      mayGoWrong={[t('preparation.wrongHurry'), t('preparation.wrongCarry')]}
      next={<p>{t(survivor ? 'preparation.nextSurvivor' : 'preparation.nextOther')}</p>}
      action={t('preparation.record')}
      onAct={() => void act().catch(() => {})}
      busy={record.isPending}
      error={record.error ?? kept.error}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <div>
        <h2>{t('preparation.with', { name: person.name })}</h2>
        {before !== undefined && (
          <p className="quiet">{t('preparation.before', { day: write.day(before.on) })}</p>
        )}
      </div>
      {WORDS.map((field) => (
        <WordsField
          key={field}
          label={t(`preparation.${field}`)}
          description={t(`preparation.${field}How`)}
          rows={2}
          value={draft[field]}
          onChange={(words) => kept.change({ ...draft, [field]: words })}
        />
      ))}
      <Tick
        label={t('preparation.ready', { name: person.name })}
        description={t(survivor ? 'preparation.readySurvivor' : 'preparation.readyOther')}
        checked={draft.ready}
        onChange={(event) => kept.change({ ...draft, ready: event.currentTarget.checked })}
      />
    </GuidedStep>
  );
}
