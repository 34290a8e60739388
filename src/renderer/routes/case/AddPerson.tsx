import { NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { type FormDone, useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useFirstField } from '#renderer/components/useFirstField.ts';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { LANGUAGE_CHOICES } from '#renderer/i18n/i18n.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import {
  addPersonSchema,
  EMPTY_PERSON,
  isTied,
  neededForPerson,
  PARTS,
  personInput,
  type TypedPerson,
} from './addPerson.ts';
import { ContactsField } from './ContactsField.tsx';
import contactStyles from './contacts.module.css';
import styles from './forms.module.css';
import { useNeeded } from './needed.ts';

interface AddPersonProps {
  readonly view: CaseView;
  readonly onDone: FormDone;
}

/** Somebody joins a case. A survivor or an accountable party begins a pathway with each person on the other side. */
export function AddPerson({ view, onDone }: AddPersonProps) {
  const { t } = useTranslation(['people', 'words']);
  const add = useTell('people.add');
  const form = useKeptForm(`case:${view.id}/people`, addPersonSchema, EMPTY_PERSON);
  const value = form.value ?? EMPTY_PERSON;
  const known = form.value !== undefined;
  const change = (part: Partial<TypedPerson>) => form.change({ ...value, ...part });
  const needed = useNeeded(neededForPerson(value, (key) => t(`people:add.needed.${key}`)));
  const { errorAt } = needed;
  useFirstField('part-family', known);
  if (!known) return null;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() => {
      const person = personInput(value);
      if (person === undefined) return;
      add.mutate(
        { case: view.id, person },
        { onSuccess: () => void form.discard().then(() => onDone('recorded')) },
      );
    });
  };
  const sides = view.people.filter(({ part }) => part === 'survivor' || part === 'accountableParty');
  return (
    <Panel title={t('people:add.title')} kind="next">
      <form className={styles.form} onSubmit={submit} noValidate>
        <ChoiceCards
          id="part"
          label={t('people:add.part')}
          options={PARTS.map((part) => ({
            value: part,
            label: t(`people:add.parts.${part}.label`),
            detail: t(`people:add.parts.${part}.detail`),
          }))}
          value={value.part === '' ? undefined : value.part}
          error={errorAt('part-family')}
          onChange={(part) => change({ part })}
        />
        <div className={contactStyles.fields}>
          <TextInput
            id="person-name"
            label={t('people:add.name')}
            value={value.name}
            maxLength={200}
            autoComplete="off"
            error={errorAt('person-name')}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('people:add.language')}
            value={value.language}
            data={[...LANGUAGE_CHOICES]}
            onChange={(event) => change({ language: languageSchema.parse(event.currentTarget.value) })}
          />
        </div>
        {isTied(value.part) && (
          <>
            <NativeSelect
              id="tied-to"
              label={t('people:add.tiedTo')}
              value={value.tiedTo}
              error={errorAt('tied-to')}
              data={[
                { value: '', label: t('people:add.choose') },
                ...sides.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => change({ tiedTo: event.currentTarget.value })}
            />
            <Tick
              label={t('people:add.pressured')}
              description={t('people:pressured.why')}
              checked={value.pressured}
              onChange={(event) => change({ pressured: event.currentTarget.checked })}
            />
          </>
        )}
        <ContactsField
          of={value.name.trim()}
          value={value.contacts}
          errorAt={errorAt}
          onChange={(contacts) => change({ contacts })}
        />
        <WordsField
          label={t('people:add.note')}
          rows={2}
          value={value.note}
          onChange={(note) => change({ note })}
        />
        <ErrorNote error={add.error} />
        <FormEnd
          action={t('people:add.action')}
          busy={add.isPending}
          form={form}
          onCancel={() => void form.putAway().then((putBack) => onDone('cancelled', putBack))}
        />
      </form>
    </Panel>
  );
}
