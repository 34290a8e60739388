/** Which form of the page is open, and what to do when one ends. */
export interface OneForm {
  readonly open: string | undefined;
  readonly setOpen: (name: string | undefined) => void;
  /** It was recorded; this is said of it. */
  readonly onSaid: (words: string) => void;
}
