import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/components/Said.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import { LANGUAGE_CHOICES } from '#renderer/i18n/i18n.ts';
import { ContactsField } from '#renderer/routes/case/ContactsField.tsx';
import contactStyles from '#renderer/routes/case/contacts.module.css';
import { languageSchema } from '#shared/vocabulary/text.ts';
import styles from './newCase.module.css';
import { newPerson, personFieldId, type TypedPerson } from './newCase.ts';

interface NewPeopleProps {
  readonly part: 'survivor' | 'accountableParty';
  readonly value: readonly TypedPerson[];
  readonly onChange: (people: TypedPerson[]) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** The people on one side of a new case. For a survivor also how they can be reached, and whether that is safe. */
export function NewPeople({ part, value, onChange, errorAt }: NewPeopleProps) {
  const { t } = useTranslation('cases');
  const { said, takeOff } = useTakenOff(value, onChange);
  const change = (key: string, changed: Partial<TypedPerson>) =>
    onChange(value.map((person) => (person.key === key ? { ...person, ...changed } : person)));
  return (
    <section className={styles.side} aria-label={t(`new.${part}.title`)}>
      <h2>{t(`new.${part}.title`)}</h2>
      <p className="quiet">{t(`new.${part}.what`)}</p>
      {value.map((person, place) => (
        <div key={person.key} className={styles.person}>
          <div className={contactStyles.fields}>
            <TextInput
              id={personFieldId(person)}
              label={t(`new.${part}.name`)}
              description={t(`new.${part}.nameWhy`)}
              value={person.name}
              maxLength={200}
              autoComplete="off"
              error={errorAt(personFieldId(person))}
              onChange={(event) => change(person.key, { name: event.currentTarget.value })}
            />
            <NativeSelect
              label={t('new.language')}
              description={t('new.languageWhy')}
              value={person.language}
              data={[...LANGUAGE_CHOICES]}
              onChange={(event) =>
                change(person.key, { language: languageSchema.parse(event.currentTarget.value) })
              }
            />
          </div>
          {part === 'survivor' && (
            <ContactsField
              of={person.name.trim()}
              value={person.contacts}
              errorAt={errorAt}
              onChange={(contacts) => change(person.key, { contacts })}
            />
          )}
          {value.length > 1 && (
            <div>
              <Button variant="transparent" onClick={() => takeOff(place, t('new.removed'))}>
                {t('new.remove')}
              </Button>
            </div>
          )}
        </div>
      ))}
      <Said said={said} />
      {value.length < 10 && (
        <div>
          <Button variant="transparent" onClick={() => onChange([...value, newPerson()])}>
            {t(`new.${part}.add`)}
          </Button>
        </div>
      )}
    </section>
  );
}
