import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder on a disk of so many megabytes, gone after the test. Fails aloud where this process may not make one. */
export function smallDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    throw new Error(
      'No small disk can be made here. Run the tests as root, or on Linux: unshare --map-root-user --mount npm test',
    );
  }
  onTestFinished(() => {
    // A process of the test's own may let go of its files a moment later.
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** Fills the disk that a folder is on to its last byte; gives what makes room again. */
export function fillUp(folder: string): () => void {
  const path = join(folder, `filler-${readdirSync(folder).length}`);
  const file = openSync(path, 'w');
  try {
    for (const size of [65_536, 4_096, 512, 1]) {
      for (let isFull = false; !isFull; ) {
        try {
          writeSync(file, Buffer.alloc(size, 1));
        } catch {
          isFull = true;
        }
      }
    }
  } finally {
    closeSync(file);
  }
  if (statSync(path).size === 0) throw new Error('The disk was full before');
  return () => rmSync(path);
}
