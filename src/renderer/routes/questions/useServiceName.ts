import { useAsk } from '#renderer/bridge/hooks.ts';
import { useBilingual } from '#renderer/i18n/bilingual.ts';

/** The name of a kind of service; what is written in its place for one that the program does not have. */
export function useServiceName() {
  const read = useBilingual();
  const program = useAsk('program.view', {});
  return (service: string): string => {
    const kind = program.data?.serviceKinds.find(({ id }) => id === service);
    return kind === undefined ? service : read(kind.text);
  };
}
