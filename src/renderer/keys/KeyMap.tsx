import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { KeyList } from './KeyList.tsx';
import styles from './KeyMap.module.css';
import { AREAS } from './keys.ts';

/** Every key of the window, by where it is heard. */
export function KeyMap({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['keys', 'common']);
  const id = useId();
  return (
    <Dialog title={t('keys:title')} wide onClose={onClose}>
      <div className={styles.map}>
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
      </div>
    </Dialog>
  );
}
