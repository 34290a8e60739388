/** The part of Electron's `clipboard` that is used: it fits, and so does a test's. */
export interface Clipboard {
  readText(): Promise<string>;
  clear(): unknown;
}

/** Remembers what the window put into the clipboard, until it is taken out again. */
export interface HeldClipboard {
  noteCopied(): Promise<void>;
  /** Empties it. What somebody copied elsewhere meanwhile is theirs, and stays. */
  empty(): Promise<void>;
}

export function holdClipboard(clipboard: Clipboard): HeldClipboard {
  let ours: string | undefined;
  return {
    async noteCopied() {
      ours = await clipboard.readText();
    },
    async empty() {
      const expected = ours;
      ours = undefined;
      if (expected !== undefined && (await clipboard.readText()) === expected) await clipboard.clear();
    },
  };
}
