import type { WindowFacts } from '#shared/bridge.ts';

/** This computer's kind, as the window needs to know it. */
export function windowPlatform(platform: NodeJS.Platform = process.platform): WindowFacts['platform'] {
  if (platform === 'darwin') return 'mac';
  return platform === 'win32' ? 'windows' : 'linux';
}
