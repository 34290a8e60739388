import { Button } from '@mantine/core';
import { IconTextDecrease, IconTextIncrease } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { useReadOut } from '#renderer/components/useReadOut.ts';
import { LANGUAGE_CHOICES } from '#renderer/i18n/i18n.ts';
import type { OnTheTable } from './onTheTable.ts';
import styles from './ReadTogether.module.css';
import { SHEETS, type Sheet, type TogetherPage } from './sheets.ts';
import { useVoice } from './useVoice.ts';

const SIZES = ['large', 'larger', 'largest'] as const;

interface ReadTogetherProps {
  readonly page: TogetherPage | undefined;
  readonly table: OnTheTable | undefined;
  readonly onClose: () => void;
}

/**
 * Large plain text for two people at one table, in the reader's language. There is nothing to do but to turn the sheets,
 * to set language and size, and to close; closing asks nothing.
 */
export function ReadTogether({ page, table, onClose }: ReadTogetherProps) {
  const [language, setLanguage] = useState(table?.language ?? 'en');
  const [size, setSize] = useState(0);
  const [place, setPlace] = useState(0);
  const { t } = useTranslation('together', { lng: language });
  const voice = useVoice(language);
  const heading = useReadOut(place);

  const nothing: Sheet = { title: t('nothing'), parts: [] };
  const found = page === undefined || table === undefined ? [] : SHEETS[page](table, voice);
  const sheets = found.length === 0 ? [nothing] : found;
  const sheet = sheets[place] ?? nothing;
  return (
    <div className={styles.table} lang={language} data-size={SIZES[size]}>
      <main className={styles.sheet}>
        <h1 ref={heading} tabIndex={-1}>
          {sheet.title}
        </h1>
        {sheet.parts.map((part) =>
          typeof part === 'string' ? (
            <p key={part}>{part}</p>
          ) : (
            <ul key={part.join()}>
              {part.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          ),
        )}
      </main>
      <footer className={styles.controls}>
        <div className="row">
          {sheets.length > 1 && (
            <>
              <Button disabled={place === 0} onClick={() => setPlace(place - 1)}>
                {t('common:back')}
              </Button>
              <Button
                variant="filled"
                disabled={place === sheets.length - 1}
                onClick={() => setPlace(place + 1)}
              >
                {t('common:next')}
              </Button>
              <span className={styles.place}>{t('place', { place: place + 1, count: sheets.length })}</span>
            </>
          )}
        </div>
        <div className="row">
          <InlineChoice
            id="together-language"
            label={t('language')}
            options={LANGUAGE_CHOICES}
            value={language}
            onChange={setLanguage}
          />
          <Button aria-label={t('smaller')} disabled={size === 0} onClick={() => setSize(size - 1)}>
            <IconTextDecrease size={24} stroke={1.7} aria-hidden="true" />
          </Button>
          <Button
            aria-label={t('larger')}
            disabled={size === SIZES.length - 1}
            onClick={() => setSize(size + 1)}
          >
            <IconTextIncrease size={24} stroke={1.7} aria-hidden="true" />
          </Button>
          <Button onClick={onClose}>{t('close')}</Button>
        </div>
      </footer>
    </div>
  );
}
