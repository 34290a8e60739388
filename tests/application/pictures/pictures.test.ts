import { deflateSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPicture } from '#main/application/pictures/picture.ts';
import {
  chunk,
  dots,
  exif,
  phonePhoto,
  photo,
  pngHead,
  progressive,
  segment,
  TRACES,
  wordyScan,
} from './photos.ts';

const limits = { mostBytes: 1_000_000, mostPixels: 1_000_000 };

async function cleaned(bytes: Uint8Array) {
  const result = await cleanPicture(bytes, limits);
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, bytes: Buffer.from(result.value.bytes) };
}
const refused = async (bytes: Uint8Array) => {
  const result = await cleanPicture(bytes, limits);
  return result.ok ? 'done' : result.error.code;
};
const tracesIn = (bytes: Buffer) => TRACES.filter((trace) => bytes.includes(trace));
const upright = (orientation: number) =>
  Buffer.from(
    `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0`,
    'latin1',
  );

describe('a photo', () => {
  test('loses place, camera, owner, thumbnail, further pictures and what follows its end; the file had them all', async () => {
    for (const of of [photo, progressive]) {
      const before = phonePhoto(6, of);
      expect(tracesIn(before)).toEqual(TRACES);
      const after = await cleaned(before);
      expect(tracesIn(after.bytes)).toEqual([]);
      expect(after).toMatchObject({ kind: 'jpeg', width: 24, height: 16 });
      // Segment for segment the photo itself, with its way up before it.
      const way = Buffer.concat([segment(0xe1, upright(6)), Buffer.alloc(0)]);
      expect(after.bytes.subarray(20, 22)).toEqual(way.subarray(0, 2));
      expect(after.bytes.includes(upright(6))).toBe(true);
      expect(after.bytes.subarray(-of.length + 20)).toEqual(of.subarray(20));
    }
  });

  test('that has nothing beside it stays as it was, byte for byte', async () => {
    expect((await cleaned(photo)).bytes).toEqual(photo);
    expect((await cleaned(progressive)).bytes).toEqual(progressive);
    const once = (await cleaned(phonePhoto(3))).bytes;
    expect((await cleaned(once)).bytes).toEqual(once);
  });

  test.each(['II', 'MM'] as const)(
    'keeps its way up, whichever way round the numbers are written: %s',
    async (order) => {
      for (let way = 0; way <= 9; way += 1) {
        const turned = Buffer.concat([
          photo.subarray(0, 20),
          segment(0xe1, exif(way, order)),
          photo.subarray(20),
        ]);
        const { bytes } = await cleaned(turned);
        expect(bytes.includes(upright(way))).toBe(way >= 2 && way <= 8);
        expect(bytes.length).toBe(photo.length + (way >= 2 && way <= 8 ? 36 : 0));
      }
    },
  );

  test('keeps how its colours are coded, in our words', async () => {
    const adobe = Buffer.concat([
      Buffer.from('Adobe\0\x64WHO!', 'latin1'),
      Buffer.from([1]),
      Buffer.from('GPSPLACE'),
    ]);
    const { bytes } = await cleaned(
      Buffer.concat([photo.subarray(0, 20), segment(0xee, adobe), photo.subarray(20)]),
    );
    expect(bytes.includes(Buffer.from('Adobe\0\x64\0\0\0\0\x01', 'latin1'))).toBe(true);
    expect(bytes.includes('WHO!')).toBe(false);
    expect(bytes.includes('GPSPLACE')).toBe(false);
  });

  test('cut anywhere is refused, and so is one with a table longer than what is in it', async () => {
    for (let length = 3; length < photo.length; length += 1) {
      expect(await refused(photo.subarray(0, length))).toBe('picture-broken');
    }
    const padded = (marker: number, payload: string) =>
      Buffer.concat([photo.subarray(0, 20), segment(marker, payload), photo.subarray(20)]);
    expect(await refused(padded(0xdb, `\0${'q'.repeat(64)}GPSPLACE`))).toBe('picture-broken');
    expect(await refused(padded(0xc4, `\0${'\0'.repeat(16)}GPSPLACE`))).toBe('picture-broken');
    expect(await refused(padded(0xdd, 'GPS'))).toBe('picture-broken');
    expect(await refused(padded(0xdd, ''))).toBe('picture-broken');
    expect(await refused(padded(0xdd, '\0\0'))).toBe('done');
  });

  test('of a form that no window shows, and one that is all scans, is refused', async () => {
    const arithmetic = Buffer.from(photo);
    arithmetic[photo.indexOf(Buffer.from([0xff, 0xc0])) + 1] = 0xc9;
    expect(await refused(arithmetic)).toBe('picture-unknown');
    const scan = progressive.subarray(progressive.lastIndexOf(Buffer.from([0xff, 0xda])), -2);
    const many = [
      progressive.subarray(0, -2),
      ...Array.from({ length: 101 }, () => scan),
      Buffer.from([0xff, 0xd9]),
    ];
    expect(await refused(Buffer.concat(many))).toBe('picture-broken');
  });

  test('larger than may be kept is refused by its first lines, before anything is unpacked', async () => {
    const huge = Buffer.from(photo);
    huge.writeUInt32BE(0xffff_ffff, photo.indexOf(Buffer.from([0xff, 0xc0])) + 5);
    expect(await refused(huge)).toBe('picture-too-large');
  });
});

