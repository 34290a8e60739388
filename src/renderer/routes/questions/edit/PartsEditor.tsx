import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StateTag } from '#renderer/components/StateTag.tsx';
import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';
import styles from '../questions.module.css';
import { idAt, isAt } from './places.ts';

interface PartsEditorProps<Part> {
  readonly list: 'items' | 'rules' | 'safeguards';
  readonly parts: readonly Part[];
  readonly nameOf: (part: Part) => string;
  /** Small, beside the name. */
  readonly about?: (part: Part) => ReactNode;
  /** The place that is open to be changed. */
  readonly open: number | undefined;
  readonly faults: readonly InstrumentFault[];
  readonly editor: (part: Part, at: number) => ReactNode;
  readonly onOpen: (at: number | undefined) => void;
  readonly onMove: (from: number, to: number) => void;
  readonly onRemove: (at: number) => void;
  readonly onAdd: (at: number) => void;
}

/** The parts of one list in their order, one of them open to be changed, moved or taken out. */
export function PartsEditor<Part extends { readonly id: string }>({
  list,
  parts,
  nameOf,
  about,
  open,
  faults,
  editor,
  onOpen,
  onMove,
  onRemove,
  onAdd,
}: PartsEditorProps<Part>) {
  const { t } = useTranslation('questions');
  return (
    <>
      <ol className={styles.parts}>
        {parts.map((part, at) => {
          const isOpen = at === open;
          const name = nameOf(part);
          return (
            <li key={part.id} className={styles.part} data-open={isOpen}>
              <div className={styles.partHead}>
                <div>
                  <p className={styles.question}>{name}</p>
                  {about !== undefined && <p className="quiet small">{about(part)}</p>}
                  {faults.some((fault) => isAt(fault, [list, at])) && (
                    <StateTag kind="waits">{t('edit.toMend')}</StateTag>
                  )}
                </div>
                <Button
                  id={idAt([list, at])}
                  aria-expanded={isOpen}
                  aria-label={t(isOpen ? 'edit.closeThis' : 'edit.openThis', { name })}
                  onClick={() => onOpen(isOpen ? undefined : at)}
                >
                  {t(isOpen ? 'edit.close' : 'edit.open')}
                </Button>
              </div>
              {isOpen && (
                <div className="stack">
                  {editor(part, at)}
                  <div className="row">
                    <Button disabled={at === 0} onClick={() => onMove(at, at - 1)}>
                      {t('edit.up')}
                    </Button>
                    <Button disabled={at === parts.length - 1} onClick={() => onMove(at, at + 1)}>
                      {t('edit.down')}
                    </Button>
                    <Button onClick={() => onAdd(at + 1)}>{t(`edit.addAfter.${list}`)}</Button>
                    <Button onClick={() => onRemove(at)}>{t(`edit.remove.${list}`)}</Button>
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <div>
        <Button onClick={() => onAdd(parts.length)}>{t(`edit.add.${list}`)}</Button>
      </div>
    </>
  );
}
