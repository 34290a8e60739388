import { Button, NumberInput, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Plate } from '#gallery/plate.ts';
import { useSay } from '#gallery/plate.ts';
import { DateField } from '#renderer/components/DateField.tsx';
import { Field } from '#renderer/components/Field.tsx';
import { FieldLink } from '#renderer/components/FieldLink.tsx';
import { LinkButton } from '#renderer/components/LinkButton.tsx';
import { NewPassphraseField } from '#renderer/components/PassphraseField.tsx';
import { SearchField } from '#renderer/components/SearchField.tsx';
import { SecretInput } from '#renderer/components/SecretInput.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';

function Words({ error }: { readonly error?: boolean }) {
  const say = useSay();
  const [value, write] = useState(
    error ? '' : say('To say it in front of the others.', 'Decirlo delante de los demás.'),
  );
  return (
    <WordsField
      label={say('In their words', 'En sus palabras')}
      description={say('As they said it.', 'Tal como lo dijeron.')}
      value={value}
      onChange={write}
      {...(error && { error: say('Write what they said.', 'Escriba lo que dijeron.') })}
    />
  );
}

function Day({ error }: { readonly error?: boolean }) {
  const say = useSay();
  const [value, choose] = useState('2026-11-24');
  return (
    <DateField
      label={say('Until when', 'Hasta cuándo')}
      value={value}
      onChange={choose}
      {...(error && { error: say('This day is past.', 'Este día ya pasó.') })}
    />
  );
}

export const plates: readonly Plate[] = [
  { title: 'WordsField: written', Shown: () => <Words /> },
  { title: 'WordsField: refused', Shown: () => <Words error /> },
  { title: 'DateField: a day', Shown: () => <Day /> },
  { title: 'DateField: refused', Shown: () => <Day error /> },
  {
    title: 'SearchField: words that narrow a list',
    Shown() {
      const [value, search] = useState('Heron');
      return (
        <SearchField label={useSay()('Find a case', 'Buscar un caso')} value={value} onChange={search} />
      );
    },
  },
  {
    title: 'Field: around a control of the system',
    Shown() {
      const say = useSay();
      return (
        <Field label={say('Language', 'Idioma')} description={say('Of the talk.', 'De la conversación.')}>
          {(control) => (
            <select {...control}>
              <option>English</option>
              <option>Español</option>
            </select>
          )}
        </Field>
      );
    },
  },
  {
    title: 'NewPassphraseField: too short yet',
    Shown() {
      const [value, write] = useState('river stone');
      return (
        <NewPassphraseField
          id="new-one"
          label={useSay()('A passphrase', 'Una frase clave')}
          value={value}
          onChange={write}
        />
      );
    },
  },
  {
    title: 'TextInput, NumberInput, PasswordInput: at rest, refused, not open',
    Shown() {
      const say = useSay();
      const name = say('Case name', 'Nombre del caso');
      return (
        <div className="stack">
          <TextInput label={name} description={say('A place, no person.', 'Un lugar, no una persona.')} />
          <TextInput
            label={`${name} (2)`}
            defaultValue="Ana"
            error={say('This is a person.', 'Es una persona.')}
          />
          <TextInput label={`${name} (3)`} defaultValue="Lantern Street" disabled />
          <NumberInput label={say('Times a month', 'Veces al mes')} defaultValue={2} hideControls />
          <SecretInput
            label={say('Passphrase', 'Frase clave')}
            visibilityToggleButtonProps={{ 'aria-label': say('Show', 'Mostrar'), tabIndex: 0 }}
          />
        </div>
      );
    },
  },
  {
    title: 'Checkbox, Radio: off, on, not open',
    Shown() {
      const say = useSay();
      const label = say('Agreed to the ground rules', 'De acuerdo con las reglas');
      return (
        <div className="stack">
          <Tick label={label} description={say('Each one said so.', 'Cada quien lo dijo.')} />
          <Tick label={`${label} (2)`} defaultChecked />
          <Tick label={`${label} (3)`} disabled />
          <Radio label={say('Yes', 'Sí')} name="one-radio" />
          <Radio label="No" name="one-radio" defaultChecked />
        </div>
      );
    },
  },
  {
    title: 'Button: every weight, at rest, busy, not open',
    Shown() {
      const say = useSay();
      const record = say('Record it', 'Anotarlo');
      const back = say('Back', 'Volver');
      const later = say('Do it later', 'Hacerlo después');
      return (
        <div className="stack">
          <div className="row">
            <Button variant="filled">{record}</Button>
            <Button>{back}</Button>
            <Button variant="transparent">{later}</Button>
          </div>
          <div className="row">
            <Button variant="filled" loading>
              {record}
            </Button>
            <Button disabled>{back}</Button>
            <Button variant="transparent" disabled>
              {later}
            </Button>
          </div>
        </div>
      );
    },
  },
  {
    title: 'LinkButton and FieldLink: they lead somewhere',
    Shown() {
      const say = useSay();
      return (
        <div className="row">
          <LinkButton link={{ to: '/cases' }} variant="filled">
            {say('Open the case', 'Abrir el caso')}
          </LinkButton>
          <LinkButton link={{ to: '/cases' }}>{say('See the plan', 'Ver el plan')}</LinkButton>
          <FieldLink to="theme-dark">{say('To a field', 'A un campo')}</FieldLink>
        </div>
      );
    },
  },
];
