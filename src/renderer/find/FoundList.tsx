import { useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './find.module.css';
import { type Findable, GROUPS } from './findable.ts';

interface FoundListProps {
  readonly id: string;
  /** By group, in the order of the groups. */
  readonly found: readonly Findable[];
  readonly marked: string | undefined;
  readonly onMark: (id: string) => void;
  readonly onChoose: (chosen: Findable) => void;
}

/** The id of an option's element. */
export function optionId(list: string, id: string): string {
  return `${list}-${id}`;
}

/** What was found, in groups. The focus stays in the field above, whose keys move the mark. */
export function FoundList({ id, found, marked, onMark, onChoose }: FoundListProps) {
  const { t } = useTranslation('find');
  const heads = useId();
  useEffect(() => {
    if (marked !== undefined)
      document.getElementById(optionId(id, marked))?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);
  return (
    <div id={id} role="listbox" aria-label={t('title')} className={styles.list}>
      {GROUPS.filter((group) => found.some((item) => item.group === group)).map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options, which a fieldset cannot be
        <div key={group} role="group" aria-labelledby={`${heads}-${group}`}>
          <p id={`${heads}-${group}`} className={styles.group}>
            {t(`group.${group}`)}
          </p>
          {found
            .filter((item) => item.group === group)
            .map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field, which keeps the focus
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                key={item.id}
                id={optionId(id, item.id)}
                role="option"
                aria-selected={item.id === marked}
                className={styles.option}
                onPointerMove={() => onMark(item.id)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(item)}
              >
                <span className={styles.title}>{item.title}</span>
                {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
                {item.excerpt !== undefined && (
                  <span className={styles.excerpt}>
                    {item.excerpt.map(({ text, found: isFound }, place) =>
                      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other name
                      isFound ? <mark key={place}>{text}</mark> : <span key={place}>{text}</span>,
                    )}
                  </span>
                )}
              </div>
            ))}
        </div>
      ))}
    </div>
  );
}
