/** Which way up a picture is to be shown, 1 to 8, as EXIF counts. */
const ORIENTATION = 0x0112;
const SHORT = 3;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/** The way up that a JPEG's own EXIF block names, if it names one. Nothing else of the block is looked at. */
export function orientationIn(block: Uint8Array): number | undefined {
  const exif = Buffer.from(block.buffer, block.byteOffset, block.length);
  if (!exif.subarray(0, EXIF.length).equals(EXIF)) return undefined;
  const tiff = exif.subarray(EXIF.length);
  if (tiff.length < 8) return undefined;
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return undefined;
  const short = (at: number) => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return undefined;
  const entries = short(directory);
  for (let at = directory + 2, left = entries; left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
    if (short(at) !== ORIENTATION || short(at + 2) !== SHORT) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** A block of EXIF of our own that says the way up, and nothing else. */
export function orientationBlock(orientation: number): Buffer {
  const block = Buffer.alloc(32);
  EXIF.copy(block);
  block.write('MM\0*', 6, 'latin1');
  block.writeUInt32BE(8, 10);
  block.writeUInt16BE(1, 14);
  block.writeUInt16BE(ORIENTATION, 16);
  block.writeUInt16BE(SHORT, 18);
  block.writeUInt32BE(1, 20);
  block.writeUInt16BE(orientation, 24);
  return block;
}
