import type { Bridge, WindowFacts } from '#shared/bridge.ts';

/** The function that the host puts into the page; it reaches the core. */
export const callBinding = 'circlekeeperCall';
/** The events that the host sends into the page. */
export const noticeEvent = 'circlekeeper:notice';
export const savedEvent = 'circlekeeper:saved';

/** What `installBridge` is given when it is sent into the page. */
export interface BridgeParts {
  readonly facts: WindowFacts;
  readonly callBinding: string;
  readonly noticeEvent: string;
  readonly savedEvent: string;
}

/**
 * Puts `window.circlekeeper` into the page before its first script. It is sent there as text, so it stands alone:
 * it may use its argument and nothing else of this file.
 */
export function installBridge({ facts, callBinding, noticeEvent, savedEvent }: BridgeParts): void {
  const call: Bridge['call'] = Reflect.get(window, callBinding);
  const hear =
    <Detail>(name: string) =>
    (listener: (detail: Detail) => void) => {
      const listen = (event: Event) => {
        if (event instanceof CustomEvent) listener(event.detail);
      };
      window.addEventListener(name, listen);
      return () => window.removeEventListener(name, listen);
    };
  const bridge: Bridge = {
    ...facts,
    call,
    onNotice: hear(noticeEvent),
    onSaved: hear(savedEvent),
    // The page may not read the clipboard, so there is nothing to note.
    noteCopied: () => {},
    emptyClipboard: () => navigator.clipboard.writeText('').catch(() => {}),
  };
  // Refused here as Electron refuses it; what comes another way (a link's target) is closed by the host.
  window.open = () => null;
  Object.defineProperty(window, 'circlekeeper', { value: Object.freeze(bridge) });
}
