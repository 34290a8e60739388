import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { Panel } from '#renderer/components/Panel.tsx';
import { Tick } from '#renderer/components/Tick.tsx';

/** Whether names of people are covered, for somebody who works where others can see the screen. */
export function NamesVeiled() {
  const { t } = useTranslation('you');
  const [{ namesVeiled }, like] = usePreferences();
  return (
    <Panel title={t('names.title')}>
      <Tick
        label={t('names.veil')}
        description={t('names.about')}
        checked={namesVeiled}
        onChange={(event) => void like({ namesVeiled: event.currentTarget.checked })}
      />
    </Panel>
  );
}
