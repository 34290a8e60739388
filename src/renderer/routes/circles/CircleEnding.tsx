import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import styles from './circles.module.css';
import type { RoomPart } from './Room.tsx';
import { allAgreed, courseOf } from './room/course.ts';
import { LEAVING, promisedBy } from './roomDraft.ts';

/** After the room: who came, how each person leaves, and what all may read. */
export function CircleEnding({
  at,
  circle,
  draft,
  onChange,
  save,
  onEnded,
}: RoomPart & { readonly onEnded: () => Promise<void> }) {
  const { t } = useTranslation(['circles', 'room']);
  const end = useTell('circle.end');
  const keepNote = useTell('circle.note');
  const [tried, setTried] = useState(false);
  const open = draft.attended.filter((person) => draft.leaving[person] === undefined);
  const needCall = draft.attended.filter((person) => draft.leaving[person] === 'needsACall');

  const act = async () => {
    setTried(true);
    const [first] = open;
    if (first !== undefined) return document.getElementById(`leaving-${first}-steady`)?.focus();
    const leaving = draft.attended.flatMap((person) => {
      const as = draft.leaving[person];
      return as === undefined ? [] : [{ person, as }];
    });
    const { endedAs, attended, commitments, sharedRecord } = draft;
    const note = draft.note.trim();
    if (note !== '') await keepNote.mutateAsync({ ...at.on, circle: circle.id, words: note });
    const typed = draft.words.trim();
    const likely = promisedBy(draft, circle, at.pathway);
    const by = attended.includes(likely) ? likely : attended[0];
    await end.mutateAsync({
      ...at.on,
      circle: circle.id,
      end: {
        endedAs,
        attended,
        rulesAgreed: allAgreed(draft, circle),
        // A sentence that was still being typed when the circle ended is not lost.
        commitments: typed !== '' && by !== undefined ? [...commitments, { by, words: typed }] : commitments,
        leaving,
        sharedRecord,
        course: courseOf(draft, circle),
      },
    });
    await onEnded();
  };
  const came = (person: string, there: boolean) =>
    onChange({
      ...draft,
      attended: circle.participants.filter((other) =>
        other === person ? there : draft.attended.includes(other),
      ),
    });

  return (
    <GuidedStep
      why={<p>{t('ending.why')}</p>}
      need={[t('ending.needApart'), t('ending.needCall')]}
      mayGoWrong={[t('ending.wrongAlone'), t('ending.wrongTogether')]}
      next={<p>{t('ending.next')}</p>}
      action={t('ending.record')}
      onAct={() => void act().catch(() => {})}
      busy={end.isPending || keepNote.isPending}
      error={end.error ?? keepNote.error ?? save.error}
      besides={
        <>
          <Button variant="transparent" onClick={() => onChange({ ...draft, phase: 'room' })}>
            {t('ending.back')}
          </Button>
          <SaveState state={save.state} at={save.keptAt} />
        </>
      }
    >
      <h2>{t(`ending.${draft.endedAs}`)}</h2>
      {draft.endedAs === 'stopped' && <Notice kind="safe" title={t('ending.stoppedWell')} />}
      <fieldset className={styles.field}>
        <legend>{t('ending.attended')}</legend>
        {circle.participants.map((person) => (
          <Tick
            key={person}
            label={at.nameOf(person)}
            checked={draft.attended.includes(person)}
            onChange={(event) => came(person, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      {draft.attended.map((person) => (
        <InlineChoice
          key={person}
          id={`leaving-${person}`}
          label={t('ending.leaves', { name: at.nameOf(person) })}
          options={LEAVING.map((value) => ({ value, label: t(`leaving.${value}`) }))}
          value={draft.leaving[person]}
          onChange={(as) => onChange({ ...draft, leaving: { ...draft.leaving, [person]: as } })}
          error={tried && draft.leaving[person] === undefined ? t('ending.leavesMissing') : undefined}
        />
      ))}
      {needCall.length > 0 && <Notice kind="waits" title={t('ending.call', { count: needCall.length })} />}
      {draft.commitments.length > 0 && (
        <div>
          <h3>{t('room.commitments')}</h3>
          <ul className={styles.points}>
            {draft.commitments.map(({ by, words }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list by now
              <li key={place}>
                <span className="serif">{words}</span> <span className="quiet">· {at.nameOf(by)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <WordsField
        label={t('ending.shared')}
        description={t('ending.sharedHow')}
        value={draft.sharedRecord}
        onChange={(sharedRecord) => onChange({ ...draft, sharedRecord })}
      />
      <WordsField
        label={t('room:drawer.note')}
        description={t('room:noteFor')}
        value={draft.note}
        onChange={(note) => onChange({ ...draft, note })}
      />
    </GuidedStep>
  );
}
