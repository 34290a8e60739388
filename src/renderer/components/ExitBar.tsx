import { Button } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import styles from './ExitBar.module.css';

/** Two ways out, open in every state of a pathway. */
export type WayOut = 'withdraw' | 'prosecution';

export interface ExitOf {
  /** Of the pathway that ends. */
  readonly id: string;
  /** The survivor's name, as this page shows it. */
  readonly name: string;
}

interface ExitBarProps {
  readonly exits: readonly [ExitOf, ...ExitOf[]];
  /** Records it. A rejection is shown in the dialog. */
  readonly onLeave: (id: string, way: WayOut) => Promise<unknown>;
  /** Another language than the window's, where the survivor reads along. */
  readonly language?: Language | undefined;
}

/** The way out, always written. One confirmation says what happens next and asks for no reason. */
export function ExitBar({ exits, onLeave, language }: ExitBarProps) {
  const { t } = useTranslation('common', language === undefined ? {} : { lng: language });
  const write = useWriting();
  const [way, setWay] = useState<WayOut>();
  const [chosen, setChosen] = useState<string>();
  const [nobodyChosen, setNobodyChosen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);

  const names = write.anyOf([...new Set(exits.map(({ name }) => name))]);
  const who = exits.length === 1 ? exits[0] : exits.find(({ id }) => id === chosen);

  const close = () => {
    setWay(undefined);
    setChosen(undefined);
    setNobodyChosen(false);
    setError(null);
  };
  const leave = async () => {
    if (way === undefined) return;
    if (who === undefined) return setNobodyChosen(true);
    setBusy(true);
    setError(null);
    try {
      await onLeave(who.id, way);
      close();
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <div className={`${styles.bar} not-printed`} lang={language}>
      <IconDoorExit size={20} stroke={1.7} aria-hidden="true" />
      <p>{t('exit.may', { names, count: exits.length })}</p>
      <div className={styles.ways}>
        <Button id="exit-withdraw" variant="transparent" onClick={() => setWay('withdraw')}>
          {t('exit.withdraw.action')}
        </Button>
        <Button id="exit-prosecution" variant="transparent" onClick={() => setWay('prosecution')}>
          {t('exit.prosecution.action')}
        </Button>
      </div>
      {way !== undefined && (
        <ConfirmDialog
          open
          title={t(`exit.${way}.title`, { name: who?.name ?? names })}
          confirm={t(`exit.${way}.confirm`)}
          busy={busy}
          error={error}
          onConfirm={() => void leave()}
          onClose={close}
        >
          {exits.length > 1 && (
            <ChoiceCards
              label={t('exit.who')}
              options={exits.map(({ id, name }) => ({ value: id, label: name }))}
              value={chosen}
              onChange={setChosen}
              error={nobodyChosen && who === undefined ? t('exit.whoMissing') : undefined}
            />
          )}
          <p>{t('exit.noReason')}</p>
          <p>{t('exit.next')}</p>
          <ol>
            <li>{t(`exit.${way}.first`)}</li>
            <li>{t('exit.safety')}</li>
            <li>{t('exit.notice')}</li>
            <li>{t('exit.services')}</li>
          </ol>
        </ConfirmDialog>
      )}
    </div>
  );
}
