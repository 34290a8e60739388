import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/components/Said.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import { isKey } from '#renderer/keys/keys.ts';
import styles from './circles.module.css';

interface GroundRulesFieldProps {
  readonly id: string;
  /** The program's own. */
  readonly offered: readonly string[];
  readonly rules: readonly string[];
  /** What is being typed. */
  readonly own: string;
  readonly error?: string | undefined;
  readonly onChange: (rules: string[], own: string) => void;
}

/** The ground rules: the program's, and any that somebody asks for. */
export function GroundRulesField({ id, offered, rules, own, error, onChange }: GroundRulesFieldProps) {
  const { t } = useTranslation('circles');
  const all = [...offered, ...rules.filter((rule) => !offered.includes(rule))];
  const { said, takeOff } = useTakenOff(rules, (left) => onChange(left, own));
  const add = () => {
    const rule = own.trim();
    if (rule !== '') onChange([...rules.filter((other) => other !== rule), rule], '');
  };
  return (
    <fieldset className={styles.field}>
      <legend>{t('planned.groundRules')}</legend>
      {all.map((rule) => (
        <Tick
          key={rule}
          label={rule}
          checked={rules.includes(rule)}
          onChange={(event) => {
            if (event.currentTarget.checked)
              onChange(
                all.filter((other) => other === rule || rules.includes(other)),
                own,
              );
            else if (offered.includes(rule))
              onChange(
                rules.filter((other) => other !== rule),
                own,
              );
            // Its box goes with it.
            else takeOff(rules.indexOf(rule));
          }}
        />
      ))}
      <Said said={said} />
      <div className={styles.add}>
        <TextInput
          id={id}
          label={t('planned.ownRule')}
          value={own}
          maxLength={200}
          autoComplete="off"
          error={error}
          onChange={(event) => onChange([...rules], event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isKey(event, 'addLine')) return;
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add}>{t('planned.addRule')}</Button>
      </div>
    </fieldset>
  );
}
