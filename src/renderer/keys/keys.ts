/** Where keys are heard: everywhere in the window, or only in one part of it. */
export const AREAS = ['window', 'find', 'dialog', 'choice', 'list', 'interview', 'rows', 'room'] as const;
export type Area = (typeof AREAS)[number];

interface Binding {
  readonly area: Area;
  /** As `KeyboardEvent.key` says them; a letter in lower case. Any of them; which one may matter. */
  readonly keys: readonly string[];
  /** Together with Ctrl, or with Cmd. */
  readonly ctrl?: true;
  /** Heard even while the window is hidden. */
  readonly evenHidden?: true;
}

/** Every key of the window. Whoever hears a key asks here whether it is theirs, and the keyboard map is drawn from here. */
export const KEYS = {
  find: { area: 'window', keys: ['k'], ctrl: true },
  lock: { area: 'window', keys: ['l'], ctrl: true, evenHidden: true },
  hide: { area: 'window', keys: ['F9'], evenHidden: true },
  veil: { area: 'window', keys: ['F8'] },
  map: { area: 'window', keys: ['?'] },
  following: { area: 'find', keys: ['ArrowDown'] },
  previous: { area: 'find', keys: ['ArrowUp'] },
  goThere: { area: 'find', keys: ['Enter'] },
  back: { area: 'dialog', keys: ['Escape'] },
  choose: { area: 'choice', keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'] },
  addLine: { area: 'list', keys: ['Enter'] },
  next: { area: 'interview', keys: ['Enter'] },
  together: { area: 'interview', keys: ['r'] },
  rowBelow: { area: 'rows', keys: ['ArrowDown'] },
  rowAbove: { area: 'rows', keys: ['ArrowUp'] },
  firstRow: { area: 'rows', keys: ['Home'] },
  lastRow: { area: 'rows', keys: ['End'] },
  pass: { area: 'room', keys: [' '] },
  passes: { area: 'room', keys: ['n'] },
  toKeeper: { area: 'room', keys: ['k'] },
  pause: { area: 'room', keys: ['p'] },
  break: { area: 'room', keys: ['b'] },
  /** Heard while somebody types, too: stopping waits for nothing. */
  stop: { area: 'room', keys: ['F4'] },
  promise: { area: 'room', keys: ['c'] },
  agenda: { area: 'room', keys: ['a'] },
  rules: { area: 'room', keys: ['g'] },
  note: { area: 'room', keys: ['m'] },
  dim: { area: 'room', keys: ['d'] },
  labels: { area: 'room', keys: ['v'] },
} as const satisfies Record<string, Binding>;

export type KeyName = keyof typeof KEYS;
const keyNames = Object.keys(KEYS).filter((name): name is KeyName => name in KEYS);

/** What is pressed, as the browser tells it and as React does. */
interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

export function binding(name: KeyName): Binding {
  return KEYS[name];
}

/** The keys that are heard in one part of the window. */
export function keysOfArea(area: Area): readonly KeyName[] {
  return keyNames.filter((name) => binding(name).area === area);
}

/** Which of its keys was pressed, counted from 0; nothing when it is another key. */
export function placeOfKey(press: Press, name: KeyName): number | undefined {
  const { keys, ctrl = false } = binding(name);
  if (press.altKey || (press.ctrlKey || press.metaKey) !== ctrl) return undefined;
  const pressed = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const place = keys.indexOf(pressed);
  return place < 0 ? undefined : place;
}

export function isKey(press: Press, name: KeyName): boolean {
  return placeOfKey(press, name) !== undefined;
}

/** Whether keys pressed here are letters of a text. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox', 'button'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** A key as it is written beside what it does: `Ctrl K`, `1–9`. `space` is the word for the key without a letter. */
export function shownKeys(name: KeyName, space: string): string {
  const { keys, ctrl } = binding(name);
  const signs = keys.map((key) => (key === ' ' ? space : (SIGNS[key] ?? key.replace(/^[a-z]$/, upper))));
  const shown = signs.length > 1 ? `${signs[0]}–${signs.at(-1)}` : signs.join('');
  return ctrl ? `Ctrl ${shown}` : shown;
}

function upper(letter: string): string {
  return letter.toUpperCase();
}
