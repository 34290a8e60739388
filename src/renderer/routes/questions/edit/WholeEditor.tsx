import { useTranslation } from 'react-i18next';
import { Panel } from '#renderer/components/Panel.tsx';
import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';
import { type DraftedInstrument, replaced } from './draft.ts';
import { TextsField } from './TextsField.tsx';

interface WholeEditorProps {
  readonly instrument: DraftedInstrument;
  readonly faults: readonly InstrumentFault[];
  readonly onChange: (instrument: DraftedInstrument) => void;
}

/** The words that belong to no one question: title and purpose, areas, and what does not fit together. */
export function WholeEditor({ instrument, faults, onChange }: WholeEditorProps) {
  const { t } = useTranslation('questions');
  const { domains, contradictions } = instrument;
  return (
    <>
      <Panel title={t('part.whole')}>
        {(['title', 'about'] as const).map((field) => (
          <TextsField
            key={field}
            path={[field]}
            label={t(`field.${field}`)}
            words={instrument[field]}
            faults={faults}
            onChange={(words) => onChange({ ...instrument, [field]: words })}
          />
        ))}
      </Panel>
      <Panel title={t('part.domains')}>
        {domains.map((domain, at) => (
          <TextsField
            key={domain.id}
            path={['domains', at, 'title']}
            label={t('edit.areaTitle', { number: at + 1 })}
            words={domain.title}
            faults={faults}
            onChange={(title) =>
              onChange({ ...instrument, domains: replaced(domains, at, { ...domain, title }) })
            }
          />
        ))}
      </Panel>
      {contradictions.length > 0 && (
        <Panel title={t('part.contradictions')}>
          {contradictions.map((one, at) => (
            <TextsField
              key={one.id}
              path={['contradictions', at, 'reason']}
              label={t('edit.reasonOf', { number: at + 1 })}
              words={one.reason}
              faults={faults}
              onChange={(reason) =>
                onChange({ ...instrument, contradictions: replaced(contradictions, at, { ...one, reason }) })
              }
            />
          ))}
        </Panel>
      )}
    </>
  );
}
