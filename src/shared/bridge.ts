import type { Notice, ReplyError } from '#shared/messages.ts';
import type { Language } from '#shared/vocabulary/text.ts';

/** A reply as the window sees it: without the id, which the bridge keeps to itself. */
export type BridgeReply =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly error: ReplyError };

/** What the host tells the window once, before its first script runs. */
export interface WindowFacts {
  /** The language to start in. */
  readonly language: Language;
  /** For key names and window chrome. */
  readonly platform: 'linux' | 'mac' | 'windows';
  /**
   * The content security policy lets in no inline style but those with this nonce:
   * hand it to whatever injects `<style>` elements (Mantine's `getStyleNonce`, `setNonce` of get-nonce).
   */
  readonly styleNonce: string;
}

/** Everything that the window can do outside itself: `window.circlekeeper`, the same in every host. */
export interface Bridge extends WindowFacts {
  /** Asks the core. Never rejects: a core that ended answers with an error like any other. */
  call(procedure: string, input: unknown): Promise<BridgeReply>;
  /** Hears what the core says unasked, until the returned function is called. */
  onNotice(listener: (notice: Notice) => void): () => void;
  /** Hears where a file went that the window offered for download, until the returned function is called. */
  onSaved(listener: (file: SavedFile) => void): () => void;
  /** Says that something was copied here, so that a host that can look knows what the clipboard holds of ours. */
  noteCopied(): void;
  /**
   * Empties the clipboard of what was copied here. Electron leaves what somebody copied elsewhere meanwhile; a page in
   * a browser may not look, and empties it whatever it holds. Never rejects.
   */
  emptyClipboard(): Promise<void>;
}

/** A file that the host wrote for the person. Its name is neutral: never a name, a case or a charge. */
export interface SavedFile {
  readonly path: string;
}

/** The names under which Electron's preload and its main process speak of the above. */
export const bridgeChannels = {
  call: 'circlekeeper:call',
  notice: 'circlekeeper:notice',
  saved: 'circlekeeper:saved',
  copied: 'circlekeeper:copied',
  emptyClipboard: 'circlekeeper:empty-clipboard',
} as const;

/** The flag by which Electron's main process hands the window's facts to its preload, as JSON. */
export const factsFlag = '--circlekeeper-facts=';

declare global {
  interface Window {
    readonly circlekeeper: Bridge;
  }
}
