import { ok, type Result, refuse } from '#shared/result.ts';
import { type CleanPicture, checkSize, type PictureLimits } from './limits.ts';
import { orientationBlock, orientationIn } from './orientation.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP14 = 0xee;
const COM = 0xfe;
/** Baseline, extended and progressive: the forms that a window can show. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
/** A progressive picture has a dozen scans; thousands of them are made to keep a machine busy. */
const MOST_SCANS = 100;

interface Segment {
  readonly marker: number;
  readonly payload: Uint8Array;
  /** Where the next one begins. */
  readonly end: number;
}

/**
 * A JPEG written anew from an allow-list: tables, frame, scans, the way up, and how its colours are coded. Every table
 * has to be exactly as long as what is in it, so that nothing rides along; comments, EXIF, XMP, thumbnails, further
 * pictures and whatever follows the end are left behind.
 */
export function cleanJpeg(bytes: Uint8Array, limits: PictureLimits): Result<CleanPicture> {
  const kept: Uint8Array[] = [];
  let frame: { readonly width: number; readonly height: number } | undefined;
  let orientation: number | undefined;
  let isJfif = false;
  let scans = 0;
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at);
    if (segment === undefined) return refuse('picture-broken');
    const { marker, payload } = segment;
    at = segment.end;
    if (marker === EOI) break;
    if (marker === APP0) isJfif ||= beginsWith(payload, 'JFIF\0');
    else if (marker === APP1) orientation ??= orientationIn(payload);
    else if (marker === APP14) kept.push(...adobe(payload));
    else if (FRAMES.has(marker)) {
      if (frame !== undefined || !isFrame(payload)) return refuse('picture-broken');
      frame = { height: wordAt(payload, 1), width: wordAt(payload, 3) };
      const fits = checkSize(frame.width, frame.height, limits);
      if (!fits.ok) return fits;
      kept.push(written(marker, payload));
    } else if (marker === SOS) {
      scans += 1;
      const end = endOfScan(bytes, at);
      const isScan = payload.length === 4 + 2 * (payload[0] ?? 0);
      if (frame === undefined || !isScan || scans > MOST_SCANS || end === undefined)
        return refuse('picture-broken');
      kept.push(written(marker, payload), bytes.subarray(at, end));
      at = end;
    } else if (marker === DQT || marker === DHT || marker === DRI) {
      if (!isTable(marker, payload)) return refuse('picture-broken');
      kept.push(written(marker, payload));
    } else if (!((marker > APP0 && marker <= 0xef) || marker === COM)) return refuse('picture-unknown');
  }
  if (frame === undefined || scans === 0) return refuse('picture-broken');
  const opening = [
    Buffer.from([0xff, SOI]),
    ...(isJfif ? [written(APP0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'))] : []),
    ...(orientation === undefined || orientation === 1 ? [] : [written(APP1, orientationBlock(orientation))]),
  ];
  const clean = Buffer.concat([...opening, ...kept, Buffer.from([0xff, EOI])]);
  return ok({ kind: 'jpeg', bytes: clean, ...frame });
}

/** The segment at a place: its marker, which bytes of filling may come before, and what its length says is in it. */
function segmentAt(bytes: Uint8Array, start: number): Segment | undefined {
  let at = start;
  if (bytes[at] !== 0xff) return undefined;
  while (bytes[at] === 0xff) at += 1;
  const marker = bytes[at];
  if (marker === undefined || marker === 0) return undefined;
  at += 1;
  if (marker === EOI) return { marker, payload: bytes.subarray(at, at), end: at };
  if (at + 2 > bytes.length) return undefined;
  const end = at + wordAt(bytes, at);
  return end < at + 2 || end > bytes.length
    ? undefined
    : { marker, payload: bytes.subarray(at + 2, end), end };
}

/** Where the picture's own data ends: at a marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Uint8Array, start: number): number | undefined {
  for (let at = bytes.indexOf(0xff, start); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return undefined;
    const goesOn = next === 0 || (next >= 0xd0 && next <= 0xd7);
    if (!goesOn && next !== 0xff) return at;
  }
  return undefined;
}

function isFrame(payload: Uint8Array): boolean {
  const components = payload[5] ?? 0;
  return (
    payload.length === 6 + 3 * components &&
    payload[0] === 8 &&
    [1, 3, 4].includes(components) &&
    wordAt(payload, 1) > 0 &&
    wordAt(payload, 3) > 0
  );
}

/** Whether tables fill their segment to its last byte. */
function isTable(marker: number, payload: Uint8Array): boolean {
  if (marker === DRI) return payload.length === 2;
  let at = 0;
  while (at < payload.length) {
    if (marker === DQT) at += (payload[at] ?? 0) >> 4 === 0 ? 65 : 129;
    else {
      const counts = payload.subarray(at + 1, at + 17);
      at += 17 + counts.reduce((all, count) => all + count, 0);
    }
  }
  return at === payload.length && at > 0;
}

/** How colours are coded, in the words of Adobe's segment; only the one byte that says so is the file's own. */
function adobe(payload: Uint8Array): readonly Uint8Array[] {
  const transform = payload[11];
  if (!beginsWith(payload, 'Adobe') || transform === undefined || transform > 2) return [];
  return [written(APP14, Buffer.from([...Buffer.from('Adobe', 'latin1'), 0, 100, 0, 0, 0, 0, transform]))];
}

function written(marker: number, payload: Uint8Array): Buffer {
  const length = payload.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 0xff]), payload]);
}

function beginsWith(payload: Uint8Array, name: string): boolean {
  return Buffer.from(payload.subarray(0, name.length)).toString('latin1') === name;
}

function wordAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
