import { useState } from 'react';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { LanguageSwitch } from '#renderer/shell/LanguageSwitch.tsx';
import { wear } from '#renderer/theme/look.ts';
import { type Theme, themes } from '#shared/vocabulary/preferences.ts';
import styles from './gallery.module.css';
import type { Plate } from './plate.ts';

/** Every sheet of plates in the folder: a new file there is in the gallery. */
const sheets = import.meta.glob<readonly Plate[]>('./plates/*.tsx', { eager: true, import: 'plates' });

const THEMES = themes.map((value) => ({ value, label: value }));

/** Every part of the window in every state, one below the other, in the look and the language that are chosen above. */
export function Gallery() {
  const [theme, setTheme] = useState<Theme>('system');
  return (
    <>
      <header className={styles.head}>
        <h1>Gallery</h1>
        <InlineChoice
          id="theme"
          label="Theme"
          labelHidden
          options={THEMES}
          value={theme}
          onChange={(chosen) => {
            setTheme(chosen);
            wear(chosen);
          }}
        />
        <LanguageSwitch />
        <p className="quiet small">Ctrl and + makes it larger; 200 percent is asked of every part.</p>
      </header>
      <main className={styles.plates}>
        {Object.entries(sheets).map(([path, plates]) => (
          <section key={path} className={styles.sheet} aria-label={path}>
            {plates.map(({ title, Shown }) => (
              <figure key={title} className={styles.plate} data-plate={title}>
                <figcaption>{title}</figcaption>
                <div className={styles.shown}>
                  <Shown />
                </div>
              </figure>
            ))}
          </section>
        ))}
      </main>
    </>
  );
}
