import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { inOrder, TERMS, thatHold } from '#renderer/glossary/terms.ts';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import styles from './help.module.css';

/** What each word of the practice means, in plain language, found while typing. */
export function GlossaryPage() {
  const { t } = useTranslation(['glossary', 'help']);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed);
  const all = TERMS.map((term) => ({
    term,
    name: t(`glossary:terms.${term}.name`),
    means: t(`glossary:terms.${term}.means`),
  }));
  const words = thatHold(inOrder(all, language), sought, language);
  return (
    <>
      <PageHeader
        title={t('glossary:title')}
        summary={t('glossary:summary')}
        trail={[{ label: t('help:title'), link: { to: '/help' } }]}
      />
      <search className={styles.find}>
        <TextInput
          label={t('glossary:find')}
          value={typed}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p role="status" className="quiet small">
          {words.length === 0
            ? t('glossary:none', { typed: sought })
            : t('glossary:found', { count: words.length })}
        </p>
      </search>
      {words.length > 0 && (
        <dl className={styles.words} aria-label={t('glossary:list')}>
          {words.map(({ term, name, means }) => (
            <div key={term} id={term}>
              <dt>{name}</dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}
