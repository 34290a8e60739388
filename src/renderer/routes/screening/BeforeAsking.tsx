import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { occasionSchema } from '#shared/vocabulary/screening-decision.ts';
import { BlankForm } from './BlankForm.tsx';
import type { ScreeningPart } from './occasion.ts';
import { PRECONDITIONS } from './screeningDraft.ts';

/** What must hold before anything is asked, each with what to do where it does not. */
export function BeforeAsking({ at, person, instrument, draft, onChange, save }: ScreeningPart) {
  const { t } = useTranslation(['screening', 'common']);
  const read = useBilingual();
  const [tried, setTried] = useState(false);

  const open = PRECONDITIONS.filter((id) => {
    const { met, why } = draft.preconditions[id];
    return met === undefined || (met === false && why.trim() === '');
  });
  const change = (id: (typeof PRECONDITIONS)[number], changed: { met?: boolean; why?: string }) =>
    onChange({
      ...draft,
      preconditions: { ...draft.preconditions, [id]: { ...draft.preconditions[id], ...changed } },
    });
  const begin = () => {
    setTried(true);
    const [first] = open;
    if (first === undefined) return onChange({ ...draft, on: at.today, phase: 'asking' });
    const { met } = draft.preconditions[first];
    document.getElementById(met === false ? `${first}-why` : `${first}-holds`)?.focus();
  };

  return (
    <GuidedStep
      why={<p>{t('before.why')}</p>}
      need={[t('before.needPlace'), t('before.needTime'), t('before.needHelp')]}
      mayGoWrong={[t('before.wrongCompany'), t('before.wrongPromise')]}
      next={<p>{t('before.next')}</p>}
      action={t('before.begin', { name: person.name })}
      onAct={begin}
      besides={
        <>
          <BlankForm at={at} person={person} />
          <SaveState state={save.state} at={save.keptAt} />
        </>
      }
    >
      <div className="stack">
        <h2>{t('before.title', { name: person.name })}</h2>
        <p className="quiet">{read(instrument.about)}</p>
      </div>
      {PRECONDITIONS.map((id) => {
        const { met, why } = draft.preconditions[id];
        return (
          <div key={id} className="stack">
            <ChoiceCards
              id={id}
              label={t(`precondition.${id}.ask`)}
              options={[
                { value: 'holds', label: t('before.holds') },
                { value: 'not', label: t('before.not') },
              ]}
              value={met === undefined ? undefined : met ? 'holds' : 'not'}
              onChange={(value) => change(id, { met: value === 'holds' })}
              error={tried && met === undefined ? t('before.missing') : undefined}
            />
            {met === false && (
              <>
                <Notice kind="waits" title={t(`precondition.${id}.mend`)} />
                <WordsField
                  id={`${id}-why`}
                  label={t('before.whyNot')}
                  description={t('before.whyNotHow')}
                  rows={1}
                  value={why}
                  onChange={(words) => change(id, { why: words })}
                  error={tried && why.trim() === '' ? t('before.whyMissing') : undefined}
                />
              </>
            )}
          </div>
        );
      })}
      <NativeSelect
        label={t('before.occasion')}
        value={draft.occasion}
        data={occasionSchema.options.map((occasion) => ({
          value: occasion,
          label: t(`occasion.${occasion}`),
        }))}
        onChange={(event) => {
          const chosen = occasionSchema.safeParse(event.currentTarget.value);
          if (chosen.success) onChange({ ...draft, occasion: chosen.data });
        }}
      />
    </GuidedStep>
  );
}
