import styles from './Keys.module.css';

/** Keys to press together, written apart by a space: `Ctrl L`. */
export function Keys({ of }: { readonly of: string }) {
  return <kbd className={styles.keys}>{of}</kbd>;
}
