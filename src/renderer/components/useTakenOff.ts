import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaid } from './Said.tsx';

/** Takes things off a list, says so, and offers to put the last one back to its place among what stands there by then. */
export function useTakenOff<Thing>(list: readonly Thing[], onChange: (list: Thing[]) => void) {
  const { t } = useTranslation('common');
  const said = useSaid();
  const [at, setAt] = useState(0);
  const latest = useRef({ list, onChange });
  latest.current = { list, onChange };
  const takeOff = (place: number, words = t('said.takenOff')) => {
    const taken = list.slice(place, place + 1);
    onChange(list.toSpliced(place, 1));
    setAt(place);
    said.say(words, () => latest.current.onChange(latest.current.list.toSpliced(place, 0, ...taken)));
  };
  return { said, takeOff, /** Where the last one stood. */ at };
}
