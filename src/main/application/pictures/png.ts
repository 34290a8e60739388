import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, crc32, createDeflate, createInflate } from 'node:zlib';
import { ok, type Result, refuse } from '#shared/result.ts';
import { type CleanPicture, checkSize, type PictureLimits } from './limits.ts';

/** What every PNG begins with. */
export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Channels of a pixel by colour type, and the depths each may have. */
const COLOURS = new Map<number, { readonly channels: number; readonly depths: readonly number[] }>([
  [0, { channels: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { channels: 3, depths: [8, 16] }],
  [3, { channels: 1, depths: [1, 2, 4, 8] }],
  [4, { channels: 2, depths: [8, 16] }],
  [6, { channels: 4, depths: [8, 16] }],
]);
/** Where each pass of an interlaced picture begins and how far it steps: x, y, step in x, step in y. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
/** Of the chunks that are not the picture itself, those without which it would look another; none holds words. */
const KEPT = new Map([
  ['PLTE', 768],
  ['tRNS', 256],
  ['gAMA', 4],
  ['sRGB', 1],
]);

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  readonly interlaced: boolean;
}

/**
 * A PNG written anew from an allow-list of chunks, its data unpacked and packed again: that shows a bomb and a cut file
 * for what they are, and leaves behind whatever lay after the picture's own data. Memory holds a piece at a time.
 */
export async function cleanPng(bytes: Uint8Array, limits: PictureLimits): Promise<Result<CleanPicture>> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [];
  const packed: Buffer[] = [];
  let opening: Buffer | undefined;
  let header: Header | undefined;
  for (let at = PNG_SIGNATURE.length; ; ) {
    if (at + 12 > file.length) return refuse('picture-broken');
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) return refuse('picture-broken');
    const whole = file.subarray(at, at + 12 + length);
    const type = whole.toString('latin1', 4, 8);
    const data = whole.subarray(8, 8 + length);
    at += whole.length;
    const most = KEPT.get(type);
    const isOfThePicture = ['IHDR', 'IDAT', 'IEND'].includes(type) || most !== undefined;
    // What is left behind anyway may be as broken as it likes, but for a part without which nothing can be shown.
    if (!isOfThePicture && /^[A-Z]/.test(type)) return refuse('picture-unknown');
    if (!isOfThePicture) continue;
    if (crc32(whole.subarray(4, 8 + length)) !== whole.readUInt32BE(8 + length))
      return refuse('picture-broken');
    if ((type === 'IHDR') !== (header === undefined)) return refuse('picture-broken');
    if (type === 'IEND') break;
    if (type === 'IHDR') {
      header = headerOf(data);
      if (header === undefined) return refuse('picture-broken');
      const fits = checkSize(header.width, header.height, limits);
      if (!fits.ok) return fits;
      opening = chunk(type, data);
    } else if (type === 'IDAT') packed.push(data);
    else if (packed.length > 0 || length > (most ?? 0)) return refuse('picture-broken');
    else kept.push(chunk(type, data));
  }
  if (header === undefined || opening === undefined || packed.length === 0) return refuse('picture-broken');
  const repacked = await packedAnew(packed, sizeOf(header), 2 * limits.mostBytes);
  if (!repacked.ok) return repacked;
  const clean = [PNG_SIGNATURE, opening, ...kept, chunk('IDAT', repacked.value)];
  const { width, height } = header;
  return ok({ kind: 'png', bytes: Buffer.concat([...clean, chunk('IEND', Buffer.alloc(0))]), width, height });
}

function headerOf(data: Buffer): Header | undefined {
  if (data.length !== 13) return undefined;
  const [width, height] = [data.readUInt32BE(0), data.readUInt32BE(4)];
  const [depth = 0, colour = 0, packing, filtering, interlaced = 0] = data.subarray(8);
  const known = COLOURS.get(colour);
  const isWhole = width > 0 && height > 0 && packing === 0 && filtering === 0 && interlaced <= 1;
  if (!isWhole || !known?.depths.includes(depth)) return undefined;
  return { width, height, bitsPerPixel: depth * known.channels, interlaced: interlaced === 1 };
}

/** How many bytes the picture's data has, unpacked: a byte of filter for each row, and the row. */
function sizeOf({ width, height, bitsPerPixel, interlaced }: Header): number {
  const size = (columns: number, rows: number) =>
    columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bitsPerPixel) / 8));
  if (!interlaced) return size(width, height);
  return PASSES.reduce(
    (all, [x, y, right, down]) => all + size(Math.ceil((width - x) / right), Math.ceil((height - y) / down)),
    0,
  );
}

class Misfit extends Error {}

/** The same data packed by us, if there is exactly as much of it as the picture has. */
async function packedAnew(packed: readonly Buffer[], size: number, most: number): Promise<Result<Buffer>> {
  let unpacked = 0;
  let weight = 0;
  const parts: Buffer[] = [];
  try {
    await pipeline(
      Readable.from(packed),
      createInflate(),
      async function* (source: AsyncIterable<Buffer>) {
        for await (const part of source) {
          unpacked += part.length;
          if (unpacked > size) throw new Misfit();
          yield part;
        }
        if (unpacked < size) throw new Misfit();
      },
      createDeflate({ level: constants.Z_DEFAULT_COMPRESSION, chunkSize: 256 * 1024 }),
      async (source: AsyncIterable<Buffer>) => {
        for await (const part of source) {
          weight += part.length;
          if (weight > most) throw new Misfit();
          parts.push(part);
        }
      },
    );
    return ok(Buffer.concat(parts));
  } catch (error) {
    const isOfTheFile =
      error instanceof Misfit || (error instanceof Error && 'code' in error && 'errno' in error);
    if (isOfTheFile) return refuse('picture-broken');
    throw error;
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  data.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
