import { type ReactNode, useId } from 'react';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title?: string;
  /** Small and quiet above the title, or in its place. */
  readonly label?: string;
  /** Beside the title: a count, a quiet link. */
  readonly aside?: ReactNode;
  /** `waits` for what cannot wait, `next` for the one next step. */
  readonly kind?: 'plain' | 'waits' | 'next';
  /** Rows that run from edge to edge with lines between them (`PanelRow`). */
  readonly rows?: boolean;
  readonly children: ReactNode;
}

/** A sheet of paper on the page. A title makes it a region that can be jumped to. */
export function Panel({ title, label, aside, kind = 'plain', rows = false, children }: PanelProps) {
  const id = useId();
  const named = title !== undefined || label !== undefined;
  return (
    <section
      className={styles.panel}
      data-kind={kind}
      data-rows={rows}
      {...(named && { 'aria-labelledby': id })}
    >
      {named && (
        <div className={styles.head}>
          <div>
            {label !== undefined &&
              (title === undefined ? (
                <h2 className={styles.label} id={id}>
                  {label}
                </h2>
              ) : (
                <p className={styles.label}>{label}</p>
              ))}
            {title !== undefined && <h2 id={id}>{title}</h2>}
          </div>
          {aside !== undefined && <div className={styles.aside}>{aside}</div>}
        </div>
      )}
      <div className={styles.body}>{children}</div>
    </section>
  );
}

interface PanelRowProps {
  /** When, or another short word that leads the row. */
  readonly lead?: ReactNode;
  /** So that somebody can be led here: the row takes the focus. */
  readonly id?: string;
  /** Somebody was led here. */
  readonly marked?: boolean;
  readonly title: ReactNode;
  /** A StateTag beside the title. */
  readonly tag?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** One thing to do or to know in a panel with `rows`. */
export function PanelRow({ lead, id, marked = false, title, tag, children, action }: PanelRowProps) {
  return (
    <div
      className={styles.row}
      data-marked={marked}
      {...(id !== undefined && { id, tabIndex: -1 })}
      {...(marked && { 'aria-current': true })}
    >
      {lead !== undefined && <div className={styles.lead}>{lead}</div>}
      <div className={styles.words}>
        <div className={styles.title}>
          {title} {tag}
        </div>
        {children !== undefined && <div className={styles.detail}>{children}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
