import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/vocabulary/text.ts';
import styles from './questions.module.css';
import { comparedWords } from './words.ts';

interface ComparedProps {
  readonly before: string;
  readonly after: string;
  readonly lang?: Language | undefined;
}

/** A text as it was and as it is to be, side by side: what goes is struck, what comes is underlined. */
export function Compared({ before, after, lang }: ComparedProps) {
  const { t } = useTranslation('questions');
  const runs = comparedWords(before, after);
  const side = (kind: 'gone' | 'new') => {
    const shown = runs.filter((run) => run.kind === 'same' || run.kind === kind);
    if (shown.length === 0) return <span className="quiet">{t('changes.nothing')}</span>;
    const Mark = kind === 'gone' ? 'del' : 'ins';
    // Runs have no identity but their place.
    return shown.map((run, place) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <span key={place}>
        {place > 0 && ' '}
        {run.kind === 'same' ? run.words : <Mark>{run.words}</Mark>}
      </span>
    ));
  };
  return (
    <dl className={styles.sides}>
      <div>
        <dt>{t('changes.before')}</dt>
        <dd lang={lang}>{side('gone')}</dd>
      </div>
      <div>
        <dt>{t('changes.after')}</dt>
        <dd lang={lang}>{side('new')}</dd>
      </div>
    </dl>
  );
}
