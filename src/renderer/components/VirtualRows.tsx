import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { isKey } from '#renderer/keys/keys.ts';
import styles from './VirtualRows.module.css';

interface VirtualRowsProps {
  readonly label: string;
  readonly count: number;
  /** Draws the row at a place. What somebody would act on first in it is its first link or button. */
  readonly row: (index: number) => ReactNode;
  /** Says which places are in sight, when that changes. */
  readonly onRange?: (first: number, last: number) => void;
}

/** A row's height before it is measured, in pixels. */
const USUAL = 78;
const FIRST_ACTION = 'a, button';

/**
 * A list of rows of which only those in sight are drawn, in the page's own scroll. Its whole length is told to a screen
 * reader; the arrow keys, Home and End go from row to row; and the row that has the focus stays, however far one scrolls.
 */
export function VirtualRows({ label, count, row, onRange }: VirtualRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  const [focused, setFocused] = useState<number>();
  const wanted = useRef<number>(undefined);
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => USUAL,
    overscan: 6,
    scrollMargin: margin,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      return focused === undefined || focused >= count || inSight.includes(focused)
        ? inSight
        : [...inSight, focused].sort((a, b) => a - b);
    },
  });
  const items = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};

  useLayoutEffect(() => {
    const top = list.current === null ? 0 : list.current.getBoundingClientRect().top + window.scrollY;
    setMargin(Math.round(top));
  }, []);
  useEffect(() => onRange?.(startIndex, endIndex), [onRange, startIndex, endIndex]);
  // A row that the keys went to may have to be drawn first.
  useEffect(() => {
    const { current: index } = wanted;
    if (index === undefined) return;
    const action = list.current?.querySelector(`[data-index="${index}"]`)?.querySelector(FIRST_ACTION);
    if (!(action instanceof HTMLElement)) return;
    wanted.current = undefined;
    action.focus({ preventScroll: true });
  });

  const ledTo = (event: KeyboardEvent): number | undefined => {
    if (isKey(event, 'rowBelow')) return (focused ?? -1) + 1;
    if (isKey(event, 'rowAbove')) return (focused ?? 0) - 1;
    if (isKey(event, 'firstRow')) return 0;
    return isKey(event, 'lastRow') ? count - 1 : undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = ledTo(event);
    if (to === undefined || to < 0 || to >= count) return;
    event.preventDefault();
    wanted.current = to;
    virtual.scrollToIndex(to, { align: 'auto' });
    setFocused(to);
  };
  const onFocus = (event: FocusEvent) => {
    const index = event.target.closest('[data-index]')?.getAttribute('data-index');
    if (index !== null && index !== undefined) setFocused(Number(index));
  };

  return (
    <ul
      ref={list}
      className={styles.rows}
      aria-label={label}
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => setFocused(undefined)}
    >
      {items.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={count}
          aria-posinset={index + 1}
          className={styles.row}
          style={{ transform: `translateY(${start - margin}px)` }}
        >
          {row(index)}
        </li>
      ))}
    </ul>
  );
}
