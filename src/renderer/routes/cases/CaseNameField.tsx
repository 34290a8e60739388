import { Button, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './newCase.module.css';

const OFFERED = 4;

interface CaseNameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error: string | undefined;
}

/** A neutral name, with a few to choose from: streets, trees and birds say nothing about anybody. */
export function CaseNameField({ value, onChange, error }: CaseNameFieldProps) {
  const { t } = useTranslation('cases');
  const names = useMemo(() => someOf(t('new.names').split(', ')), [t]);
  return (
    <div>
      <TextInput
        id="case-name"
        label={t('new.name.label')}
        description={t('new.name.why')}
        value={value}
        maxLength={200}
        autoComplete="off"
        error={error}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div className={styles.names}>
        <span className="quiet">{t('new.name.perhaps')}</span>
        {names.map((name) => (
          <Button key={name} variant="transparent" onClick={() => onChange(name)}>
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}

function someOf(names: readonly string[]): string[] {
  const left = [...names];
  return Array.from({ length: Math.min(OFFERED, left.length) }, () =>
    left.splice(Math.floor(Math.random() * left.length), 1),
  ).flat();
}
