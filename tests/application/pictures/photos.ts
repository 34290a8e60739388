import { crc32, deflateSync } from 'node:zlib';

/** A photo of 24 by 16 dots without anything beside it, baseline and progressive. */
export const photo = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO' +
    'UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P' +
    'T09PT09PT0//wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh' +
    '/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAX/xAAWEQADAAAAAAAAAAAAAAAAAAAAFWH/2gAMAwEAAhEDEQA/AMxbS2oLFlhDC+6pfbRB' +
    'YEMDqn//2Q==',
  'base64',
);
export const progressive = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO' +
    'UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P' +
    'T09PT09PT0//wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAT/' +
    '2gAMAwEAAhADEAAAActBZfdAf//EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAqqqqv/EABURAQEAAAAAAAAAAAAAAAAA' +
    'AAAU/9oACAEDAQE/AbVr/8QAFREBAQAAAAAAAAAAAAAAAAAAABT/2gAIAQIBAT8BgQP/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oA' +
    'CAEBAAY/Al//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/IV//AP/aAAwDAQACAAMAAAAQxx//xAAVEQEBAAAAAAAAAAAA' +
    'AAAAAAAAcf/aAAgBAwEBPxClP//EABURAQEAAAAAAAAAAAAAAAAAAABx/9oACAECAQE/EIQ//8QAFhABAQEAAAAAAAAAAAAAAAAA' +
    'cQAg/9oACAEBAAE/EFKWB//Z',
  'base64',
);

/** A segment of a JPEG. */
export function segment(marker: number, payload: Uint8Array | string): Buffer {
  const data = Buffer.from(payload as string, 'latin1');
  const head = Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]);
  return Buffer.concat([head, data]);
}

/** What stands in a photo of a phone, each findable: where it was taken, by which camera, and whose it is. */
export const TRACES = [
  'GPSPLACE',
  'CAMERA-17',
  'XMPOWNER',
  'THUMBNAIL',
  'COMMENTARY',
  'IPTCWHO',
  'AFTERWARDS',
];

/** An EXIF block in either byte order: the way up, the camera, and a place in degrees as a phone writes them. */
export function exif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const block = Buffer.alloc(220);
  const little = order === 'II';
  const short = (value: number, at: number) =>
    little ? block.writeUInt16LE(value, at) : block.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? block.writeUInt32LE(value, at) : block.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, type: number, count: number) => {
    short(tag, at);
    short(type, at + 2);
    long(count, at + 4);
  };
  block.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(3, 8);
  entry(10, 0x010f, 2, 10);
  long(60, 18);
  entry(22, 0x0112, 3, 1);
  short(orientation, 30);
  entry(34, 0x8825, 4, 1);
  long(80, 42);
  block.write('CAMERA-17', 60, 'latin1');
  short(1, 80);
  entry(82, 0x001d, 2, 11);
  long(110, 90);
  block.write('GPSPLACE41.40,2.17', 110, 'latin1');
  block.write('THUMBNAIL', 150, 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), block]);
}

/** The photo as a phone hands it out. */
export function phonePhoto(orientation = 6, of = photo): Buffer {
  return Buffer.concat([
    of.subarray(0, 20),
    segment(0xe1, exif(orientation)),
    segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x>XMPOWNER</x>'),
    segment(0xe2, 'MPF\0GPSPLACE'),
    segment(0xed, 'Photoshop 3.0\0IPTCWHO'),
    segment(0xfe, 'COMMENTARY'),
    of.subarray(20),
    Buffer.from('AFTERWARDS<html>PK\x03\x04%PDF-1.7 THUMBNAIL'),
  ]);
}

/** A chunk of a PNG. */
export function chunk(type: string, data: Uint8Array | string): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), Buffer.from(data as string, 'latin1')]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(body.length - 4, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** The beginning of a PNG of that size, 8 bits of red, green and blue. */
export function pngHead(width: number, height: number, interlaced = 0): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 2, 0, 0, interlaced], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', data)]);
}

/** The dots of a scan: a row of filter and colours each. */
export const dots = (width: number, height: number) =>
  Buffer.from(
    Array.from({ length: height * (1 + 3 * width) }, (_, at) => (at % (1 + 3 * width) === 0 ? 0 : at % 251)),
  );

/** A scan with words in it, in every place where a PNG can have some. */
export function wordyScan(width = 9, height = 7): Buffer {
  return Buffer.concat([
    pngHead(width, height),
    chunk('tEXt', 'Author\0XMPOWNER'),
    chunk('eXIf', exif(1).subarray(6)),
    chunk('iCCP', 'COMMENTARY'),
    chunk('gAMA', Buffer.from([0, 0, 0xb1, 0x8f])),
    chunk('IDAT', Buffer.concat([deflateSync(dots(width, height)), Buffer.from('GPSPLACE')])),
    chunk('tIME', 'IPTCWHO'),
    chunk('IEND', ''),
    Buffer.from('AFTERWARDS'),
  ]);
}
