import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { isLanguage, LANGUAGE_CHOICES } from '#renderer/i18n/i18n.ts';

/** The language of the window. What people say and what they are asked stays in theirs. */
export function LanguageChoice() {
  const { t, i18n } = useTranslation('you');
  const [{ language }, like] = usePreferences();
  const spoken = language ?? (isLanguage(i18n.resolvedLanguage) ? i18n.resolvedLanguage : undefined);
  return (
    <Panel title={t('language.title')}>
      <InlineChoice
        label={t('language.title')}
        labelHidden
        options={LANGUAGE_CHOICES}
        value={spoken}
        onChange={(chosen) => void like({ language: chosen })}
      />
      <p className="quiet small">{t('language.about')}</p>
    </Panel>
  );
}
