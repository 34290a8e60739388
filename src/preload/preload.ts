/** The bridge under Electron: one call into the core, two things to hear, and the clipboard to empty. Nothing else of Electron reaches the page. */

import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, bridgeChannels, factsFlag } from '#shared/bridge.ts';

const facts = process.argv.find((argument) => argument.startsWith(factsFlag))?.slice(factsFlag.length);

/** Hands on what came over a channel, never Electron's event, which would give the page the sender. */
const hear =
  <Detail>(channel: string) =>
  (listener: (detail: Detail) => void) => {
    const listen = (_event: unknown, detail: Detail) => listener(detail);
    ipcRenderer.on(channel, listen);
    return () => {
      ipcRenderer.off(channel, listen);
    };
  };

const bridge: Bridge = {
  ...JSON.parse(facts ?? '{}'),
  call: (procedure, input) => ipcRenderer.invoke(bridgeChannels.call, procedure, input),
  onNotice: hear(bridgeChannels.notice),
  onSaved: hear(bridgeChannels.saved),
  noteCopied: () => ipcRenderer.send(bridgeChannels.copied),
  emptyClipboard: () => ipcRenderer.invoke(bridgeChannels.emptyClipboard),
};

contextBridge.exposeInMainWorld('circlekeeper', bridge);
