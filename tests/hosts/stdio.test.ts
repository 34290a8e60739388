import { expect, test } from 'vitest';
import { keepCore } from '#main/hosts/core-process.ts';
import { forkCore } from '#main/hosts/fork.ts';
import { readLines } from '#main/hosts/stdio/lines.ts';
import { serveLines } from '#main/hosts/stdio/serve.ts';
import { hostWords } from '#main/hosts/words.ts';
import { fixtureCore } from './fixture/places.ts';

async function* chunks(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function serve(limit: number, ...texts: string[]): Promise<unknown[]> {
  const written: unknown[] = [];
  const say = hostWords('en');
  const core = keepCore(forkCore(fixtureCore, 'store'), say);
  const write = (line: string) => void written.push(JSON.parse(line));
  await serveLines(core, { input: chunks(...texts), write }, say, limit);
  return written.filter((message) => !JSON.stringify(message).includes('"notice"'));
}

test('each request is answered under its own id, however the bytes are cut', async () => {
  const replies = await serve(
    1000,
    '{"id":"a","procedure":"ec',
    'ho","input":"ñ"}\n\n{"id":7,"procedure":"echo"}',
  );
  expect(replies).toHaveLength(2);
  expect(replies).toContainEqual({ id: 'a', ok: true, output: 'ñ' });
  expect(replies).toContainEqual({ id: 7, ok: true });
});

test.each([
  'not json',
  '[]',
  '{"id":1}',
  '{"id":1,"procedure":"echo","more":1}',
  '"\u0000"',
  '{"id":{},"procedure":"x"}',
])('a line that is no request gets an error, and the next is served: %s', async (line) => {
  const [first, second] = await serve(1000, `${line}\n{"id":2,"procedure":"echo","input":2}\n`);
  expect(first).toMatchObject({ id: null, ok: false, error: { code: 'bad-line' } });
  expect(second).toEqual({ id: 2, ok: true, output: 2 });
});

test('a line that is too long is skipped whole, and the next is served', async () => {
  const long = 'x'.repeat(30);
  const replies = await serve(50, long, long, long, '\n{"id":2,"procedure":"echo","input":2}\n');
  expect(replies).toEqual([
    { id: null, ok: false, error: { code: 'line-too-long', message: expect.stringContaining('50') } },
    { id: 2, ok: true, output: 2 },
  ]);
});

test('a line of exactly the limit is whole', async () => {
  const lines: unknown[] = [];
  for await (const line of readLines(chunks('12345\n123456\n12', '345'), 5)) lines.push(line);
  expect(lines).toEqual([{ text: '12345' }, { tooLong: true }, { text: '12345' }]);
});
