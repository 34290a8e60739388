import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { wear } from '#renderer/theme/look.ts';

/**
 * While somebody is inside, the window looks and speaks as they like it. Outside it looks as the machine asks, and speaks
 * the language it spoke at the door.
 */
export function useOwnLook(): void {
  const { i18n } = useTranslation();
  const [{ theme, language }] = usePreferences();

  useLayoutEffect(() => {
    wear(theme);
    return () => wear('system');
  }, [theme]);

  useLayoutEffect(() => {
    const atTheDoor = i18n.language;
    return () => void i18n.changeLanguage(atTheDoor);
  }, [i18n]);

  useLayoutEffect(() => {
    if (language !== undefined) void i18n.changeLanguage(language);
  }, [i18n, language]);
}
