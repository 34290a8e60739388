import { type Result, refuse } from '#shared/result.ts';
import { cleanJpeg } from './jpeg.ts';
import type { CleanPicture, PictureLimits } from './limits.ts';
import { cleanPng, PNG_SIGNATURE } from './png.ts';

/**
 * Writes a photo or a scan anew: what it shows, the way up, and nothing else. What a file is comes from what is in it,
 * never from its name. A PDF is refused: too much can hide in one for us to promise that nothing is left.
 */
export async function cleanPicture(bytes: Uint8Array, limits: PictureLimits): Promise<Result<CleanPicture>> {
  if (bytes.length > limits.mostBytes) {
    return refuse('picture-too-heavy', { params: { megabytes: Math.floor(limits.mostBytes / 1_000_000) } });
  }
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return cleanJpeg(bytes, limits);
  if (startsWith(bytes, PNG_SIGNATURE)) return cleanPng(bytes, limits);
  const opening = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1');
  return refuse(opening.includes('%PDF-') ? 'picture-is-pdf' : 'picture-unknown');
}

function startsWith(bytes: Uint8Array, opening: Iterable<number>): boolean {
  return [...opening].every((byte, at) => bytes[at] === byte);
}
