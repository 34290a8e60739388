import { useTranslation } from 'react-i18next';
import { KeyHint } from './KeyHint.tsx';
import { type Area, keysOfArea } from './keys.ts';

interface KeyListProps {
  readonly area: Area;
  readonly className?: string | undefined;
}

/** The keys that are heard in one part of the window, and what each does. */
export function KeyList({ area, className }: KeyListProps) {
  const { t } = useTranslation('keys');
  return (
    <dl className={className}>
      {keysOfArea(area).map((name) => (
        <div key={name}>
          <dt>
            <KeyHint of={name} />
          </dt>
          <dd>{t(`key.${name}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
