import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import styles from './contacts.module.css';
import { contactFieldId, newContact, type TypedContact, WAYS } from './contacts.ts';

interface ContactsFieldProps {
  /** Whose they are, for the name of the group. */
  readonly of: string;
  readonly value: readonly TypedContact[];
  readonly onChange: (contacts: TypedContact[]) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** The ways to reach a person, each called safe or not by that person, with hours and the words to use. */
export function ContactsField({ of, value, onChange, errorAt }: ContactsFieldProps) {
  const { t } = useTranslation('case');
  const { said, takeOff } = useTakenOff(value, onChange);
  const change = (key: string, part: Partial<TypedContact>) =>
    onChange(value.map((contact) => (contact.key === key ? { ...contact, ...part } : contact)));
  return (
    <fieldset className={styles.contacts}>
      <legend className={styles.legend}>
        {of === '' ? t('contacts.title') : t('contacts.titleOf', { name: of })}
      </legend>
      <p className="quiet small">{t('contacts.why')}</p>
      {value.map((contact, index) => (
        <fieldset key={contact.key} className={styles.contact}>
          <legend className="visually-hidden">{t('contacts.one', { number: index + 1 })}</legend>
          <div className={styles.fields}>
            <NativeSelect
              label={t('contacts.way')}
              value={contact.way}
              data={WAYS.map((way) => ({ value: way, label: t(`contacts.ways.${way}`) }))}
              onChange={(event) => {
                const way = WAYS.find((known) => known === event.currentTarget.value);
                if (way !== undefined) change(contact.key, { way });
              }}
            />
            <TextInput
              id={contactFieldId(contact, 'detail')}
              label={t(`contacts.detail.${contact.way}`)}
              value={contact.detail}
              maxLength={200}
              autoComplete="off"
              error={errorAt(contactFieldId(contact, 'detail'))}
              onChange={(event) => change(contact.key, { detail: event.currentTarget.value })}
            />
          </div>
          <ChoiceCards
            id={`safe-${contact.key}`}
            label={t('contacts.safe')}
            options={[
              { value: 'yes', label: t('contacts.yes') },
              { value: 'no', label: t('contacts.no') },
            ]}
            value={contact.safe === '' ? undefined : contact.safe}
            error={errorAt(contactFieldId(contact, 'safe'))}
            onChange={(safe) => change(contact.key, { safe })}
          />
          {contact.safe === 'yes' && (
            <div className={styles.fields}>
              <TextInput
                label={t('contacts.hours')}
                placeholder={t('contacts.hoursExample')}
                value={contact.hours}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => change(contact.key, { hours: event.currentTarget.value })}
              />
              <TextInput
                label={t('contacts.words')}
                placeholder={t('contacts.wordsExample')}
                value={contact.wordsToUse}
                maxLength={200}
                autoComplete="off"
                onChange={(event) => change(contact.key, { wordsToUse: event.currentTarget.value })}
              />
            </div>
          )}
          <div>
            <Button variant="transparent" onClick={() => takeOff(index, t('contacts.removed'))}>
              {t('contacts.remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Said said={said} />
      {value.length < 10 && (
        <div>
          <Button onClick={() => onChange([...value, newContact()])}>{t('contacts.add')}</Button>
        </div>
      )}
    </fieldset>
  );
}
