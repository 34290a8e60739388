import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useModal } from '#renderer/components/useModal.ts';
import { isKey } from '#renderer/keys/keys.ts';
import type { Obligation } from '#shared/vocabulary/obligation.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { FoundList, optionId } from './FoundList.tsx';
import styles from './find.module.css';
import { type Findable, GROUPS, matching } from './findable.ts';
import { ObligationSheet } from './ObligationSheet.tsx';
import { useInCore, useObligations } from './useInCore.ts';
import { type Acts, useOwn } from './useOwn.ts';

interface PaletteProps {
  readonly role: Role;
  readonly acts: Acts;
  readonly onClose: () => void;
}

/** Finds anything by the beginning of its name, in any language of the window, and goes there. Keeps nothing typed. */
export function Palette({ role, acts, onClose }: PaletteProps) {
  const { t } = useTranslation('find');
  const navigate = useNavigate();
  const list = useId();
  const { dialog, first } = useModal<HTMLInputElement>();
  const [typed, setTyped] = useState('');
  const [markedId, setMarkedId] = useState<string>();
  const [obligation, setObligation] = useState<Obligation>();

  const own = useOwn(role, acts);
  const obligations = useObligations(role);
  const core = useInCore(typed, role);
  const words = typed.trim();
  const found = useMemo(() => {
    if (words === '') return inGroups(own.filter(({ offered }) => offered));
    return inGroups([...matching([...own, ...obligations], words), ...core.findables]);
  }, [words, own, obligations, core.findables]);
  const place = Math.max(
    0,
    found.findIndex(({ id }) => id === markedId),
  );
  const marked = found[place];

  const choose = ({ leads }: Findable) => {
    if ('obligation' in leads) return setObligation(leads.obligation);
    onClose();
    if ('act' in leads) leads.act();
    else void navigate(leads.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = isKey(event, 'following') ? 1 : isKey(event, 'previous') ? -1 : undefined;
    if (step !== undefined) setMarkedId(found[(place + step + found.length) % found.length]?.id);
    else if (isKey(event, 'goThere') && marked !== undefined) choose(marked);
    else return;
    event.preventDefault();
  };

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {obligation === undefined ? (
        <>
          <input
            ref={first}
            role="combobox"
            aria-label={t('label')}
            aria-autocomplete="list"
            aria-expanded={found.length > 0}
            {...(marked !== undefined && {
              'aria-controls': list,
              'aria-activedescendant': optionId(list, marked.id),
            })}
            className={styles.field}
            placeholder={t('placeholder')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setMarkedId(undefined);
            }}
            onKeyDown={onKey}
          />
          {words === '' && <p className={styles.empty}>{t('empty')}</p>}
          <p role="status" className={styles.count}>
            {words !== '' &&
              !core.isAsking &&
              (found.length > 0 ? t('found', { count: found.length }) : t('none'))}
          </p>
          <ErrorNote error={core.error} />
          {found.length > 0 && (
            <FoundList id={list} found={found} marked={marked?.id} onMark={setMarkedId} onChoose={choose} />
          )}
        </>
      ) : (
        <ObligationSheet
          obligation={obligation}
          onBack={() => {
            setObligation(undefined);
            requestAnimationFrame(() => first.current?.focus());
          }}
        />
      )}
    </dialog>
  );
}

/** In the order of the groups. */
function inGroups(found: readonly Findable[]): readonly Findable[] {
  return GROUPS.flatMap((group) => found.filter((item) => item.group === group));
}
