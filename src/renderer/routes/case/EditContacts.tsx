import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { type FormDone, useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import type { Person } from '#shared/vocabulary/people.ts';
import { ContactsField } from './ContactsField.tsx';
import {
  contactFieldId,
  contactWay,
  newContact,
  typedContact,
  typedContactSchema,
  unfinishedContact,
} from './contacts.ts';
import styles from './forms.module.css';
import { useNeeded } from './needed.ts';

const contactsSchema = z.object({ contacts: z.array(typedContactSchema) });

interface EditContactsProps {
  readonly caseId: string;
  readonly person: Person;
  readonly onDone: FormDone;
}

/** Changes the ways to reach one person. */
export function EditContacts({ caseId, person, onDone }: EditContactsProps) {
  const { t } = useTranslation(['people', 'case']);
  const save = useTell('people.contacts');
  const [fresh] = useState(() => ({
    contacts: person.contacts.length > 0 ? person.contacts.map(typedContact) : [newContact()],
  }));
  const form = useKeptForm(`case:${caseId}/contacts/${person.id}`, contactsSchema, fresh);
  const { contacts } = form.value ?? fresh;
  const needed = useNeeded(
    contacts.flatMap((contact) =>
      unfinishedContact(contact).map((field) => ({
        field: contactFieldId(contact, field),
        what: t(field === 'detail' ? 'case:contacts.needDetail' : 'case:contacts.needSafe'),
      })),
    ),
  );
  if (form.value === undefined) return null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    needed.whenComplete(() =>
      save.mutate(
        { case: caseId, person: person.id, contacts: contacts.map(contactWay) },
        { onSuccess: () => void form.discard().then(() => onDone('recorded')) },
      ),
    );
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <ContactsField
        of={person.name}
        value={contacts}
        errorAt={needed.errorAt}
        onChange={(changed) => form.change({ contacts: changed })}
      />
      <ErrorNote error={save.error} />
      <FormEnd
        action={t('people:contacts.save')}
        busy={save.isPending}
        main={false}
        form={form}
        onCancel={() => void form.putAway().then((putBack) => onDone('cancelled', putBack))}
      />
    </form>
  );
}
