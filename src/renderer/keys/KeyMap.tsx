import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useModal } from '#renderer/components/useModal.ts';
import { KeyList } from './KeyList.tsx';
import styles from './KeyMap.module.css';
import { AREAS } from './keys.ts';

/** Every key of the window, by where it is heard. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['keys', 'common']);
  const id = useId();
  const { dialog, first } = useModal<HTMLHeadingElement>();
  return (
    <dialog
      ref={dialog}
      className={styles.map}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={id} ref={first} tabIndex={-1}>
        {t('keys:title')}
      </h2>
      <p>{t('keys:what')}</p>
      <div className={styles.areas}>
        {AREAS.map((area) => (
          <section key={area} aria-labelledby={`${id}-${area}`}>
            <h3 id={`${id}-${area}`}>{t(`keys:area.${area}`)}</h3>
            <KeyList area={area} />
          </section>
        ))}
      </div>
      <div>
        <Button onClick={onClose}>{t('common:close')}</Button>
      </div>
    </dialog>
  );
}
