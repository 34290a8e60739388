import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Input } from '#shared/contract/index.ts';
import { SetupStep } from './SetupStep.tsx';
import styles from './setup.module.css';

type Program = Input<'store.setUp'>['program'];

interface ProgramStepProps {
  readonly program: Program;
  readonly onChange: (program: Program) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export function ProgramStep({ program, onChange, onBack, onNext }: ProgramStepProps) {
  const { t } = useTranslation(['setup', 'common']);
  const [tried, setTried] = useState(false);
  const empty = (field: keyof Program) => program[field].trim() === '';
  const problem = (field: keyof Program) =>
    tried && empty(field) ? t(`setup:program.${field}Missing`) : undefined;
  const next = () => {
    setTried(true);
    const first = (['name', 'referringOffice'] as const).find(empty);
    if (first === undefined) onNext();
    else document.getElementById(first)?.focus();
  };
  return (
    <SetupStep
      step="program"
      title={t('setup:program.title')}
      action={t('common:next')}
      onAct={next}
      onBack={onBack}
    >
      <p className={styles.lead}>{t('setup:program.why')}</p>
      <TextInput
        id="name"
        label={t('setup:program.name')}
        description={t('setup:program.nameWhy')}
        error={problem('name')}
        value={program.name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ ...program, name: event.currentTarget.value })}
      />
      <TextInput
        id="referringOffice"
        label={t('setup:program.referringOffice')}
        description={t('setup:program.referringOfficeWhy')}
        error={problem('referringOffice')}
        value={program.referringOffice}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ ...program, referringOffice: event.currentTarget.value })}
      />
    </SetupStep>
  );
}
