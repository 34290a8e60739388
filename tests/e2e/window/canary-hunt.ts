import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every file of these folders that holds one of the words, in UTF-8 or in UTF-16, by its content or by its name. */
export function hunt(folders: readonly string[], words: readonly string[]): string[] {
  const shapes = words.flatMap((word) => [
    { word, bytes: Buffer.from(word, 'utf8') },
    { word, bytes: Buffer.from(word, 'utf16le') },
  ]);
  return folders.flatMap(filesUnder).flatMap((path) => {
    const content = read(path);
    return shapes
      .filter(({ bytes, word }) => content.includes(bytes) || path.includes(word))
      .map(({ word }) => `${word} in ${path}`);
  });
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** A browser's file may go while one looks. */
function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
