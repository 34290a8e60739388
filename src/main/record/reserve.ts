import { randomFillSync } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, statSync, writeSync } from 'node:fs';

/** What one write that cannot wait may need: its pages in the log, those of the tables folded from it among them. */
const SLICE = 256 * 1024;
const SLICES = 8;
/** How many slices each leaves to those before it: an exit comes first, then what somebody's safety hangs on. */
const LEFT = { exit: 0, safety: 2, words: 4 } as const;

/** Room on the disk that is kept for what must be written even when the disk is full. */
export interface Reserve {
  /** Gives some of it up, for a write that was just refused for want of room. False where nothing is left for it. */
  giveUp(what: keyof typeof LEFT): boolean;
  /** Takes room again, as far as there is any. Costs nothing while it is whole. */
  refill(): void;
}

/**
 * The reserve in a file beside the store. It holds nothing but random bytes, which no file system makes smaller. A
 * disk that does not let it be made is no reason to refuse anybody their work.
 */
export function openReserve(path: string): Reserve {
  let slices = slicesAt(path);
  const resize = (change: (file: number) => void) => {
    try {
      const file = openSync(path, 'a', 0o600);
      try {
        change(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
    }
    slices = slicesAt(path);
  };

  const refill = () => {
    if (slices >= SLICES) return;
    resize((file) => {
      const bytes = Buffer.alloc(SLICE);
      for (let made = slices; made < SLICES; made += 1) writeSync(file, randomFillSync(bytes));
    });
  };
  refill();

  return {
    refill,
    giveUp(what) {
      const before = slices;
      if (before <= LEFT[what]) return false;
      resize((file) => ftruncateSync(file, (before - 1) * SLICE));
      return slices < before;
    },
  };
}

/** How many whole slices are there. */
function slicesAt(path: string): number {
  return Math.floor((statSync(path, { throwIfNoEntry: false })?.size ?? 0) / SLICE);
}
