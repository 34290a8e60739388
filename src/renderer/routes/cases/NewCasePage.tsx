import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused } from '#renderer/bridge/client.ts';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useRefusalWords } from '#renderer/i18n/refusalWords.ts';
import { newContact } from '#renderer/routes/case/contacts.ts';
import { useNeeded } from '#renderer/routes/case/needed.ts';
import { Guide } from '#renderer/routes/steps/Guide.tsx';
import { CaseNameField } from './CaseNameField.tsx';
import { NewPeople } from './NewPeople.tsx';
import styles from './newCase.module.css';
import { neededForCase, newCaseSchema, newPerson, openInput } from './newCase.ts';

const KINDS = ['sex', 'labor'] as const;

/** Takes a referral: a neutral name, where it comes from, and the people of both sides. */
export function NewCasePage() {
  const { t } = useTranslation('cases');
  const day = useAsk('today.view', {});
  return (
    <>
      <PageHeader title={t('new.title')} trail={[{ label: t('title'), link: { to: '/cases' } }]} />
      <ErrorNote error={day.error} />
      {day.data && <NewCaseForm today={day.data.today} />}
    </>
  );
}

function NewCaseForm({ today }: { readonly today: string }) {
  const { t } = useTranslation('cases');
  const navigate = useNavigate();
  const words = useRefusalWords();
  const open = useTell('cases.open');
  const [fresh] = useState(() => ({
    name: '',
    officeReference: '',
    referredOn: today,
    trafficking: [],
    survivors: [newPerson([newContact()])],
    accountableParties: [newPerson()],
  }));
  const form = useKeptForm('referral', newCaseSchema, fresh);
  const { value } = form;
  const needed = useNeeded(value === undefined ? [] : neededForCase(value, (key) => t(`new.needed.${key}`)));
  if (value === undefined) return <ErrorNote error={form.error} />;

  const change = (part: Partial<typeof value>) => form.change({ ...value, ...part });
  const { errorAt } = needed;
  const nameError =
    open.error instanceof Refused && open.error.code.startsWith('case-name')
      ? words.sentence(open.error)
      : undefined;
  const take = () =>
    open.mutate(openInput(value), {
      onSuccess: ({ case: caseId }) =>
        void form.discard().then(() => navigate({ to: '/cases/$caseId', params: { caseId } })),
    });

  return (
    <Guide
      name="newCase"
      missing={needed.missing}
      action={t('new.action')}
      onAct={() => needed.whenComplete(take)}
      busy={open.isPending}
      error={open.error}
      kept={form}
    >
      <CaseNameField
        value={value.name}
        error={errorAt('case-name') ?? nameError}
        onChange={(name) => change({ name })}
      />
      <TextInput
        id="office-reference"
        label={t('new.reference.label')}
        description={t('new.reference.why')}
        value={value.officeReference}
        maxLength={200}
        autoComplete="off"
        error={errorAt('office-reference')}
        onChange={(event) => change({ officeReference: event.currentTarget.value })}
      />
      <DateField
        id="referred-on"
        label={t('new.referredOn')}
        value={value.referredOn}
        max={today}
        error={errorAt('referred-on')}
        onChange={(referredOn) => change({ referredOn })}
      />
      <fieldset>
        <legend className={styles.legend}>{t('new.trafficking.label')}</legend>
        <div className={styles.checks}>
          {KINDS.map((kind) => (
            <Tick
              key={kind}
              id={`trafficking-${kind}`}
              label={t(`new.trafficking.${kind}`)}
              checked={value.trafficking.includes(kind)}
              error={kind === 'sex' ? errorAt('trafficking-sex') : undefined}
              onChange={(event) =>
                change({
                  trafficking: KINDS.filter((other) =>
                    other === kind ? event.currentTarget.checked : value.trafficking.includes(other),
                  ),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <NewPeople
        part="survivor"
        value={value.survivors}
        errorAt={errorAt}
        onChange={(survivors) => change({ survivors })}
      />
      <NewPeople
        part="accountableParty"
        value={value.accountableParties}
        errorAt={errorAt}
        onChange={(accountableParties) => change({ accountableParties })}
      />
    </Guide>
  );
}
