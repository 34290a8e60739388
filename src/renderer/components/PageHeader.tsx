import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './PageHeader.module.css';
import { PageTitle } from './PageTitle.tsx';

export interface PageHeaderProps {
  readonly title: ReactNode;
  /** One plain sentence under the title. */
  readonly summary?: ReactNode;
  /** The way here, outermost first, without this page itself. */
  readonly trail?: readonly { readonly label: string; readonly link: LinkProps }[];
  /** At the right of the title: a search, a quiet button. */
  readonly children?: ReactNode;
}

export function PageHeader({ title, summary, trail = [], children }: PageHeaderProps) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.header}>
      <div className={styles.words}>
        {trail.length > 0 && (
          <nav aria-label={t('trail')}>
            <ol className={styles.trail}>
              {trail.map(({ label, link }) => (
                <li key={label}>
                  <Link {...link}>{label}</Link>
                </li>
              ))}
              <li aria-current="page">{title}</li>
            </ol>
          </nav>
        )}
        <PageTitle>{title}</PageTitle>
        {summary !== undefined && <p className="quiet">{summary}</p>}
      </div>
      {children !== undefined && <div className="not-printed">{children}</div>}
    </div>
  );
}
