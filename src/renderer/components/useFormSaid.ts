import { useTranslation } from 'react-i18next';
import type { FormDone } from '#renderer/bridge/keptForm.ts';
import { useSaid } from './Said.tsx';

/** Closes a form within a page and says what became of it; what was put away by mistake can be put back. */
export function useFormSaid(setOpen: (open: boolean) => void, recorded: string) {
  const { t } = useTranslation('common');
  const said = useSaid();
  const onDone: FormDone = (how, putBack) => {
    setOpen(false);
    if (how === 'recorded') return said.say(recorded);
    said.say(
      t('said.putAway'),
      putBack &&
        (async () => {
          await putBack();
          setOpen(true);
        }),
    );
  };
  return { said, onDone };
}
