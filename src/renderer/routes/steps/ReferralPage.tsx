import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useTell } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { ContactsField } from '#renderer/routes/case/ContactsField.tsx';
import {
  contactFieldId,
  contactWay,
  newContact,
  typedContact,
  typedContactSchema,
  unfinishedContact,
} from '#renderer/routes/case/contacts.ts';
import { need, useNeeded } from '#renderer/routes/case/needed.ts';
import { Guide } from './Guide.tsx';
import { type AtStep, StepPage } from './StepPage.tsx';

const referralSchema = z.object({ on: z.string(), contacts: z.array(typedContactSchema) });

/** The referral goes on once a way to reach the survivor that they call safe is known. */
export function ReferralPage() {
  return (
    <StepPage page="referral" name="referral" by="facilitator" opensFor={['takeReferral']}>
      {(at) => <Referral key={at.form} at={at} />}
    </StepPage>
  );
}

function Referral({ at: { on, form: formName, survivor, today, toCase } }: { readonly at: AtStep }) {
  const { t } = useTranslation(['steps', 'case', 'missing']);
  const contacts = useTell('people.contacts');
  const take = useTell('referral.take');
  const [fresh] = useState(() => ({
    on: today,
    contacts: survivor.contacts.length > 0 ? survivor.contacts.map(typedContact) : [newContact()],
  }));
  const form = useKeptForm(formName, referralSchema, fresh);
  const value = form.value ?? fresh;
  const ready = value.contacts.find((contact) => contact.safe === 'yes');
  const unfinished = value.contacts.flatMap((contact) =>
    unfinishedContact(contact).map((field) => ({
      field: contactFieldId(contact, field),
      what: t(field === 'detail' ? 'case:contacts.needDetail' : 'case:contacts.needSafe'),
    })),
  );
  const needed = useNeeded([
    ...need(value.on === '', 'taken-on', t('steps:needDay')),
    ...unfinished,
    ...need(ready === undefined && unfinished.length === 0, 'page', t('missing:safeContact')),
  ]);
  if (form.value === undefined) return null;

  const saveContacts = () =>
    contacts.mutateAsync({ case: on.case, person: survivor.id, contacts: value.contacts.map(contactWay) });
  const goOn = async () => {
    await saveContacts();
    await take.mutateAsync({ ...on, on: value.on });
    await form.discard();
    toCase();
  };
  return (
    <Guide
      name="referral"
      missing={needed.missing}
      action={t('steps:referral.action')}
      // A refusal is shown from the two calls themselves.
      onAct={() => needed.whenComplete(() => void goOn().catch(() => undefined))}
      busy={take.isPending}
      error={contacts.error ?? take.error}
      kept={form}
      besides={
        <Button
          variant="transparent"
          loading={contacts.isPending}
          disabled={unfinished.length > 0}
          onClick={() => void saveContacts().catch(() => undefined)}
        >
          {t('steps:referral.saveContacts')}
        </Button>
      }
    >
      <ContactsField
        of={survivor.name}
        value={value.contacts}
        errorAt={needed.errorAt}
        onChange={(changed) => form.change({ ...value, contacts: changed })}
      />
      <DateField
        id="taken-on"
        label={t('steps:referral.on')}
        value={value.on}
        max={today}
        error={needed.errorAt('taken-on')}
        onChange={(day) => form.change({ ...value, on: day })}
      />
    </Guide>
  );
}