describe('a scan', () => {
  test('loses every word in it and what follows its end, and keeps every dot', async () => {
    const before = wordyScan();
    expect(tracesIn(before)).toEqual(
      expect.arrayContaining(['XMPOWNER', 'GPSPLACE', 'COMMENTARY', 'IPTCWHO', 'AFTERWARDS']),
    );
    const after = await cleaned(before);
    expect(tracesIn(after.bytes)).toEqual([]);
    expect(after).toMatchObject({ kind: 'png', width: 9, height: 7 });
    const at = after.bytes.indexOf('IDAT');
    const length = after.bytes.readUInt32BE(at - 4);
    expect(inflateSync(after.bytes.subarray(at + 4, at + 4 + length))).toEqual(dots(9, 7));
    expect(after.bytes.includes('gAMA')).toBe(true);
    expect((await cleaned(after.bytes)).bytes).toEqual(after.bytes);
  });

  const scan = (data: Uint8Array, head = pngHead(9, 7)) =>
    Buffer.concat([head, chunk('IDAT', data), chunk('IEND', '')]);

  test('in passes has as many dots as the passes together', async () => {
    // 9 by 7: passes of 2x1, 1x1, 3x1, 2x2, 5x2, 4x4 and 9x3 dots.
    const passes = [
      [2, 1],
      [1, 1],
      [3, 1],
      [2, 2],
      [5, 2],
      [4, 4],
      [9, 3],
    ] as const;
    const data = Buffer.concat(passes.map(([width, height]) => dots(width, height)));
    expect(await refused(scan(deflateSync(data), pngHead(9, 7, 1)))).toBe('done');
    expect(await refused(scan(deflateSync(data.subarray(1)), pngHead(9, 7, 1)))).toBe('picture-broken');
  });

  test('that unpacks to more or less than its dots is refused: a bomb, or a cut', async () => {
    expect(await refused(scan(deflateSync(dots(9, 7))))).toBe('done');
    expect(await refused(scan(deflateSync(dots(9, 8))))).toBe('picture-broken');
    expect(await refused(scan(deflateSync(dots(9, 6))))).toBe('picture-broken');
    expect(await refused(scan(deflateSync(Buffer.alloc(50_000_000))))).toBe('picture-broken');
    expect(await refused(scan(Buffer.from('nothing packed')))).toBe('picture-broken');
    expect(await refused(scan(deflateSync(dots(9, 7)).subarray(0, -9)))).toBe('picture-broken');
    expect(await refused(scan(deflateSync(Buffer.alloc(9)), pngHead(2 ** 31, 1)))).toBe('picture-too-large');
    expect(await refused(scan(deflateSync(Buffer.alloc(9)), pngHead(2_000, 2_000)))).toBe(
      'picture-too-large',
    );
    expect(await refused(scan(deflateSync(Buffer.alloc(9)), pngHead(0, 1)))).toBe('picture-broken');
  });

  test('cut anywhere, or changed anywhere in what is kept of it, is refused or says no more than its dots', async () => {
    const whole = scan(deflateSync(dots(9, 7)));
    for (let length = 8; length < whole.length; length += 1) {
      expect(await refused(whole.subarray(0, length))).toBe('picture-broken');
    }
    for (let at = 8; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x41;
      expect(await refused(changed), `at ${at}`).toMatch(/^picture-/);
    }
  });
});

describe('what is no picture', () => {
  test('is refused by what is in it, whatever it is called', async () => {
    expect(await refused(Buffer.from('%PDF-1.7\n1 0 obj'))).toBe('picture-is-pdf');
    expect(await refused(Buffer.concat([Buffer.from('junk before '), Buffer.from('%PDF-1.4')]))).toBe(
      'picture-is-pdf',
    );
    for (const other of [
      '',
      'GIF89a',
      '<svg xmlns="x"/>',
      'RIFFxxxxWEBP',
      '\0\0\0\x18ftypheic',
      'PK\x03\x04',
      '\xff\xd8',
    ]) {
      expect(await refused(Buffer.from(other, 'latin1'))).toBe('picture-unknown');
    }
    expect(await refused(Buffer.alloc(limits.mostBytes + 1))).toBe('picture-too-heavy');
  });

  test('never gets through as anything, nor brings the rewriter down', async () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(phonePhoto(), wordyScan()),
        damage,
        fc.nat(),
        async (file, changes, cut) => {
          const bytes = Buffer.from(file);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const result = await cleanPicture(bytes.subarray(0, bytes.length - (cut % 40)), limits);
          if (!result.ok) expect(result.error.code).toMatch(/^picture-/);
          else expect(tracesIn(Buffer.from(result.value.bytes))).toEqual([]);
        },
      ),
      { seed: 20261124, numRuns: process.env.CIRCLEKEEPER_LONG ? 20_000 : 400 },
    );
  });
});
