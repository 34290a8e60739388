import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickOne } from '#renderer/components/PickOne.tsx';
import { Said, useSaid } from '#renderer/components/Said.tsx';
import { type AtPathway, StepOf } from '#renderer/routes/StepOf.tsx';
import { FormChoice } from './FormChoice.tsx';
import { PreparationForm } from './PreparationForm.tsx';
import { peopleOf } from './peopleOf.ts';

/** How everybody prepares, each for themselves, and how the survivor wants to meet, if at all. */
export function PreparationPage() {
  const { t } = useTranslation('circles');
  return (
    <StepOf title={t('preparation.title')} by="facilitator" stages={['preparation', 'circles', 'planning']}>
      {(at) => <Preparation at={at} />}
    </StepOf>
  );
}

function Preparation({ at }: { readonly at: AtPathway }) {
  const { t } = useTranslation(['circles', 'words']);
  const { pathway } = at;
  const said = useSaid();
  const preparedBy = (id: string) => pathway.preparations.find(({ person }) => person === id);
  const survivorReady = preparedBy(pathway.survivor)?.ready === true;
  const [open, setOpen] = useState<string>(survivorReady ? 'form' : pathway.survivor);
  const person = at.person(open);
  return (
    <>
      <PickOne
        label={t('preparation.parts')}
        value={open}
        onPick={(next) => {
          said.dismiss();
          setOpen(next);
        }}
        options={[
          ...peopleOf(at).map(({ id, name, part }) => ({
            value: String(id),
            label: name,
            detail: t(`words:part.${part}`),
            done: preparedBy(id)?.ready === true ? t('preparation.readyTag') : undefined,
          })),
          {
            value: 'form',
            label: t('form.part', { name: at.nameOf(pathway.survivor) }),
            done: pathway.form === undefined ? undefined : t(`form.${pathway.form}.name`),
          },
        ]}
      />
      <Said said={said} />
      {person === undefined ? (
        <FormChoice at={at} survivorReady={survivorReady} onPrepare={() => setOpen(pathway.survivor)} />
      ) : (
        <PreparationForm
          key={person.id}
          at={at}
          person={person}
          onRecorded={() => {
            if (person.id === pathway.survivor) setOpen('form');
            said.say(t('preparation.recorded', { name: person.name }));
          }}
        />
      )}
    </>
  );
}
