import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import { PickOne } from '#renderer/components/PickOne.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import { peopleToCall } from '#shared/follow-ups.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import type { AfterPart } from './afterPart.ts';
import { Calls } from './Calls.tsx';
import { Debriefs } from './Debriefs.tsx';
import { OwnText } from './OwnText.tsx';

/** What comes after a circle, with one person at a time, the survivor first: the calls, a talk, and their own text. */
export function AfterCirclePage() {
  const { t } = useTranslation('after-circle');
  return (
    <StepOf title={t('title')} by="facilitator" afterTheEnd>
      {(at) => <After at={at} />}
    </StepOf>
  );
}

function After({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation('after-circle');
  const write = useWriting();
  const held = at.pathway.circles.filter(({ end }) => end !== undefined).toReversed();
  const [chosen, choose] = useState<string>();
  const circle = held.find(({ id }) => id === chosen) ?? held[0];
  if (circle === undefined) return <Notice kind="note" title={t('none')} />;
  return (
    <>
      {held.length > 1 && (
        <NativeSelect
          className="not-printed"
          label={t('which')}
          value={circle.id}
          data={held.map(({ id, on, place }) => ({ value: id, label: `${write.day(on)}, ${place}` }))}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      )}
      <WithEach key={circle.id} at={at} circle={circle} />
    </>
  );
}

function WithEach({ at, circle }: { readonly at: AtPathway; readonly circle: Circle }) {
  const { t } = useTranslation('after-circle');
  const people = peopleToCall(at.pathway, circle);
  const said = useSaid();
  const [chosen, choose] = useState<string>();
  const [open, setOpen] = useState<string>();
  const person = people.find((id) => id === chosen) ?? people[0];
  if (person === undefined) return <Notice kind="note" title={t('nobody')} />;
  const part: AfterPart = {
    at,
    circle,
    person,
    open,
    setOpen,
    onSaid: (words) => {
      setOpen(undefined);
      said.say(words);
    },
  };
  return (
    <>
      <p className="quiet not-printed">{t('apart')}</p>
      <div className="stack not-printed">
        <PickOne
          label={t('with')}
          value={String(person)}
          onPick={(next) => {
            said.dismiss();
            setOpen(undefined);
            choose(next);
          }}
          options={people.map((id) => ({ value: String(id), label: at.nameOf(id) }))}
        />
        <Said said={said} />
      </div>
      <Calls key={`calls-${person}`} {...part} />
      <Debriefs key={`debriefs-${person}`} {...part} />
      <OwnText key={`text-${person}`} {...part} />
    </>
  );
}
