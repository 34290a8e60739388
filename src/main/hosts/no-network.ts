/**
 * The switches by which a browser engine reaches nothing, whatever a page asks of it. No name is found; what goes by
 * an address goes by a proxy that has none; and WebRTC, which a content security policy does not hold, sends no packet
 * of its own. An engine does not know every switch that it is given and says nothing of it: that these work is tried
 * in `tests/e2e/hosts/chromium-window.test.ts`.
 */
export const noNetwork: Readonly<Record<string, string>> = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'proxy-server': 'socks5://nowhere.invalid:1',
  'proxy-bypass-list': '<-loopback>',
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
};
