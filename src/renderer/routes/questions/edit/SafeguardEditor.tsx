import { useTranslation } from 'react-i18next';
import { Tick } from '#renderer/components/Tick.tsx';
import type { DraftedSafeguard } from './draft.ts';
import type { EditorProps } from './editor.ts';
import { TextsField } from './TextsField.tsx';

/** One safeguard: its words, and what it rules out. */
export function SafeguardEditor({ part, at, faults, onChange }: EditorProps<DraftedSafeguard>) {
  const { t } = useTranslation(['questions', 'screening']);
  const { forbids = [] } = part;
  return (
    <>
      <TextsField
        path={['safeguards', at, 'text']}
        label={t('field.text')}
        words={part.text}
        faults={faults}
        onChange={(text) => onChange({ ...part, text })}
      />
      {(['sharedRoom', 'contact'] as const).map((what) => (
        <Tick
          key={what}
          label={t(`screening:safeguards.forbids.${what}`)}
          checked={forbids.includes(what)}
          onChange={(event) => {
            const { forbids: _, ...rest } = part;
            const next = event.currentTarget.checked
              ? [...forbids, what]
              : forbids.filter((other) => other !== what);
            onChange(next.length === 0 ? rest : { ...rest, forbids: next });
          }}
        />
      ))}
    </>
  );
}
