import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { NewPassphraseField, SHORTEST_PASSPHRASE } from '#renderer/components/PassphraseField.tsx';
import type { Role } from '#shared/vocabulary/roles.ts';
import { SetupStep } from './SetupStep.tsx';
import styles from './setup.module.css';

export interface NewPerson {
  readonly key: string;
  readonly role: Role;
  readonly name: string;
  readonly passphrase: string;
}

export function newPerson(role: Role): NewPerson {
  return { key: crypto.randomUUID(), role, name: '', passphrase: '' };
}

interface PeopleStepProps {
  readonly people: readonly NewPerson[];
  readonly error: Error | null;
  readonly onChange: (people: readonly NewPerson[]) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

const nameId = ({ key }: NewPerson) => `name-${key}`;
const passphraseId = ({ key }: NewPerson) => `passphrase-${key}`;
const hasNoName = ({ name }: NewPerson) => name.trim() === '';
const isTooShort = ({ passphrase }: NewPerson) =>
  [...passphrase.normalize('NFC')].length < SHORTEST_PASSPHRASE;

/** Who can open the store: one keyholder, and at least one facilitator and one supervisor, each with a passphrase of their own. */
export function PeopleStep({ people, error, onChange, onBack, onNext }: PeopleStepProps) {
  const { t } = useTranslation(['setup', 'common', 'words']);
  const [tried, setTried] = useState(false);
  const change = (changed: NewPerson) =>
    onChange(people.map((person) => (person.key === changed.key ? changed : person)));
  const next = () => {
    setTried(true);
    const unfinished = people.flatMap((person) => [
      ...(hasNoName(person) ? [nameId(person)] : []),
      ...(isTooShort(person) ? [passphraseId(person)] : []),
    ]);
    const [first] = unfinished;
    if (first === undefined) onNext();
    else document.getElementById(first)?.focus();
  };

  return (
    <SetupStep
      step="people"
      title={t('setup:people.title')}
      action={t('setup:people.next')}
      onAct={next}
      onBack={onBack}
    >
      <p className={styles.lead}>{t('setup:people.why')}</p>
      <ErrorNote error={error} />
      {people.map((person, index) => (
        <Panel
          key={person.key}
          title={t(`words:roleTitle.${person.role}`)}
          aside={
            index >= 3 && (
              <Button
                variant="transparent"
                onClick={() => onChange(people.filter(({ key }) => key !== person.key))}
              >
                {t('setup:people.remove')}
              </Button>
            )
          }
        >
          <p className="quiet">{t(`setup:people.does.${person.role}`)}</p>
          <div className={styles.fields}>
            <TextInput
              id={nameId(person)}
              label={t('setup:people.name')}
              description={t('setup:people.nameWhy')}
              error={tried && hasNoName(person) ? t('setup:people.nameMissing') : undefined}
              value={person.name}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => change({ ...person, name: event.currentTarget.value })}
            />
            <NewPassphraseField
              id={passphraseId(person)}
              label={t('common:passphrase.label')}
              value={person.passphrase}
              error={
                tried && isTooShort(person)
                  ? t('common:passphrase.tooShort', { count: SHORTEST_PASSPHRASE })
                  : undefined
              }
              onChange={(passphrase) => change({ ...person, passphrase })}
            />
          </div>
        </Panel>
      ))}
      <div className="row">
        <span className="quiet">{t('setup:people.another')}</span>
        {(['facilitator', 'supervisor'] as const).map((role) => (
          <Button key={role} variant="transparent" onClick={() => onChange([...people, newPerson(role)])}>
            {t(`words:roleTitle.${role}`)}
          </Button>
        ))}
      </div>
    </SetupStep>
  );
}
