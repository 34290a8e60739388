import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge/client.ts';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import type { Evidence } from '#shared/vocabulary/evidence.ts';
import type { AboutMoney } from './about.ts';
import styles from './money.module.css';

interface ShownPictureProps {
  readonly on: AboutMoney['on'];
  readonly picture: Evidence;
  readonly onClose: () => void;
}

/** A picture over the page, in the window's memory and nowhere else; gone from there when it is closed. */
export function ShownPicture({ on, picture, onClose }: ShownPictureProps) {
  const { t } = useTranslation('money');
  const [address, setAddress] = useState<string>();
  const [error, setError] = useState<Error | null>(null);
  const { case: caseId, pathway } = on;
  // Asked for apart from all other answers, which are kept while the window is open.
  useEffect(() => {
    let made: string | undefined;
    let isGone = false;
    call('evidence.show', { case: caseId, pathway, evidence: picture.id }).then(
      ({ kind, bytes }) => {
        if (isGone) return;
        const content = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
        made = URL.createObjectURL(new Blob([content], { type: `image/${kind}` }));
        setAddress(made);
      },
      (refused: Error) => setError(refused),
    );
    return () => {
      isGone = true;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [caseId, pathway, picture.id]);
  return (
    <Dialog title={picture.shows} wide onClose={onClose}>
      <ErrorNote error={error} />
      {address === undefined && error === null && <p role="status">{t('pictures.opening')}</p>}
      {address !== undefined && <img className={styles.shown} src={address} alt={picture.shows} />}
      <div>
        <Button onClick={onClose}>{t('pictures.close')}</Button>
      </div>
    </Dialog>
  );
}
