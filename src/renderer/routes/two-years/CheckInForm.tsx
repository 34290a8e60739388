import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import { checkInSchema } from '#shared/vocabulary/pathway.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import { DueSince } from './DueSince.tsx';
import { linesInForce } from './linesInForce.ts';

const standingSchema = checkInSchema.shape.lines.element.shape.standing;
const draftSchema = z.object({
  on: z.string(),
  words: z.string(),
  lines: z.record(z.string(), standingSchema),
});

/** A check-in with one person: how they are, and how each line of the plan stands as far as they can say. */
export function CheckInForm({ at, person }: { readonly at: AtPathway; readonly person: Person }) {
  const { t } = useTranslation(['two-years', 'steps']);
  const kept = useKeptForm(at.form(`check-in/${person.id}`), draftSchema, {
    on: at.today,
    words: '',
    lines: {},
  });
  const record = useTell('checkIn.record');
  const said = useSaid();
  const [tried, setTried] = useState(false);
  if (kept.value === undefined) return null;
  const draft = kept.value;
  const lines = linesInForce(at.pathway);
  const act = async () => {
    setTried(true);
    if (draft.on === '') return document.getElementById('check-in-on')?.focus();
    const standings = lines.flatMap(({ id }) => {
      const standing = draft.lines[id];
      return standing === undefined ? [] : [{ line: String(id), standing }];
    });
    await record.mutateAsync({
      ...at.on,
      checkIn: { on: draft.on, person: person.id, words: draft.words, lines: standings },
    });
    await kept.discard();
    said.say(t('checkIn.recorded', { name: person.name }));
  };
  const survivor = person.id === at.pathway.survivor;
  return (
    <GuidedStep
      why={<p>{t(survivor ? 'checkIn.whySurvivor' : 'checkIn.whyParty')}</p>}
      need={[t('checkIn.needApart'), t('checkIn.needSafe')]}
      mayGoWrong={[t('checkIn.wrongCarry'), t('checkIn.wrongBurden')]}
      next={<p>{t('checkIn.next')}</p>}
      action={t('checkIn.record')}
      onAct={() => void act().catch(() => {})}
      busy={record.isPending}
      error={record.error ?? kept.error}
      besides={<SaveState state={kept.state} at={kept.keptAt} />}
    >
      <Said said={said} />
      <h2>{t('checkIn.with', { name: person.name })}</h2>
      <DateField
        id="check-in-on"
        label={t('checkIn.on')}
        error={tried && draft.on === '' ? t('steps:needDay') : undefined}
        value={draft.on}
        max={at.today}
        onChange={(on) => kept.change({ ...draft, on })}
      />
      <WordsField
        label={t('checkIn.words')}
        description={t('checkIn.wordsHow')}
        value={draft.words}
        onChange={(words) => kept.change({ ...draft, words })}
      />
      <DueSince at={at} person={person.id} />
      <p className="quiet small">{t('checkIn.linesHow')}</p>
      {lines.map(({ id, text }) => (
        <InlineChoice
          key={id}
          label={text}
          options={standingSchema.options.map((value) => ({ value, label: t(`standing.${value}`) }))}
          value={draft.lines[id]}
          onChange={(standing) => kept.change({ ...draft, lines: { ...draft.lines, [id]: standing } })}
        />
      ))}
    </GuidedStep>
  );
}
