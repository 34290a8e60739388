import { type Result, refuse } from '#shared/result.ts';
import type { KeptPicture } from '#shared/vocabulary/evidence.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';

/** A picture written anew, with nothing in it but what is needed to show it. */
export interface CleanPicture {
  readonly kind: KeptPicture['kind'];
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** How heavy and how large a picture may be. */
export type PictureLimits = Policy['evidence'];

/** No screen shows a picture with a longer side, and reading one is how a small file is made to fill a memory. */
const LONGEST_SIDE = 30_000;

/** Whether a picture of this size may be kept. */
export function checkSize(width: number, height: number, { mostPixels }: PictureLimits): Result<void> {
  const fits = width <= LONGEST_SIDE && height <= LONGEST_SIDE && width * height <= mostPixels;
  return fits
    ? { ok: true, value: undefined }
    : refuse('picture-too-large', { params: { megapixels: Math.floor(mostPixels / 1_000_000) } });
}
