import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import { OwnPolicy } from './OwnPolicy.tsx';
import { PolicyWords } from './PolicyWords.tsx';

interface PresetsProps {
  readonly presets: readonly Policy[];
  readonly inForce: Policy;
}

/** Policies to start from. A supervisor puts one into force, signed with their name. */
export function Presets({ presets, inForce }: PresetsProps) {
  const { t } = useTranslation('program');
  const say = useBilingual();
  const adopt = useTell('program.adoptPolicy');
  const [chosen, setChosen] = useState<Policy>();
  const isInForce = ({ id, version }: Policy) => id === inForce.id && version === inForce.version;
  const close = () => {
    setChosen(undefined);
    adopt.reset();
  };
  return (
    <>
      <Panel title={t('presets.title')} rows>
        {presets.map((preset) => (
          <PanelRow
            key={`${preset.id}/${preset.version}`}
            title={say(preset.title)}
            {...(isInForce(preset) && { tag: <StateTag kind="done">{t('presets.inForce')}</StateTag> })}
            action={
              !isInForce(preset) && <Button onClick={() => setChosen(preset)}>{t('presets.look')}</Button>
            }
          >
            {say(preset.about)}
          </PanelRow>
        ))}
      </Panel>
      <OwnPolicy inForce={inForce} onChosen={setChosen} />
      {chosen !== undefined && (
        <ConfirmDialog
          open
          title={say(chosen.title)}
          confirm={t('presets.adopt')}
          busy={adopt.isPending}
          error={adopt.error}
          onConfirm={() => adopt.mutate({ policy: chosen }, { onSuccess: close })}
          onClose={close}
        >
          <p>{t('presets.next')}</p>
          <PolicyWords policy={chosen} />
        </ConfirmDialog>
      )}
    </>
  );
}
