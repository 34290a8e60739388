import type { Theme } from '#shared/vocabulary/preferences.ts';
import styles from './you.module.css';

/** A page of the window, drawn small in the colours of a look; of both, where the machine decides. */
export function LookSample({ theme }: { readonly theme: Theme }) {
  const shown = theme === 'system' ? (['light', 'dark'] as const) : [theme];
  return (
    <span className={styles.sample} aria-hidden="true">
      {shown.map((one) => (
        <svg
          key={one}
          data-theme={one}
          viewBox="0 0 160 92"
          preserveAspectRatio="xMidYMid slice"
          aria-hidden="true"
        >
          <rect width="160" height="92" fill="var(--paper)" />
          <rect
            x="16"
            y="14"
            width="128"
            height="64"
            rx="8"
            fill="var(--sheet)"
            stroke="var(--line)"
            strokeWidth="1.5"
          />
          <circle
            cx="50"
            cy="46"
            r="18"
            fill="none"
            stroke="var(--ring-ahead)"
            strokeWidth="2"
            strokeDasharray="2 4"
          />
          <path
            d="M50 28 A18 18 0 1 1 32 46"
            fill="none"
            stroke="var(--accent)"
            strokeWidth="4"
            strokeLinecap="round"
          />
          <circle cx="32" cy="46" r="4.5" fill="var(--sheet)" stroke="var(--accent)" strokeWidth="2.5" />
          <rect x="82" y="28" width="48" height="5" rx="2.5" fill="var(--ink)" />
          <rect x="82" y="39" width="36" height="4" rx="2" fill="var(--ink-second)" />
          <rect x="82" y="54" width="34" height="12" rx="4" fill="var(--accent)" />
        </svg>
      ))}
    </span>
  );
}
