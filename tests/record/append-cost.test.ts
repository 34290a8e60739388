import { expect, it } from 'vitest';
import { signatureOf } from './fixture/people.ts';
import { caseId, granted, instant, note, openFile } from './fixture/practice.ts';
import { newStore } from './fixture/store.ts';

const rounds = 400;

function median(times: readonly number[]): number {
  return [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

it('given a long case, when an event is appended, then it costs at most twice a bare commit and a signature', () => {
  const store = newStore();
  const record = store.as(store.ana);
  const oak = caseId('oak');
  granted(record.begin(oak));

  const bare = openFile(`${store.path}-bare`);
  bare.pragma('synchronous = FULL');
  bare.exec('CREATE TABLE rows (id TEXT PRIMARY KEY, body TEXT) STRICT');
  const insert = bare.prepare('INSERT INTO rows VALUES (?, ?)');

  const words = 'what was said '.repeat(70);
  const sealedSize = 'x'.repeat(2000);
  const appends: number[] = [];
  const floors: number[] = [];
  for (let seq = 0; seq < rounds; seq += 1) {
    const event = note(words);
    appends.push(millisecondsOf(() => granted(record.append(oak, seq, [event], instant(seq), () => {}))));
    floors.push(
      millisecondsOf(() => {
        insert.run(event.id, sealedSize);
        signatureOf(store.ana, Buffer.from(event.id));
      }),
    );
  }
  bare.close();

  const late = median(appends.slice(rounds / 2));
  const floor = median(floors.slice(rounds / 2));
  console.info(
    `append ${late.toFixed(3)} ms, a commit and a signature ${floor.toFixed(3)} ms: ${(late / floor).toFixed(2)}`,
  );
  expect(late / floor).toBeLessThanOrEqual(2);
});
