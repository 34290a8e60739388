import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Circle } from '#shared/vocabulary/circle.ts';
import type { RoomDraft } from '../roomDraft.ts';

interface OwnWordsProps {
  readonly circle: Circle;
  readonly draft: RoomDraft;
  readonly nameOf: (id: string) => string;
  readonly onChange: (draft: RoomDraft) => void;
}

/** The word by which each person wants to be called on this screen. */
export function OwnWords({ circle, draft, nameOf, onChange }: OwnWordsProps) {
  const { t } = useTranslation('room');
  return circle.participants.map((person) => (
    <TextInput
      key={person}
      label={t('ownWord', { name: nameOf(person) })}
      value={draft.ownWords[person] ?? ''}
      maxLength={20}
      autoComplete="off"
      onChange={(event) =>
        onChange({ ...draft, ownWords: { ...draft.ownWords, [person]: event.currentTarget.value } })
      }
    />
  ));
}
