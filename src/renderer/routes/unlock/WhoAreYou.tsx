import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import type { Output } from '#shared/contract/index.ts';

export type User = NonNullable<Output<'store.status'>['users']>[number];

interface WhoAreYouProps {
  readonly users: readonly User[];
  readonly value: string | undefined;
  readonly onChange: (userId: string) => void;
  readonly error?: string | undefined;
}

/** Leads to the names, when none was chosen. */
export function focusOnNames(users: readonly User[]): void {
  const [first] = users;
  if (first !== undefined) document.getElementById(`who-${first.id}`)?.focus();
}

/** The people of this store, by name and role. */
export function WhoAreYou({ users, value, onChange, error }: WhoAreYouProps) {
  const { t } = useTranslation(['setup', 'words']);
  return (
    <ChoiceCards
      id="who"
      label={t('setup:unlock.who')}
      options={users.map(({ id, name, role }) => ({
        value: id as string,
        label: name,
        detail: t(`words:role.${role}`),
      }))}
      value={value}
      onChange={onChange}
      error={error}
      heardEverywhere
    />
  );
}
